import Testing

@testable import Settlement
import Text

/// What `explain` says that a rule saw of causes, terms and machines in stock.
@Suite struct SeenTests {
  private func seen(_ rule: any LineRule.Type, _ example: ListExample) throws -> String? {
    let traces = example.decider.traces(
      of: example.list, standing: EarlierSettlements(), where: { _ in true })
    let trace = try #require(traces.first)
    let names = LineNames(
      number: "1", record: "R-1", kindText: "", item: "P-1", name: "", approval: "",
      priceName: "", earlierLine: nil)
    let line = TracedLine(
      trace, names: names, machineNumber: "M-1", settled: [],
      deadline: example.decider.deadlineRuling(for: example.dealer))
    return rule.seen(line)?.english
  }

  @Test("The cause, and those that are covered")
  func cause() throws {
    var example = try ListExample()
    example.edition.causes = [.quality, .wear]
    example.registers.askedColumns = [.cause]
    let record = example.symbols.symbol(for: "R-1")
    #expect(try seen(CauseNotCoveredRule.self, example) == "blank; covered: quality, wear")
    #expect(try seen(RecordIncompleteRule.self, example) == "cause blank")
    let visit = try #require(example.registers.records?[record])
    example.registers.records?[record] = ServiceRecord(
      dealer: visit.dealer, machine: visit.machine, serviceDate: visit.serviceDate, hours: nil,
      isSigned: true, isComplete: true, cause: .misuse)
    #expect(try seen(CauseNotCoveredRule.self, example) == "misuse; covered: quality, wear")
    #expect(try seen(RecordIncompleteRule.self, example) == nil)
  }

  @Test("The term of the part, or that the machine was neither sold nor in stock")
  func warranty() throws {
    var example = try ListExample()
    example.registers.machines = SymbolMap()
    let machine = example.symbols.symbol(for: "M-1")
    example.registers.machines?[machine] = try LineExample.machine(soldOn: "2024-03-01")
    try example.addPrice("P-1", "12.50", months: 24, row: 3)
    #expect(
      try seen(OutOfWarrantyRule.self, example)
        == "2025-10-10; warranty 2024-03-01 to 2026-03-01; hours blank, limit none")
    example.registers.machines?[machine] = try LineExample.machine(
      soldOn: nil, arrivedOn: "2025-10-11")
    #expect(
      try seen(OutOfWarrantyRule.self, example) == "2025-10-10; neither sold nor in stock")
    example.registers.machines?[machine] = try LineExample.machine(
      soldOn: nil, arrivedOn: "2025-10-01")
    #expect(
      try seen(MilestoneNotCoveredRule.self, example) == "the machine was in stock on that day")
  }
}
