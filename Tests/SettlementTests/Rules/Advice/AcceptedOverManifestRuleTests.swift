import Testing

@testable import Settlement

@Suite struct AcceptedOverManifestRuleTests {
  private func example(
    listed: Int64?, _ rows: [(InspectionResult, Int64)], _ partClass: PartClass = .part,
    mayBeDismantled: Bool = false
  ) throws -> LineExample {
    var example = try LineExample()
    example.listed = listed.map { Quantity(thousandths: $0 * 1000) }
    example.acceptance = rows.map(LineExample.acceptance)
    example.price = LineExample.price("12.50", partClass, mayBeDismantled: mayBeDismantled)
    return example
  }

  private func applies(to example: LineExample) -> Bool {
    AcceptedOverManifestRule.fails(on: example.facts)
  }

  @Test("More accepted than listed is told; what is not listed at all has another advice")
  func over() throws {
    #expect(applies(to: try example(listed: 2, [(.accepted, 2), (.accepted, 1)])))
    #expect(!applies(to: try example(listed: 3, [(.accepted, 2), (.accepted, 1)])))
    #expect(!applies(to: try example(listed: 0, [(.accepted, 1)])))
  }

  @Test("Whole quantities are compared, whatever lines drew on them")
  func drawn() throws {
    var example = try example(listed: 2, [(.accepted, 3)])
    example.drawn = Quantity(thousandths: 3000)
    #expect(applies(to: example))
  }

  @Test("What was not accepted does not count, unless the part may be dismantled")
  func notAccepted() throws {
    #expect(!applies(to: try example(listed: 1, [(.accepted, 1), (.wrongPart, 5)])))
    #expect(!applies(to: try example(listed: 1, [(.accepted, 1), (.dismantled, 5)])))
    #expect(
      applies(
        to: try example(listed: 1, [(.accepted, 1), (.dismantled, 5)], mayBeDismantled: true)))
  }

  @Test("Seals, other kinds, and a dealer without a manifest are not told")
  func notAsked() throws {
    #expect(!applies(to: try example(listed: 1, [(.accepted, 2)], .seal)))
    #expect(!applies(to: try example(listed: nil, [(.accepted, 2)])))
    var service = try example(listed: 1, [(.accepted, 2)])
    service.line.kind = .travel
    #expect(!applies(to: service))
  }
}
