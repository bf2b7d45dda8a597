import Documents
import Settlement
import Testing
import Text

/// Pages in the format of the versions up to 0.1.0, as they were recorded then.
@Suite struct Format1Tests {
  @Test("statements come out byte for byte", arguments: Language.allCases)
  func statements(language: Language) throws {
    var plain = StatementPageTests.builder
    plain.language = language
    try expect(plain, as: "statement", language)
    var forfeited = plain
    forfeited.deadline.postmark = RecordBuilder.day("2025-11-08")
    forfeited.due = nil
    forfeited.lines = [DecisionsTableTests.rejected.relabelled(.late)]
    try expect(forfeited, as: "forfeited", language)
    try expect(AccountPageTests.builder(language), as: "adjusted", language)
  }

  private func expect(_ builder: RecordBuilder, as name: String, _ language: Language) throws {
    let page = written { StatementPageFormat1.append(builder.record, to: &$0) }
    try expectGolden("format-1/\(name)-\(language.rawValue).html", page)
  }

  @Test("a month's summary comes out byte for byte", arguments: Language.allCases)
  func summaries(language: Language) throws {
    let month = SummaryPageTests.month(language).record
    let page = written { SummaryPageFormat1.append(month, to: &$0) }
    try expectGolden("format-1/summary-\(language.rawValue).html", page)
  }
}
