import Documents
import Settlement
import TestSupport
import Testing
import Text
import Workflow
import WorkflowSupport

/// A month of workbooks, explained and decided again from what the archive kept of it.
@Suite struct WorkbookMonthReplayTests {
  @Test("is told and replayed as the same month in CSV", arguments: WorkbookFormat.allCases)
  func told(format: WorkbookFormat) throws {
    let files = try Fixtures.files(below: "cases/001-plain-month/input")
    let expected = try told(files, named: { $0 })
    let names = names(in: files)
    let workbooks = try told(together(files, format)) { names[$0] ?? $0 }
    #expect(expected.count > 3)
    #expect(workbooks == expected)
  }

  /// What a month's lines are told to rest on, file by file under the names of the CSV.
  private func told(
    _ files: [String: [UInt8]], named name: @escaping (String) -> String
  ) throws -> [String] {
    try withTemporaryFolder { folder in
      let month = try ExplainedMonth(files: files, in: folder)
      let report = try verify(VerifyRequest(replay: true), month.elsewhere)
      #expect(report.defects.map(\.message.english) == [])
      #expect(report.replayed == 1)
      return try month.told().flatMap { statement in
        statement.lines.flatMap { line in
          line.background.rows.map { row in
            let cells = row.cells.map { "\($0.heading)=\(number($0.text))" }
            return "\(line.names.number) \(row.kind) \(name(row.file)):\(row.row) \(cells)"
          }
        }
      }.sorted()
    }
  }

  /// A number as it is, however many zeros stand behind its point.
  private func number(_ text: String) -> String {
    Double(text).map { "\($0)" } ?? text
  }

  /// The tables of a folder in one workbook.
  private func together(_ files: [String: [UInt8]], _ format: WorkbookFormat) -> [String: [UInt8]] {
    var kept = files.filter { !$0.key.hasSuffix(".csv") }
    for (folder, tables) in tables(of: files) {
      let workbook = MonthFile.workbook("\(folder)/all.xlsx", of: tables, as: format)
      kept[workbook.path] = workbook.bytes
    }
    return kept
  }

  /// What the sheets are called in messages, and the CSV that each is made of.
  private func names(in files: [String: [UInt8]]) -> [String: String] {
    var names: [String: String] = [:]
    for (folder, tables) in tables(of: files) {
      for (index, table) in tables.enumerated() {
        names["\(folder)/all.xlsx[表\(index + 1)]"] = table.path
      }
    }
    return names
  }

  private func tables(of files: [String: [UInt8]]) -> [String: [MonthFile]] {
    let tables = files.filter { $0.key.hasSuffix(".csv") }
      .map { MonthFile(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path }
    return Dictionary(grouping: tables) { file in
      file.path.split(separator: "/").dropLast().joined(separator: "/")
    }
  }
}
