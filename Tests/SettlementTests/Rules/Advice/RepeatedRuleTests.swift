import Testing

@testable import Settlement

@Suite struct RepeatedRuleTests {
  @Test("A part whose record and item came before is told, another kind is not")
  func repeated() throws {
    var example = try LineExample()
    #expect(!RepeatedRule.fails(on: example.facts))
    example.isRepeated = true
    #expect(RepeatedRule.fails(on: example.facts))
    example.line.kind = .labour
    #expect(!RepeatedRule.fails(on: example.facts))
  }

  @Test("A rejected line counts as one that came before")
  func rejectedBefore() throws {
    var example = try ListExample()
    try example.addRecord("R-1", isSigned: false)
    example.addLine("R-1", "P-1", 1)
    #expect(try example.decided().decisions.map(\.advice) == [[], [.repeated]])
  }

  @Test("An earlier line of another kind, record or item does not")
  func different() throws {
    var example = try ListExample()
    try example.addRecord("R-2")
    example.lines[0].kind = .unknown
    example.addLine("R-1", "P-1", 1)
    example.addLine("R-2", "P-1", 1)
    example.addLine("R-1", "P-2", 1)
    let advice = try example.decided().decisions.map(\.advice)
    #expect(advice.allSatisfy { !$0.contains(.repeated) })
  }
}
