import Testing

@testable import Settlement
import Text

@Suite struct LineTraceTests {
  @Test("The traces of a list are its decisions, with the pool as each line found it")
  func pools() throws {
    var example = try ListExample()
    example.addLine("R-1", "P-1", 1)
    let traces = example.decider.traces(
      of: example.list, standing: EarlierSettlements(), where: { _ in true })
    let decided = try example.decided()
    #expect(traces.map(\.index) == [0, 1])
    #expect(traces.map(\.decision) == decided.decisions)
    #expect(traces.map(\.pool) == [.one, .zero])
    #expect(traces.map(\.drawn) == [.one, .zero])
    #expect(traces.map(\.wholeAccepted) == [.one, .one])
  }

  @Test("A line that is not told of still draws on the pool")
  func choice() throws {
    var example = try ListExample()
    example.addLine("R-1", "P-1", 1)
    let second = example.lines[1].row
    let traces = example.decider.traces(
      of: example.list, standing: EarlierSettlements(), where: { $0.row == second })
    #expect(traces.map(\.index) == [1])
    #expect(traces.first?.decision.reasons.first?.code == .notReturned)
  }

  @Test("The price date is the day of the visit, and the period's last day without a record")
  func priceDate() throws {
    var example = try ListExample()
    example.addLine("R-9", "P-1", 1)
    let traces = example.decider.traces(
      of: example.list, standing: EarlierSettlements(), where: { _ in true })
    #expect(traces.map(\.priceDate) == [Day("2025-10-10"), Day("2025-10-31")])
  }

  @Test("A consent is told as the line found it")
  func consent() throws {
    var example = try ListExample()
    let number = example.symbols.symbol(for: "A-1")
    example.lines[0].source = .external
    example.lines[0].approval = number
    example.registers.approvals = [
      Approval(
        number: number, type: .external, dealer: example.dealer,
        grantedOn: try #require(Day("2025-10-01")), part: .blank,
        quantity: Quantity(thousandths: 3000), period: nil, until: nil)
    ]
    example.addLine("R-1", "P-1", 1)
    example.lines[1].source = .external
    example.lines[1].approval = number
    example.accept("R-1", "P-1", 1)
    let traces = example.decider.traces(
      of: example.list, standing: EarlierSettlements(), where: { _ in true })
    #expect(traces.map(\.consent?.usedBefore) == [.zero, .one])
    #expect(traces.map { $0.consent?.left?.thousandths } == [3000, 2000])
  }
}
