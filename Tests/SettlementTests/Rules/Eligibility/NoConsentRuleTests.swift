import Testing

@testable import Settlement
import Text

@Suite struct NoConsentRuleTests {
  @Test("An external purchase without consent is rejected; one with it passes")
  func external() throws {
    var example = try LineExample()
    example.line.source = .external
    #expect(NoConsentRule.failure(on: example.facts) == .noConsent)
    example.consent = Consent(dealer: LineExample.dealer, number: .blank, part: LineExample.part)
    #expect(NoConsentRule.failure(on: example.facts) == nil)
  }

  @Test("Other sources need none, nor does a service that is called external")
  func others() throws {
    var example = try LineExample()
    for source in [PartSource.manufacturer, .qualified, .emergency] {
      example.line.source = source
      #expect(NoConsentRule.failure(on: example.facts) == nil)
    }
    example.serve(.travel, "CL-KM")
    example.line.source = .external
    #expect(NoConsentRule.failure(on: example.facts) == nil)
  }
}
