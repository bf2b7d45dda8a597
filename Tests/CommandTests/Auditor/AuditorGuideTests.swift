import Foundation
import Testing
import TestSupport

/// The auditor's section of the README, followed on the demo's archive from its first command to its
/// last.
@Suite struct AuditorGuideTests {
  private let folder: TemporaryFolder
  private let demo: DemoWorkspace

  init() throws {
    folder = try TemporaryFolder()
    demo = try DemoWorkspace(copying: DemoWorkspace.told, to: folder.url("demo"))
  }

  @Test("both languages give the same commands")
  func languages() throws {
    let english = try Self.commands(of: "## For the auditor")
    #expect(english.count == 14)
    #expect(try Self.commands(of: "## 审计人员") == english)
  }

  @Test("every command does what the section says")
  func story() throws {
    var outputs: [String: String] = [:]
    for command in try Self.commands(of: "## For the auditor") {
      if let query = Self.query(of: command) {
        #expect(try PlainReader(demo.archive).ask(query).rows.count == 8, "\(command)")
      } else {
        let done = try demo.perform(command)
        #expect(done.status == 0, "\(command): \(done.errors)")
        outputs[command] = done.output
      }
    }
    #expect(try statement("out/2025-10") == statement("fj001"))
    let line = try #require(outputs["settle explain S202510-FJ001 6"])
    #expect(line.contains("price-above") && line.contains("ZL50C.01-1040"), "\(line)")
    #expect(outputs["settle explain S202510-FJ001"]?.contains("70,973.75") == true)
    let page = try String(contentsOf: demo.url.appending(path: "GD005.html"), encoding: .utf8)
    #expect(page.contains("2025-11-05") && page.contains("2025-11-07"))
    let comparison = try #require(outputs["settle compare 2025-10 --with fee-8.json"])
    #expect(comparison.contains("247219.33"))
  }

  private func statement(_ folder: String) throws -> Data {
    try Data(contentsOf: demo.url.appending(path: "\(folder)/statements/S202510-FJ001.html"))
  }

  /// The query of a command that asks the archive by the sqlite3 program, which may not be there.
  private static func query(of command: String) -> String? {
    let words = command.components(separatedBy: "\"")
    return command.hasPrefix("sqlite3 ") && words.count == 3 ? words[1] : nil
  }

  /// The indented lines of a section of the README.
  private static func commands(of heading: String) throws -> [String] {
    let lines = try Project.text("README.md").components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: heading))
    return DemoWorkspace.indented(lines[(start + 1)...].prefix { !$0.hasPrefix("## ") })
  }
}
