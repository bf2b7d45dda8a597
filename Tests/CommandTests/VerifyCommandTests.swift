import Foundation
import Testing
import TestSupport

/// The month of a golden case, verified by the built program.
@Suite struct VerifyCommandTests {
  private let month: ProgramWorkspace

  init() throws {
    month = try ProgramWorkspace()
  }

  private func verify(_ words: String...) throws -> Ending {
    try month.settle(["verify"] + words)
  }

  @Test("an archive that holds says so, with the digest that its documents bear")
  func sound() throws {
    let program = try verify("--replay")
    #expect(program.status == 0, "\(program.output)\(program.errors)")
    #expect(program.output.hasPrefix("the archive holds\n"))
    #expect(program.output.contains("run 1 (run 2025-10, 2025-11-12)\n"))
    let line = try #require(
      program.output.split(separator: "\n").first { $0.contains("its digest") })
    let digest = try #require(line.split(separator: " ").last)
    #expect(try month.folder.text("month/out/2025-10/summary.html").contains(digest))
    let chinese = try verify("--lang", "zh").output
    #expect(chinese.hasPrefix("档案完好\n") && chinese.contains("第 1 次（结算 2025-10，2025-11-12）"))
    #expect(try verify("--quiet").output.isEmpty)
  }

  @Test("what was changed is told with its run, as text and as JSON, with status 1")
  func changed() throws {
    var bytes = try Data(contentsOf: URL(filePath: month.archive))
    let place = try #require(bytes.range(of: Data("\"total\":384758".utf8)))
    bytes[place.upperBound - 1] ^= 1
    try bytes.write(to: URL(filePath: month.archive))
    let quiet = try verify("--quiet")
    #expect(quiet.status == 1 && quiet.output.isEmpty)
    #expect(
      quiet.errors.contains("settle: run 1 (run 2025-10, 2025-11-12): statement S202510-D001"))
    let program = try verify()
    #expect(program.status == 1)
    #expect(program.output.contains("first run that does not hold: run 1 (run 2025-10"))
    #expect(program.output.contains("statement S202510-D001 revision 1: total_fen"))
    #expect(program.output.contains("    expected: 384759\n    found: 384758\n"))
    let json =
      try JSONSerialization.jsonObject(
        with: Data(try verify("--json").output.utf8)) as? [String: Any]
    #expect(json?["sound"] as? Bool == false && json?["first"] as? Int == 1)
    let defects = json?["defects"] as? [[String: Any]] ?? []
    #expect(defects.contains { $0["check"] as? String == "statement" && $0["run"] as? Int == 1 })
  }

  @Test("an archive that is not there and a file that is none are told apart by the status")
  func refused() throws {
    #expect(try verify("--archive", month.folder.url("none.sqlite").path).status == 66)
    try month.folder.write("text.sqlite", String(repeating: "no archive ", count: 100))
    #expect(try verify("--archive", month.folder.url("text.sqlite").path).status == 74)
  }
}
