import Testing

@testable import Settlement

@Suite struct TwoListsRuleTests {
  @Test("A list with others beside it is held, and the other files are named")
  func beside() throws {
    let example = try ListExample()
    let others = [0, 1].map {
      ExpenseList(dealer: example.dealer, period: example.period, file: $0, lines: [])
    }
    let defect = try #require(
      TwoListsRule.defect(
        of: example.list, beside: others, paths: ["a.csv", "b.csv", "c.csv", "d.csv"],
        symbols: example.symbols))
    #expect(defect.code == .twoLists)
    #expect(defect.dealer == "D001")
    #expect(defect.place == Place(file: 3))
    for text in [defect.message.english, defect.message.chinese] {
      #expect(text.contains("a.csv, b.csv"))
      #expect(!text.contains("d.csv"))
    }
  }

  @Test("A list alone passes")
  func alone() throws {
    let example = try ListExample()
    #expect(
      TwoListsRule.defect(of: example.list, beside: [], paths: [], symbols: example.symbols)
        == nil)
  }
}
