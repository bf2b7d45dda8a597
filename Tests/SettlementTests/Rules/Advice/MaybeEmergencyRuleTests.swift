import Testing

@testable import Settlement
import Text

@Suite struct MaybeEmergencyRuleTests {
  @Test("An emergency approval of the part, or of any part, is told")
  func approved() throws {
    var example = try LineExample()
    #expect(!MaybeEmergencyRule.fails(on: example.facts))
    for part in [LineExample.part, .blank] {
      example.emergencyParts = [LineExample.label, part]
      #expect(MaybeEmergencyRule.fails(on: example.facts))
    }
    example.emergencyParts = [LineExample.label]
    #expect(!MaybeEmergencyRule.fails(on: example.facts))
  }

  @Test("A line that claims an emergency order, or is no part, is not told")
  func notAsked() throws {
    var example = try LineExample()
    example.emergencyParts = [.blank]
    example.line.source = .emergency
    #expect(!MaybeEmergencyRule.fails(on: example.facts))
    example.line.source = .manufacturer
    example.line.kind = .labour
    #expect(!MaybeEmergencyRule.fails(on: example.facts))
  }

  @Test(
    "It was granted from the first of the month before the period to its last day",
    arguments: [
      ("2025-08-31", false), ("2025-09-01", true), ("2025-10-31", true), ("2025-11-01", false),
    ])
  func grantedOn(day: String, applies: Bool) throws {
    #expect(try advice(grantedOn: day) == (applies ? [.maybeEmergency] : []))
  }

  @Test("An approval of another type, or of another dealer, says nothing")
  func otherApprovals() throws {
    #expect(try advice(grantedOn: "2025-10-05", type: .external) == [])
    #expect(try advice(grantedOn: "2025-10-05", dealer: "D002") == [])
  }

  private func advice(
    grantedOn day: String, type: ApprovalType = .emergency, dealer: String = "D001"
  ) throws -> [ReasonCode] {
    var example = try ListExample()
    example.registers.approvals = [
      Approval(
        number: example.symbols.symbol(for: "A-1"), type: type,
        dealer: example.symbols.symbol(for: dealer), grantedOn: try #require(Day(day)),
        part: example.symbols.symbol(for: "P-1"), quantity: nil, period: nil, until: nil)
    ]
    return try example.decided().decisions[0].advice
  }
}
