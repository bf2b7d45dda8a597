import Settlement
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

/// A byte order mark before the CSV files, where the rulebook asks for one.
@Suite struct CSVMarkTests {
  private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func files(_ months: MonthsWorld, _ folder: String) -> [String: [UInt8]] {
    months.world.contents(of: folder)
  }

  @Test("Every CSV file of the month has it, and no other file")
  func everyFile() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.markCSV()
      months.list("2025-10", "D001", parts: 2)
      try months.settle("2025-10")
      try months.confirm("2025-10", "S202510-D001")
      try months.post("2025-10")
      let files = files(months, "w/out/2025-10")
      #expect(files.count == 11)
      for (path, bytes) in files {
        #expect(bytes.starts(with: mark) == path.hasSuffix(".csv"), "\(path)")
        #expect(!bytes.dropFirst(3).starts(with: mark))
      }
    }
  }

  @Test("It is the rule of the run that wrote the folder, which regenerates as it was")
  func regenerated() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 2)
      try months.settle("2025-10")
      let plain = files(months, "w/out/2025-10")
      months.markCSV()
      let report = try months.settle("2025-10")
      #expect(report.issued.isEmpty)
      let marked = files(months, "w/out/2025-10")
      let path = "decisions.csv"
      #expect(marked[path] == mark + (plain[path] ?? []))
      let request = RegenerateRequest(period: try #require(Period("2025-10")), out: "again")
      #expect(try regenerate(request, months.session).differences.isEmpty)
      #expect(files(months, "again") == marked)
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }
}

extension MonthsWorld {
  /// Has the rulebook ask for marks.
  fileprivate func markCSV() {
    let path = "w/reference/rulebook.json"
    let text = world.text(path).replacing("\"editions\"", with: "\"csvBom\": true, \"editions\"")
    world[path] = Array(text.utf8)
  }
}
