import Testing

@testable import Settlement

@Suite struct NotReturnedRuleTests {
  private func failure(
    _ rows: [(InspectionResult, Int64)], drawn: Int64 = 0, mayBeDismantled: Bool = false
  ) throws -> ReasonCode? {
    var example = try LineExample()
    example.price = LineExample.price("12.50", mayBeDismantled: mayBeDismantled)
    example.acceptance = rows.map(LineExample.acceptance)
    example.drawn = Quantity(thousandths: drawn * 1000)
    return NotReturnedRule.failure(on: example.facts)
  }

  @Test("Nothing accepted, or all of it drawn, rejects the line")
  func empty() throws {
    #expect(try failure([]) == .notReturned)
    #expect(try failure([(.accepted, 0)]) == .notReturned)
    #expect(try failure([(.accepted, 2)], drawn: 2) == .notReturned)
    #expect(try failure([(.accepted, 2)], drawn: 1) == nil)
  }

  @Test(
    "The inspection's result is the reason, whatever quantity its row gives",
    arguments: [
      (InspectionResult.noLabel, ReasonCode.noLabel), (.notReceived, .notReceived),
      (.wrongPart, .wrongPart), (.notGenuine, .notGenuine), (.dismantled, .dismantled),
      (.noFault, .noFault), (.notWarranty, .notWarranty),
    ])
  func results(result: InspectionResult, code: ReasonCode) throws {
    #expect(try failure([(result, 3)]) == code)
    #expect(try failure([(.accepted, 1), (result, 3)], drawn: 1) == code)
    #expect(try failure([(.accepted, 1), (result, 3)]) == nil)
  }

  @Test("Of several results the first in reading order is the reason")
  func firstResult() throws {
    #expect(try failure([(.wrongPart, 0), (.noLabel, 0)]) == .wrongPart)
    #expect(try failure([(.dismantled, 0), (.noLabel, 0)]) == .dismantled)
  }

  @Test("A part that may be dismantled counts as its row says, and is no reason")
  func dismantled() throws {
    #expect(try failure([(.dismantled, 1)], mayBeDismantled: true) == nil)
    #expect(try failure([(.dismantled, 1)], drawn: 1, mayBeDismantled: true) == .notReturned)
    #expect(
      try failure([(.dismantled, 0), (.noLabel, 0)], mayBeDismantled: true) == .noLabel)
  }

  @Test("Seals, other kinds, and a register that is not at hand need nothing back")
  func notAsked() throws {
    var example = try LineExample()
    example.acceptance = []
    example.price = nil
    #expect(NotReturnedRule.failure(on: example.facts) == .notReturned)
    example.price = LineExample.price("12.50", .seal)
    #expect(NotReturnedRule.failure(on: example.facts) == nil)
    example.price = nil
    example.line.kind = .labour
    #expect(NotReturnedRule.failure(on: example.facts) == nil)
    example.line.kind = .part
    example.isInspected = false
    #expect(NotReturnedRule.failure(on: example.facts) == nil)
  }
}
