import Testing

@testable import Settlement
import Text

@Suite struct ListDeciderTests {
  @Test("A part is priced on the service date of the line's record")
  func serviceDate() throws {
    var example = try ListExample()
    try example.addPrice("P-1", "20.00", from: "2025-10-11")
    #expect(try example.decided().decisions[0].amountApproved == Money(fen: 1250))
    try example.addRecord("R-1", on: "2025-10-11")
    #expect(try example.decided().decisions[0].amountApproved == Money(fen: 2000))
  }

  @Test("A line of another month is priced on its service date")
  func otherMonth() throws {
    var example = try ListExample()
    try example.addPrice("P-1", "20.00", from: "2025-10-01")
    try example.addRecord("R-1", on: "2025-09-30")
    let decision = try example.decided().decisions[0]
    #expect(decision.reasons == [Reduction(.otherMonth, Money(fen: 1250 + 125))])
  }

  @Test("Where the record is not at hand or another dealer's, the period's last day counts")
  func lastDay() throws {
    var example = try ListExample()
    try example.addPrice("P-1", "20.00", from: "2025-10-31")
    try example.addRecord("R-1", on: "2025-10-10", dealer: "D002")
    #expect(
      try example.decided().decisions[0].reasons
        == [Reduction(.recordOtherDealer, Money(fen: 2200))])
    example.registers.records = SymbolMap()
    #expect(
      try example.decided().decisions[0].reasons == [Reduction(.recordMissing, Money(fen: 2200))])
    example.registers.records = nil
    #expect(try example.decided().decisions[0].amountApproved == Money(fen: 2000))
  }

  @Test("A price of a day after the period is not in force")
  func nextMonth() throws {
    var example = try ListExample()
    try example.addPrice("P-2", "20.00", from: "2025-11-01")
    example.accept("R-1", "P-2", 1)
    example.registers.records = nil
    example.lines[0].item = example.symbols.symbol(for: "P-2")
    #expect(try example.decided().decisions[0].reasons == [Reduction(.partUnknown, .zero)])
  }

  @Test("Registers that were not at hand are named, and their rules are not evaluated")
  func notEvaluated() throws {
    var example = try ListExample()
    #expect(try example.decided().notEvaluated == [.machines, .approvals])
    example.registers.machines = SymbolMap()
    example.registers.approvals = []
    example.registers.receipts = nil
    example.registers.acceptance = nil
    example.registers.records = nil
    let decided = try example.decided()
    #expect(decided.notEvaluated == [.receipts, .acceptance, .records])
    #expect(decided.decisions.map(\.verdict) == [.approved])
  }

  @Test("A column that the rulebook asks for and no table has is named, if there are records")
  func causes() throws {
    var example = try ListExample()
    example.edition.causes = [.quality]
    #expect(try example.decided().notEvaluated == [.machines, .approvals, .cause])
    example.registers.askedColumns = [.cause]
    #expect(try example.decided().notEvaluated == [.machines, .approvals])
    #expect(try example.decided().decisions[0].reasons.map(\.code) == [.recordIncomplete])
    example.registers.askedColumns = []
    example.registers.records = nil
    #expect(try example.decided().notEvaluated == [.records, .machines, .approvals])
  }

  @Test("Every defect of a list is told, not only the first")
  func allDefects() throws {
    var example = try ListExample()
    try example.addPrice("P-1", "13.00", row: 9)
    example.registers.dealers = SymbolMap()
    example.registers.receipts = RowsByDealer()
    example.registers.acceptance = RowsByDealer()
    example.addLine("R-1", "P-1", 1)
    example.lines[1].item = example.symbols.symbol(for: "P-3")
    example.lines[1].quantity = Quantity(thousandths: 1_000_000_000_000)
    try example.addPrice("P-3", "5000.00")
    #expect(
      example.defects.map(\.code) == [
        .dealerUnknown, .noReceipt, .notInspected, .priceConflict, .number,
      ])
  }

  @Test("The receipt is held against the deadline, and an extension replaces the date")
  func deadline() throws {
    var example = try ListExample()
    example.registers.receipts?[example.dealer] = [try ListExample.receipt("2025-11-20")]
    #expect(try example.decided().deadline.isLate)
    example.registers.approvals = [
      Approval(
        number: example.symbols.symbol(for: "A-7"), type: .deadline, dealer: example.dealer,
        grantedOn: try #require(Day("2025-11-01")), part: .blank, quantity: nil,
        period: example.period, until: Day("2025-11-20"))
    ]
    let ruling = try example.decided().deadline
    #expect(!ruling.isLate)
    #expect(ruling.extendedBy == "A-7")
    #expect(ruling.postmark == Day("2025-11-20"))
  }

  @Test("The price table's name stands beside each line, blank where no price is in force")
  func priceNames() throws {
    var example = try ListExample()
    try example.addPrice("P-2", "3.00", name: "动臂 油缸")
    example.addLine("R-1", "P-2", 1)
    example.addLine("R-1", "P-3", 1)
    #expect(
      try example.decided().priceNames.map(example.symbols.text) == ["", "动臂 油缸", ""])
  }
}
