import Testing

@testable import Settlement
import Text

@Suite struct TwoListsRuleTests {
  private let paths: FileNames = ["a.csv", "b.csv", "c.csv", "d.csv"]

  @Test("Lists of one dealer are all held, and each defect names the other files")
  func beside() throws {
    let example = try ListExample()
    let others = [0, 1].map {
      ListHead(dealer: example.dealer, period: example.period, file: FileNumber($0))
    }
    let defects = TwoListsRule.defects(
      of: [example.list.head] + others, paths: paths, example.decider)
    #expect(defects.map(\.place) == ([3, 0, 1] as [FileNumber]).map { Place(file: $0) })
    let defect = try #require(defects.first)
    #expect(defect.code == .twoLists)
    #expect(defect.dealer == "D001")
    for (text, others) in [
      (defect.message.english, "a.csv, b.csv"), (defect.message.chinese, "a.csv、b.csv"),
    ] {
      #expect(text.contains(others))
      #expect(!text.contains("d.csv"))
    }
  }

  @Test("Of many files each defect names the first three others, and how many more there are")
  func many() throws {
    let example = try ListExample()
    let names = FileNames((0..<3_000).map { "list-\($0).csv" })
    let lists = (0..<3_000).map {
      ListHead(dealer: example.dealer, period: example.period, file: FileNumber($0))
    }
    let defects = TwoListsRule.defects(of: lists, paths: names, example.decider)
    #expect(defects.count == 3_000)
    #expect(
      defects[1].message.english.contains(
        "came in list-0.csv, list-2.csv, list-3.csv and 2996 more; keep"))
    #expect(
      defects[9].message.chinese.contains("：list-0.csv、list-1.csv、list-2.csv 等 2999 个文件；"))
    #expect(defects.allSatisfy { $0.message.english.utf8.count < 200 })
  }

  @Test("A list alone passes")
  func alone() throws {
    let example = try ListExample()
    #expect(TwoListsRule.defects(of: [example.list.head], paths: paths, example.decider) == [])
  }
}
