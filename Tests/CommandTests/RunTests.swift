import Foundation
import Testing
import TestSupport

@testable import settle

/// The month of a golden case, run by the built program in a real folder.
@Suite struct RunTests {
  private let month: ProgramWorkspace

  init() throws {
    month = try ProgramWorkspace(isSettled: false)
  }

  private func published() throws -> [String: Data] {
    let out = month.folder.url("month/out/2025-10")
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: out.path)
    where path.contains(".") || path == "SHA256SUMS" {
      files[path] = try Data(contentsOf: out.appending(path: path))
    }
    return files
  }

  @Test("the month is settled, and the folder has what the README says")
  func files() throws {
    let program = try month.run()
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.errors.isEmpty)
    #expect(program.output.contains("\(month.path)/out/2025-10\n"))
    let readme = try Project.text("README.md")
    let files = try published().keys.filter { !$0.hasPrefix("statements/") }.sorted()
    for file in files { #expect(readme.split(separator: "| `\(file)` |").count == 3, "\(file)") }
    #expect(files.count == 9)
  }

  @Test("running again issues nothing and writes the same bytes")
  func again() throws {
    _ = try month.run()
    let first = try published()
    let program = try month.run("--lang", "zh")
    #expect(program.output.contains("  本次出具  0\n"))
    #expect(try published() == first)
  }

  @Test("a dry run decides and leaves the workspace as it is")
  func dryRun() throws {
    let program = try month.run("--dry-run")
    #expect(program.status == 0, "\(program.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: month.path).sorted()
        == ["inbox", "reference"])
  }

  @Test("--quiet prints nothing, --json one object")
  func output() throws {
    #expect(try month.run("--quiet").output.isEmpty)
    let program = try month.run("--json")
    let object = try JSONSerialization.jsonObject(with: program.outputBytes) as? [String: Any]
    #expect(object?["period"] as? String == "2025-10")
    #expect(object?["issued"] as? [String] == [])
  }

  @Test("a list that is held is named with its place, and the status is 1")
  func held() throws {
    let receipts = "month/inbox/2025-10/receipts.csv"
    let lines = try month.folder.text(receipts).split(separator: "\n")
    try month.folder.write(receipts, lines.prefix(1).joined() + "\n")
    let program = try month.run()
    #expect(program.status == 1)
    #expect(program.errors.hasPrefix("settle: "))
    #expect(program.output.contains("  held          "))
  }

  @Test("without its registers the month is not settled at all")
  func missing() throws {
    try FileManager.default.removeItem(at: month.folder.url("month/reference/dealers.csv"))
    let program = try month.run()
    #expect(program.status == 66)
    #expect(program.errors.contains("settle template dealers"))
    #expect(!FileManager.default.fileExists(atPath: month.folder.url("month/out").path))
  }
}
