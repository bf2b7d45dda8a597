import Testing

@testable import Settlement
import Text

@Suite struct MachineUnknownRuleTests {
  @Test("A machine that is not in the register rejects the line")
  func unknown() throws {
    var example = try LineExample()
    example.machine = .missing
    #expect(MachineUnknownRule.failure(on: example.facts) == .machineUnknown)
  }

  @Test("A machine that is there passes, and so does a register that is not at hand")
  func passes() throws {
    var example = try LineExample()
    for machine in [MachineLookup.notAtHand, .found(try LineExample.machine())] {
      example.machine = machine
      #expect(MachineUnknownRule.failure(on: example.facts) == nil)
    }
  }

  @Test("A record that is not in the register names no machine")
  func withoutRecord() throws {
    var example = try ListExample()
    example.registers.machines = SymbolMap()
    example.registers.records = SymbolMap()
    let decision = try example.decided().decisions[0]
    #expect(decision.reasons.map(\.code) == [.recordMissing])
    #expect(decision.advice == [])
  }
}
