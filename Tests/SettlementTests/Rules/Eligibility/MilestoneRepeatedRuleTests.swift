import Testing

@testable import Settlement
import Text

@Suite struct MilestoneRepeatedRuleTests {
  @Test("A milestone that was approved before is rejected")
  func repeated() throws {
    var example = try LineExample()
    example.serve(.maintenance, "600")
    #expect(MilestoneRepeatedRule.failure(on: example.facts) == nil)
    example.isMilestoneSettled = true
    #expect(MilestoneRepeatedRule.failure(on: example.facts) == .milestoneRepeated)
  }

  private func codes(_ change: (inout ListExample) throws -> Void) throws -> [[ReasonCode]] {
    var example = try ListExample()
    try example.addRecord("R-2")
    try example.addTariff(.maintenance, "600", "300.00")
    try example.addTariff(.maintenance, "1200", "420.00")
    example.lines = []
    example.addService(.maintenance, "600", record: "R-1")
    example.addService(.maintenance, "600", record: "R-2")
    try change(&example)
    return try example.decided().decisions.map { $0.reasons.map(\.code) }
  }

  @Test("Two records of one machine on a list: the second is repeated")
  func sameList() throws {
    #expect(try codes { _ in } == [[], [.milestoneRepeated]])
  }

  @Test("An earlier line that is rejected got nothing")
  func rejectedEarlier() throws {
    #expect(try codes { $0.lines[0].isAttached = false } == [[.formMissing], []])
  }

  @Test("Another milestone or machine is not repeated")
  func others() throws {
    #expect(try codes { $0.lines[1].item = $0.symbols.symbol(for: "1200") } == [[], []])
    let machines = try codes { example in
      let record = ServiceRecord(
        dealer: example.dealer, machine: example.symbols.symbol(for: "M-2"),
        serviceDate: try #require(Day("2025-10-10")), hours: nil, isSigned: true, isComplete: true)
      example.registers.records?[example.symbols.symbol(for: "R-2")] = record
    }
    #expect(machines == [[], []])
  }

  @Test("Of a machine that is missing from its register nothing is said")
  func missingMachine() throws {
    let codes = try codes { $0.registers.machines = SymbolMap() }
    #expect(codes == [[.machineUnknown], [.machineUnknown]])
  }
}
