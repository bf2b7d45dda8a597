import Foundation
import Testing
import TestSupport

@testable import settle

/// The month of a golden case, confirmed and posted by the built program.
@Suite struct PostAndAccountTests {
  private let month: ProgramWorkspace

  init() throws {
    month = try ProgramWorkspace()
  }

  @Test("what is not confirmed waits, and the status is 1")
  func waiting() throws {
    let program = try month.settle("post", "2025-10", "--on", "2025-11-20")
    #expect(program.status == 1)
    #expect(program.errors.hasPrefix("settle: S202510-D001: not confirmed"))
    #expect(program.output.contains("  waiting        1\n"))
    #expect(!FileManager.default.fileExists(atPath: "\(month.path)/out/2025-10/journal.csv"))
  }

  @Test("what is confirmed is posted, and the journal joins the month's folder")
  func posted() throws {
    _ = try month.settle("confirm", "S202510-D001", "--on", "2025-11-14")
    let program = try month.settle("post", "2025-10", "--on", "2025-11-20")
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.output.contains("\(month.path)/out/2025-10/journal.csv\n"))
    let journal = try month.folder.text("month/out/2025-10/journal.csv")
    #expect(journal.contains("1,2025-11-20,S202510-D001,1122,D001,,3847.58,"))
    let sums = try BuiltProgram.shell(
      "sha256sum -c --quiet SHA256SUMS", in: "\(month.path)/out/2025-10")
    #expect(sums.status == 0, "\(sums.errors)")
    #expect(try month.settle("post", "2025-10", "--quiet").output.isEmpty)
  }

  @Test("what was posted, as JSON")
  func json() throws {
    let waiting = try month.settle("post", "2025-10", "--on", "2025-11-20", "--json")
    let before = try JSONSerialization.jsonObject(with: waiting.outputBytes) as? [String: Any]
    let reasons = before?["waiting"] as? [[String: Any]]
    #expect(reasons?.map { $0["statement_no"] as? String } == ["S202510-D001"])
    _ = try month.settle("confirm", "S202510-D001", "--on", "2025-11-14")
    let program = try month.settle("post", "202510", "--on", "2025-11-20", "--json", "--quiet")
    let object = try JSONSerialization.jsonObject(with: program.outputBytes) as? [String: Any]
    #expect(object?["posted"] as? [String] == ["S202510-D001"])
    #expect(object?["credited"] as? String == "3847.58" && object?["entries"] as? Int == 1)
    #expect(object?["journal"] as? String == "\(month.path)/out/2025-10/journal.csv")
  }

  @Test("the account is printed as text, as JSON and as a page")
  func account() throws {
    _ = try month.settle("confirm", "S202510-D001", "--on", "2025-11-14")
    _ = try month.settle("post", "2025-10", "--on", "2025-11-20")
    let page = month.folder.url("D001.html").path
    let program = try month.settle("account", "D001", "--html", page, "--lang", "zh")
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.output.hasSuffix("余额  3847.58\n"))
    #expect(try month.folder.text("D001.html").contains("<td>3,847.58</td>"))
    let json = try month.settle("account", "D001", "--json")
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
    let program = try month.settle(words)
    #expect(program.status == 66)
    #expect(program.errors.hasPrefix("settle: "))
  }
}
