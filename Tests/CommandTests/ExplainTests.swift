import Foundation
import Testing
import TestSupport

@testable import settle

/// `settle explain` by the built program, on an archive that has nothing beside it.
@Suite struct ExplainCommandTests {
  private let folder: TemporaryFolder
  private let archive: String

  init() throws {
    folder = try TemporaryFolder()
    archive = folder.path("settle.sqlite")
    let month = try ProgramWorkspace("cases/054-labour-and-travel/input")
    try FileManager.default.copyItem(atPath: month.archive, toPath: archive)
  }

  private func explain(_ words: String...) throws -> Ending {
    try BuiltProgram.run(["explain"] + words + ["--archive", archive])
  }

  @Test("a line is told in both languages, from the archive alone")
  func line() throws {
    let english = try explain("s202510-d001", "2")
    #expect(english.status == 0, "\(english.errors)")
    #expect(english.output.contains("Adjusted: 105.00 → 97.50, 7.50 cut"))
    #expect(english.output.contains("Expense list — inbox/2025-10/list.csv, row 3"))
    #expect(english.output.contains("1.5 × 65.00 = 97.50"))
    let chinese = try explain("S202510-D001", "2", "--lang", "zh")
    #expect(chinese.output.contains("部分核准：105.00 → 97.50，核减 7.50"))
    #expect(chinese.output.contains("代垫服务费用清单 — inbox/2025-10/list.csv 第3行"))
  }

  @Test("a short answer has the verdict, what was cut and why, and where it stands")
  func short() throws {
    let line = try explain("S202510-D001", "2", "--short")
    #expect(line.status == 0, "\(line.errors)")
    #expect(line.output.contains("  Adjusted: 105.00 → 97.50, 7.50 cut\n"))
    #expect(line.output.contains("  − 7.50  Price above the tariff: 1.5 × 65.00 = 97.50 ["))
    #expect(line.output.contains("  Expense list: inbox/2025-10/list.csv, row 3\n"))
    #expect(line.output.split(separator: "\n").count < 10)
    let statement = try explain("S202510-D001", "--short", "--lang", "zh")
    #expect(statement.output.contains("申报 − 核减：684.36 − 214.26 = 470.10\n"))
    #expect(try explain("S202510-D001", "2", "--short", "--json").output.hasPrefix("{"))
  }

  @Test("a statement is told with its totals, its tax, and its lines in short")
  func statement() throws {
    // 684.36 − 214.26 = 470.10; 470.10 ÷ 1.13 = 416.0176… → 416.02, tax 54.08.
    let told = try explain("S202510-D001")
    #expect(told.status == 0)
    #expect(told.output.contains("684.36 − 214.26 = 470.10"))
    #expect(told.output.contains("470.10 ÷ 113% = 416.017699… | 416.02 | 470.10 − 416.02 = 54.08"))
    #expect(told.output.contains("settle explain S202510-D001 LINE"))
  }

  @Test("what is not there ends with 66 and says what there is")
  func unknown() throws {
    let line = try explain("S202510-D001", "99")
    #expect(line.status == 66)
    #expect(line.errors.contains("no line 99 (there are 1 to 9; or #1 to #9"))
    let statement = try explain("S202510-D009")
    #expect(statement.status == 66)
    #expect(statement.errors.contains("S202510-D009: no such statement"))
    let revision = try explain("S202510-D001", "2", "--revision", "2")
    #expect(revision.status == 66)
    #expect(revision.errors.contains("no revision 2 (there are 1 to 1)"))
    #expect(try explain("S202510-D001", "2", "--revision", "none").status == 64)
    #expect(
      try BuiltProgram.run("explain", "S202510-D001", "--archive", archive + "x").status == 66)
  }

  @Test("the JSON is one object with stable keys")
  func json() throws {
    let bytes = try explain("S202510-D001", "#2", "--json").outputBytes
    let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    #expect(object?["replay"] as? String == "same")
    let line = (object?["lines"] as? [[String: Any]])?.first
    #expect(line?["amount_approved"] as? String == "97.50")
    let rules = line?["rules"] as? [[String: Any]]
    #expect(rules?.count == 29)
    #expect(rules?.first?["outcome"] as? String == "passed")
    let steps = line?["arithmetic"] as? [[String: Any]]
    #expect(steps?.compactMap { $0["reduction"] as? String } == ["0.00", "0.00", "7.50", "0.00"])
  }

  @Test("the page is written beside, and the text is printed all the same")
  func page() throws {
    let page = folder.url("line.html")
    let told = try explain("S202510-D001", "2", "--html", page.path)
    #expect(told.output.contains("Line 2"))
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>"))
    #expect(text.contains("inbox/2025-10/list.csv, row 3"))
    #expect(try explain("S202510-D001", "--html", "/no/such/folder/x.html").status == 73)
  }
}
