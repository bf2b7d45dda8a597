import Foundation
import TestSupport
import Testing

/// The reports that were worked by hand: each case is a workspace, the commands given in it, and the
/// tables that must come of them.
@Suite struct ReportCaseTests {
  @Test(
    "A report comes out as it was worked by hand", arguments: try Fixtures.folders(in: "reports"))
  func report(name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.url("fixtures/reports/\(name)/input"), to: folder.url("w"))
    for line in try lines("commands.txt", of: name) {
      let words = line.split(separator: " ").map(String.init)
      let ending = try BuiltProgram.run(words + ["--workspace", folder.path("w")])
      #expect(ending.status <= 1, "\(line): \(ending.errors)")
    }
    let expected = try Fixtures.files(below: "reports/\(name)/expected")
    #expect(!expected.isEmpty, "write what has to come out")
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      let wanted = String(decoding: bytes, as: UTF8.self)
      guard path.hasSuffix("/exceptions.txt") else {
        expectSame(try folder.text("w/out/reports/\(path)"), wanted, path)
        continue
      }
      let table = path.replacing(".txt", with: ".csv")
      let found = try folder.text("w/out/reports/\(table)").split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).prefix(6)
          .joined(separator: ",")
      }
      expectSame(found.joined(separator: "\n") + "\n", wanted, path)
    }
  }

  private func lines(_ path: String, of name: String) throws -> [String] {
    try Project.text("fixtures/reports/\(name)/\(path)").split(separator: "\n").map(String.init)
  }

  /// Names the first line that differs, with both texts.
  private func expectSame(_ actual: String, _ expected: String, _ what: String) {
    guard actual != expected else { return }
    let (here, there) = (actual.split(separator: "\n"), expected.split(separator: "\n"))
    let pair = zip(here, there).first { $0 != $1 }
    let (found, wanted) = (
      pair.map { String($0.0) } ?? "\(here.count) lines",
      pair.map { String($0.1) } ?? "\(there.count) lines"
    )
    Issue.record("\(what):\n  came out \(found)\n  expected \(wanted)")
  }
}
