import Testing

@testable import Settlement

@Suite struct NotSettledYetRuleTests {
  @Test(
    "A service holds the list at its kind",
    arguments: [ClaimKind.maintenance, .labour, .travel])
  func services(kind: ClaimKind) throws {
    var example = try ListExample()
    example.lines[0].kind = kind
    #expect(example.defects.map(\.code) == [.value])
    #expect(example.defects.first?.place == Place(file: 3, row: 2, column: "kind"))
  }

  @Test("An external purchase holds the list at its source")
  func external() throws {
    var example = try ListExample()
    example.addLine("R-1", "P-1", 1)
    example.lines[1].source = .external
    #expect(example.defects.map(\.code) == [.value])
    #expect(example.defects.first?.place == Place(file: 3, row: 3, column: "source"))
  }

  @Test("Parts of the other sources and unknown kinds are decided")
  func decided() throws {
    var example = try ListExample()
    for source in [PartSource.manufacturer, .qualified, .emergency] {
      example.lines[0].source = source
      #expect(example.defects == [])
    }
    example.lines[0].kind = .unknown
    example.lines[0].source = .external
    #expect(example.defects == [])
  }
}
