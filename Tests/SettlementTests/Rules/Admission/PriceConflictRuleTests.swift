import Testing

@testable import Settlement
import Text

@Suite struct PriceConflictRuleTests {
  private func conflicting() throws -> ListExample {
    var example = try ListExample()
    try example.addPrice("P-1", "13.00", row: 9)
    return example
  }

  @Test("Two prices in force for a part hold every list that needs it, and name the part")
  func held() throws {
    let example = try conflicting()
    #expect(example.defects.map(\.code) == [.priceConflict])
    let defect = try #require(example.defects.first)
    #expect(defect.place == Place(file: 3, row: 2, column: "part_no"))
    #expect(defect.message.english.contains("P-1"))
    #expect(defect.message.chinese.contains("P-1"))
  }

  @Test("It holds the list whatever becomes of the line")
  func rejectedLine() throws {
    var example = try conflicting()
    try example.addRecord("R-1", isSigned: false)
    #expect(example.defects.map(\.code) == [.priceConflict])
  }

  @Test("A list that does not need the part, or not on such a day, is decided")
  func notNeeded() throws {
    var example = try conflicting()
    example.lines[0].item = example.symbols.symbol(for: "P-2")
    #expect(example.defects == [])
    example = try ListExample()
    try example.addPrice("P-1", "13.00", from: "2025-10-11", row: 8)
    try example.addPrice("P-1", "14.00", from: "2025-10-11", row: 9)
    #expect(example.defects == [])
  }

  @Test("The table's own conflict stands at its second row, whether or not a list needs it")
  func tableFindings() throws {
    let findings = PriceConflictRule.findings(
      in: try conflicting().decider, paths: ["a", "b"])
    #expect(findings.map(\.code) == [.priceConflict])
    let finding = try #require(findings.first)
    #expect(finding.place == Place(file: 1, row: 9, column: "price"))
    #expect(finding.dealer == nil)
    #expect(finding.message.english.contains("row 2"))
    #expect(finding.message.english.contains("12.50 and 13.00"))
    #expect(PriceConflictRule.findings(in: try ListExample().decider, paths: []) == [])
  }

  @Test("Two tariffs in force hold every list that needs the item, and stand in the tariffs too")
  func tariffs() throws {
    var example = try ListExample()
    example.lines = []
    example.addService(.labour, "GS-01")
    try example.addTariff(.labour, "GS-01", "60.00", row: 4)
    try example.addTariff(.labour, "GS-01", "61.00", row: 6)
    let defect = try #require(example.defects.first)
    #expect(defect.code == .priceConflict)
    #expect(defect.place == Place(file: 3, row: 2, column: "part_no"))
    #expect(defect.message.english.contains("the tariffs"))
    let paths = FileNames((0..<9).map { "\($0).csv" })
    let finding = try #require(PriceConflictRule.findings(in: example.decider, paths: paths).first)
    #expect(finding.place == Place(file: 8, row: 6, column: "price"))
    #expect(finding.message.chinese.contains("8.csv 第 4 行"))
    #expect(finding.message.chinese.contains("60.00 与 61.00"))
    example.lines[0].item = example.symbols.symbol(for: "GS-02")
    #expect(example.defects == [])
  }
}
