import TestSupport
import Testing

/// A month in workbooks comes to what the same month in CSV comes to, byte for byte.
@Suite("A month in workbooks")
struct WorkbookMonthTests {
  @Test(
    "comes to the same, each table in a workbook of its own", arguments: UInt64(1)...8,
    WorkbookFormat.allCases)
  func apart(seed: UInt64, format: WorkbookFormat) throws {
    let files = TightMonth(seed: seed, defects: false).files()
    try expectSame(files, apart(files, format))
  }

  @Test(
    "comes to the same with all tables of a folder in one workbook", arguments: UInt64(1)...8,
    WorkbookFormat.allCases)
  func together(seed: UInt64, format: WorkbookFormat) throws {
    let files = TightMonth(seed: seed, defects: false).files()
    let folders = Dictionary(grouping: files.filter(isTable)) { folder(of: $0.path) }
    let workbooks = folders.map { folder, files in
      MonthFile.workbook(
        "\(folder)/all.\(format)", of: files.sorted { $0.path < $1.path }, as: format)
    }
    try expectSame(files, files.filter { !isTable($0) } + workbooks)
  }

  @Test(
    "of life-like lists comes to the same", arguments: [UInt64(1), 2], WorkbookFormat.allCases)
  func lifelike(seed: UInt64, format: WorkbookFormat) throws {
    let files = MonthPlan(
      seed: seed, dealers: 8, linesPerDealer: 30, parts: 60, defects: false
    ).files()
    try expectSame(files, apart(files, format))
  }

  private func apart(_ files: [MonthFile], _ format: WorkbookFormat) -> [MonthFile] {
    files.map {
      isTable($0) ? .workbook("\($0.path).\(format)", of: [$0], as: format) : $0
    }
  }

  private func expectSame(_ files: [MonthFile], _ workbooks: [MonthFile]) throws {
    let expected = try tables(settled(files))
    #expect(expected.count == 3)
    #expect(try tables(settled(workbooks)) == expected)
  }

  private func isTable(_ file: MonthFile) -> Bool { file.path.hasSuffix(".csv") }

  private func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func tables(_ out: [String: [UInt8]]) -> [String: String] {
    out.filter { ["decisions.csv", "summary.csv", "reductions.csv"].contains($0.key) }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
