import Testing

@testable import Settlement

@Suite struct NotOnManifestRuleTests {
  private func applies(
    listed: Int64?, accepted: Int64, _ partClass: PartClass = .part, kind: ClaimKind = .part
  ) throws -> Bool {
    var example = try LineExample()
    example.line.kind = kind
    example.listed = listed.map { Quantity(thousandths: $0 * 1000) }
    example.acceptance = [LineExample.acceptance(.accepted, accepted)]
    example.price = LineExample.price("12.50", partClass)
    return NotOnManifestRule.fails(on: example.facts)
  }

  @Test("A part that was accepted and not listed is told")
  func notListed() throws {
    #expect(try applies(listed: 0, accepted: 1))
    #expect(try !applies(listed: 1, accepted: 1))
    #expect(try !applies(listed: 1, accepted: 2))
    #expect(try !applies(listed: 0, accepted: 0))
  }

  @Test("Seals, other kinds, and a dealer without a manifest are not told")
  func notAsked() throws {
    #expect(try !applies(listed: 0, accepted: 1, .seal))
    #expect(try !applies(listed: 0, accepted: 1, kind: .labour))
    #expect(try !applies(listed: nil, accepted: 1))
  }

  @Test("What lines before drew changes nothing")
  func drawn() throws {
    var example = try LineExample()
    example.listed = .zero
    example.drawn = .one
    #expect(NotOnManifestRule.fails(on: example.facts))
  }
}
