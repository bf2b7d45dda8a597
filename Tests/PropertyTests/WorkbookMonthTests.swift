import TestSupport
import Testing

/// A month in workbooks comes to what the same month in CSV comes to, byte for byte.
@Suite("A month in workbooks")
struct WorkbookMonthTests {
  @Test("comes to the same, each table in a workbook of its own", arguments: UInt64(1)...8)
  func apart(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: false).files()
    let workbooks = files.map { isTable($0) ? .workbook($0.path + ".xls", of: [$0]) : $0 }
    #expect(try tables(settled(files)) == tables(settled(workbooks)))
  }

  @Test("comes to the same with all tables of a folder in one workbook", arguments: UInt64(1)...8)
  func together(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: false).files()
    let folders = Dictionary(grouping: files.filter(isTable)) { folder(of: $0.path) }
    let workbooks = folders.map { folder, files in
      MonthFile.workbook("\(folder)/all.xls", of: files.sorted { $0.path < $1.path })
    }
    let others = files.filter { !isTable($0) }
    #expect(try tables(settled(files)) == tables(settled(others + workbooks)))
  }

  @Test("of life-like lists comes to the same", arguments: [UInt64(1), 2])
  func lifelike(seed: UInt64) throws {
    let files = MonthPlan(
      seed: seed, dealers: 8, linesPerDealer: 30, parts: 60, defects: false
    ).files()
    let workbooks = files.map { isTable($0) ? .workbook($0.path + ".xls", of: [$0]) : $0 }
    #expect(try tables(settled(files)) == tables(settled(workbooks)))
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
