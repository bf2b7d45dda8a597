import Foundation
import Testing
import TestSupport

@testable import settle

/// The lists of the README's service center, checked by the built program.
@Suite struct CheckTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.url("fixtures/check"), to: folder.url("check"))
  }

  private func path(_ name: String) -> String { folder.url("check/\(name)").path }

  private func check(_ words: String...) throws -> Ending {
    try BuiltProgram.run(
      ["check", path("list.csv"), path("manifest.csv"), "--reference", path("reference")] + words)
  }

  @Test("the list of the README comes to what its page says, in both languages")
  func readme() throws {
    for language in ["zh", "en"] {
      let program = try check("--mail-on", "2025-11-03", "--lang", language)
      let text = program.output.replacing("\(folder.url("check").path)/", with: "fixtures/check/")
      #expect(text == (try folder.text("check/expected-\(language).txt")))
      #expect(program.status == 1)
      #expect(program.errors.isEmpty)
    }
  }

  @Test("its workbook of two sheets comes to the same, and the marked one of it again")
  func workbookOfReadme() throws {
    let page = try folder.text("check/expected-en.txt").drop { $0 != "\n" }
    var path = path("october.xlsx")
    for _ in 1...2 {
      let marked = folder.url("\(UUID()).xlsx").path
      let program = try BuiltProgram.run(
        "check", path, "--reference", self.path("reference"), "--mail-on", "2025-11-03", "--lang",
        "en", "--marked", marked)
      let text = program.output
      #expect(program.status == 1, "\(program.errors)")
      #expect(text.hasPrefix("\(path)[清单]  D021"))
      #expect(text.drop { $0 != "\n" } == page)
      path = marked
    }
  }

  @Test("how the old parts are packed is noted at the manifest's rows")
  func packing() throws {
    let input = Project.url("fixtures/cases/063-packages/input").path
    let inbox = "\(input)/inbox/2025-10"
    let program = try BuiltProgram.run(
      "check", "\(inbox)/list.csv", "\(inbox)/manifest.csv", "--reference", input, "--mail-on",
      "2025-11-03", "--lang", "en")
    #expect(program.status == 0, "\(program.errors)")
    let rows = program.output.split(separator: "\n").filter { $0.contains(":package_no:") }
      .compactMap { $0.split(separator: ":").dropFirst().first.map(String.init) }
    #expect(rows == ["3", "5", "6", "8"])
  }

  @Test("causes that the rulebook asks for and no record has are said not to be checked")
  func causesUnchecked() throws {
    let reference = folder.url("check/reference")
    let rulebook = try Project.text(
      "fixtures/cases/057-causes-and-charges/input/reference/rulebook.json")
    try rulebook.write(
      to: reference.appendingPathComponent("rulebook.json"), atomically: true, encoding: .utf8)
    let program = try check("--mail-on", "2025-11-03", "--lang", "en")
    #expect(
      program.output.contains(
        "cause of the fault: no column of the cause in the service records was given"))
    #expect(!program.output.contains("The service record has blanks"))
  }

  @Test("--json is one object with the same figures")
  func json() throws {
    let program = try check("--mail-on", "2025-11-03", "--json", "--lang", "en")
    let object = try JSONSerialization.jsonObject(with: program.outputBytes) as? [String: Any]
    let list = (object?["lists"] as? [[String: Any]])?.first
    #expect(object?["wants_attention"] as? Bool == true)
    #expect(list?["paid"] as? String == "8871.37")
    #expect(list?["days_left"] as? Int == 2)
    let lines = list?["lines"] as? [[String: Any]]
    let reasons = lines?[3]["reasons"] as? [[String: Any]]
    #expect(reasons?.first?["code"] as? String == "record-unsigned")
    #expect((reasons?.first?["to_do"] as? String)?.contains("R-14") == true)
  }

  @Test(
    "one workbook may hold the list and the manifest, named once, twice, or beside one that is gone"
  )
  func workbook() throws {
    let files = try ["list.csv", "manifest.csv"].map { name in
      MonthFile(path: name, text: try folder.text("check/\(name)"))
    }
    let workbook = MonthFile.workbook("both.xls", of: files)
    try Data(workbook.bytes).write(to: folder.url("check/both.xls"))
    let options = ["--reference", path("reference"), "--mail-on", "2025-11-03", "--json"]
    func lines(_ paths: String...) throws -> (lines: NSArray?, status: Int32, text: String) {
      let program = try BuiltProgram.run(["check"] + paths.map(path) + options)
      let object = try JSONSerialization.jsonObject(with: program.outputBytes) as? [String: Any]
      let list = (object?["lists"] as? [[String: Any]])?.first
      return (list?["lines"] as? NSArray, program.status, program.output)
    }
    let expected = try #require(try lines("list.csv", "manifest.csv").lines)
    #expect(try lines("both.xls").lines == expected)
    #expect(try lines("both.xls", "both.xls").lines == expected)
    let gone = try lines("both.xls", "gone.csv")
    #expect(gone.lines == expected && gone.status == 1 && gone.text.contains("file-missing"))
  }

  @Test("--html writes the page and nothing else")
  func page() throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let program = try check("--mail-on", "2025-11-03", "--html", folder.url("a.html").path)
    #expect(program.status == 1)
    #expect(try folder.text("a.html").contains("8,871.37"))
    let after = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(Set(after).subtracting(before) == ["a.html"])
    let unwritable = try check("--html", folder.url("no/a.html").path)
    #expect(unwritable.status == 73)
  }

  @Test("a list in order ends with 0, one day too late with 1")
  func clean() throws {
    try folder.write("check/list.csv", Self.heading + "R-11,LX-204,2,,\n")
    let clean = try check("--mail-on", "2025-11-05", "--lang", "en")
    #expect(clean.status == 0)
    #expect(clean.output.contains("Nothing would be cut: the list can be mailed."))
    #expect(clean.output.contains("it is the last day"))
    let late = try check("--mail-on", "2025-11-06", "--lang", "en")
    #expect(late.status == 1)
    #expect(late.output.contains("the list is 1 day late."))
  }

  @Test("a list that would be held is told why, with the place")
  func held() throws {
    try folder.write("check/list.csv", Self.heading + "R-11,8.30E+11,2,,\nR-12,ZX-26,,,\n")
    let program = try check("--mail-on", "2025-11-03", "--lang", "en")
    #expect(program.status == 1)
    #expect(program.output.contains("This list would be held"))
    #expect(program.output.contains("list.csv:3:part_no: "))
    #expect(program.output.contains("list.csv:4:quantity: "))
  }

  @Test("without any table it says what could not be checked, and that nothing was priced")
  func alone() throws {
    let program = try BuiltProgram.run(
      "check", path("list.csv"), "--mail-on", "2025-11-03", "--lang", "en")
    #expect(program.status == 1)
    #expect(program.output.contains("Would be cut: 0.00\n  Cannot be judged here: 10276.53\n"))
    for missing in ["no manifest was given", "no price table was given", "rulebook: none"] {
      #expect(program.output.contains(missing))
    }
  }

  @Test("a manifest of another month is noticed")
  func otherMonth() throws {
    let manifest = try folder.text("check/manifest.csv")
    try folder.write("check/manifest.csv", manifest.replacing("2025年10月", with: "2025年9月"))
    let program = try check("--mail-on", "2025-11-03", "--lang", "en")
    #expect(program.output.contains("the manifest has no row of D021 and 2025-10"))
  }

  @Test("several lists of one file are all checked, each in its own month")
  func several() throws {
    try folder.write(
      "check/list.csv",
      "dealer,period,record_no,part_no,quantity,unit_price\n"
        + "D021,2025-10,R-11,LX-204,1,\nD021,2025-09,R-11,LX-204,1,\n")
    let program = try check("--mail-on", "2025-11-03", "--lang", "en")
    #expect(program.output.contains("  D021 青石工程机械服务中心  2025-10\n"))
    #expect(program.output.contains("  D021 青石工程机械服务中心  2025-09\n"))
    #expect(program.output.contains("the list is 29 days late."))
  }

  @Test(
    "files that cannot be used end the check",
    arguments: [
      (["check", "/nowhere/list.csv"], Int32(66), "/nowhere/list.csv: there is no such file"),
      (["check"], 64, "LIST is missing (see settle check --help)"),
      (["check", "a", "b", "c"], 64, "unexpected argument c"),
      (["check", "a", "--mail-on", "3.11."], 64, "--mail-on cannot be 3.11."),
    ])
  func unusable(words: [String], status: Int32, message: String) throws {
    let program = try BuiltProgram.run(words + ["--lang", "en"])
    #expect(program.status == status)
    #expect(program.errors.hasPrefix("settle: \(message)"))
  }

  @Test("a table of another kind, or a rulebook that cannot be read, ends the check with 65")
  func refused() throws {
    let swapped = try BuiltProgram.run("check", path("manifest.csv"), "--lang", "en")
    #expect(swapped.status == 65)
    #expect(
      swapped.errors.contains(
        "this is a table of returns (服务旧件退回明细表), and expenses is asked for"))
    try folder.write("check/reference/rulebook.json", "{")
    #expect(try check().status == 65)
  }

  private static let heading =
    "服务中心编号：D021,,结算月份,2025年10月\n服务记录表号,配件编号,数量,单价,管理费\n"
}
