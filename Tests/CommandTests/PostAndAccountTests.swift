import Foundation
import Testing

@testable import settle

/// The month of a golden case, confirmed and posted by the built program.
@Suite struct PostAndAccountTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let folder: TemporaryFolder
  private let workspace: String

  init() throws {
    folder = try TemporaryFolder()
    workspace = folder.url("month").path
    try FileManager.default.copyItem(
      at: Self.project.appending(path: "fixtures/cases/001-plain-month/input"),
      to: folder.url("month"))
    _ = try settle("run", "2025-10", "--issued-on", "2025-11-12")
  }

  private func settle(_ words: String...) throws -> BuiltProgram {
    try BuiltProgram(words + ["--workspace", workspace])
  }

  @Test("what is not confirmed waits, and the status is 1")
  func waiting() throws {
    let program = try settle("post", "2025-10", "--on", "2025-11-20")
    #expect(program.status == 1)
    #expect(program.errors.hasPrefix("settle: S202510-D001: not confirmed"))
    #expect(program.output.contains("  waiting        1\n"))
    #expect(!FileManager.default.fileExists(atPath: "\(workspace)/out/2025-10/journal.csv"))
  }

  @Test("what is confirmed is posted, and the journal joins the month's folder")
  func posted() throws {
    _ = try settle("confirm", "S202510-D001", "--on", "2025-11-14")
    let program = try settle("post", "2025-10", "--on", "2025-11-20")
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.output.contains("\(workspace)/out/2025-10/journal.csv\n"))
    let journal = try folder.text("month/out/2025-10/journal.csv")
    #expect(journal.contains("1,2025-11-20,S202510-D001,1122,D001,,3847.58,"))
    let sums = try BuiltProgram(
      at: URL(filePath: "/bin/sh"),
      ["-c", "cd '\(workspace)/out/2025-10' && /usr/bin/sha256sum -c --quiet SHA256SUMS"],
      variables: [:])
    #expect(sums.status == 0, "\(sums.errors)")
    #expect(try settle("post", "2025-10", "--quiet").output.isEmpty)
  }

  @Test("the account is printed as text, as JSON and as a page")
  func account() throws {
    _ = try settle("confirm", "S202510-D001", "--on", "2025-11-14")
    _ = try settle("post", "2025-10", "--on", "2025-11-20")
    let page = folder.url("D001.html").path
    let program = try settle("account", "D001", "--html", page, "--lang", "zh")
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.output.hasSuffix("余额  3847.58\n"))
    #expect(try folder.text("D001.html").contains("<td>3,847.58</td>"))
    let json = try settle("account", "D001", "--json")
    let object = try JSONSerialization.jsonObject(with: json.outputBytes) as? [String: Any]
    #expect(object?["balance"] as? String == "3847.58")
    #expect((object?["entries"] as? [Any])?.count == 1)
  }

  @Test(
    "a command without what it needs says so, and the status is 66",
    arguments: [
      ["account", "D002"], ["account", "D001", "--archive", "none"], ["post", "2025-09"],
    ])
  func missing(words: [String]) throws {
    let program = try BuiltProgram(words + ["--workspace", workspace])
    #expect(program.status == 66)
    #expect(program.errors.hasPrefix("settle: "))
  }
}
