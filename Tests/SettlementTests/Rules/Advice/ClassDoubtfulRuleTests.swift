import Testing

@testable import Settlement

@Suite struct ClassDoubtfulRuleTests {
  @Test("A class that the part's name contradicts is told, and nothing else is")
  func doubtful() throws {
    var example = try LineExample()
    #expect(!ClassDoubtfulRule.fails(on: example.facts))
    example.price = LineExample.price("12.50", isClassDoubtful: true)
    #expect(ClassDoubtfulRule.fails(on: example.facts))
    example.price = nil
    #expect(!ClassDoubtfulRule.fails(on: example.facts))
  }
}
