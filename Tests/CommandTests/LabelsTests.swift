import Foundation
import Settlement
import Testing
import TestSupport
import Text

@testable import Documents
@testable import Intake

/// The labels of the service center of the fixtures, by the built program.
@Suite struct LabelsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.url("fixtures/labels"), to: folder.url("labels"))
  }

  private func path(_ name: String) -> String { folder.url("labels/\(name)").path }

  private func labels(_ words: String..., language: String = "en") throws -> Ending {
    try BuiltProgram.run(
      ["labels", path("list.csv"), "--reference", path("reference"), "--lang", language] + words)
  }

  @Test("it says how many labels there are, and how the parts are packed")
  func text() throws {
    let program = try labels("--from", "5")
    #expect(program.status == 0 && program.errors.isEmpty)
    #expect(
      program.output == """
        8 labels on 2 sheets, the first from place 5
          Family  Labels  Sheets
          roller  2       1
          loader  6       1

          Package  Lines  Quantity
          ROLLER   2      26.5
          LOADER   1      3
          R-2511   2      3

        Print the page of --html on A4 label sheets, 3 × 8 labels of 70 × 37 mm, at the actual \
        size (100%), without margins, without headers and footers.

        """)
    let chinese = try labels(language: "zh")
    #expect(chinese.output.hasPrefix("标签 8 个，标签纸 2 张\n  机种    标签  标签纸\n"))
    #expect(chinese.output.contains("\n  压路机  2     26.5\n"))
  }

  @Test("the page has the labels in order, and the packing list is the one worked by hand")
  func files() throws {
    let (page, packing) = (folder.path("a.html"), folder.path("a.csv"))
    let program = try labels("--html", page, "--packing", packing, "--quiet", language: "zh")
    #expect(program.status == 0 && program.output.isEmpty && program.errors.isEmpty)
    let numbers = try folder.text("a.html").matches(of: /<p class="n"[^>]*>([^<]*)</).map(\.1)
    #expect(
      numbers == ["R-2507", "R-2507"] + Array(repeating: "R-2503", count: 3)
        + Array(repeating: "R-2511", count: 3))
    #expect(try folder.text("a.csv") == (try folder.text("labels/expected-packing.csv")))
    // A name that the list does not have is the price table's, and a model the register's.
    #expect(try folder.text("a.html").contains("<b>LX-204</b> 机油滤清器"))
    #expect(try folder.text("a.html").contains("<b>ZL50C-II</b>"))
  }

  @Test("the packing list is a manifest that a check reads", arguments: ["csv", "xlsx"])
  func manifest(ending: String) throws {
    for language in ["zh", "en"] {
      let packing = folder.path("\(language).\(ending)")
      #expect(try labels("--packing", packing, language: language).status == 0)
      let table = readTable(
        Array(try Data(contentsOf: URL(filePath: packing))), file: 0, symbols: SymbolTable())
      #expect(table.kinds == [.returns] && table.findings.isEmpty)
      let check = try BuiltProgram.run(
        "check", path("list.csv"), packing, "--reference", path("reference"), "--mail-on",
        "2025-11-03", "--json", "--lang", "en")
      #expect(!check.output.contains("not-returned") && check.output.contains("\"approved\""))
    }
  }

  @Test("a packing list that is there is not replaced, unless nothing of it would change")
  func kept() throws {
    let packing = folder.path("a.csv")
    for _ in 1...2 { #expect(try labels("--packing", packing).status == 0) }
    try folder.write("a.csv", "filled in")
    let program = try labels("--packing", packing)
    #expect(program.status == 73)
    #expect(program.errors.contains("a file is there that may have been filled in"))
    #expect(try folder.text("a.csv") == "filled in")
    #expect(try labels("--packing", folder.path("no/a.csv")).status == 73)
    #expect(try labels("--html", path("list.csv")).status == 73)
  }

  @Test("--json has every part with its package, and what is to be done by hand")
  func json() throws {
    try folder.write(
      "labels/list.csv",
      "服务中心编号：D031,,结算月份,2025年10月\n服务记录表号,配件编号,数量,单价\nR-2503,LX-204,1,\nR-99,服-1,1,\n")
    let program = try labels("--json")
    let object = try JSONSerialization.jsonObject(with: program.outputBytes) as? [String: Any]
    #expect(object?["labels"] as? Int == 2 && object?["sheets"] as? Int == 2)
    let parts = object?["parts"] as? [[String: Any]]
    #expect(parts?.map { $0["label_no"] as? String } == ["R-99", "R-2503"])
    #expect(parts?.map { $0["package_no"] as? String } == ["", "LOADER"])
    let notices = object?["notices"] as? [[String: Any]]
    #expect(notices?.map { $0["row"] as? Int } == [4, 4])
    #expect(notices?.map { $0["column"] as? String } == ["record_no", "part_no"])
  }

  @Test("without registers it says what is to be filled in, and asks for nothing")
  func alone() throws {
    let program = try BuiltProgram.run("labels", path("list.csv"), "--lang", "en")
    #expect(program.status == 0)
    #expect(program.output.hasPrefix("10 labels on 1 sheet\n"))
    for missing in ["no price table", "no register of service records", "no machine register"] {
      #expect(program.output.contains(missing))
    }
  }

  @Test(
    "a command line that asks for what cannot be ends with 64",
    arguments: [
      (["--from", "0"], "--from cannot be 0 (write the place of the first free label, 1 to 24)"),
      (["--from", "25"], "--from cannot be 25 ("), (["--from", "x"], "--from cannot be x ("),
      (["--packing", "a.ods"], "--packing cannot be a.ods (let the name end in .csv or .xlsx)"),
      (["more"], "unexpected argument more"),
    ])
  func usage(words: [String], message: String) throws {
    let program = try BuiltProgram.run(["labels", path("list.csv"), "--lang", "en"] + words)
    #expect(program.status == 64 && program.errors.hasPrefix("settle: \(message)"))
  }

  @Test("a file that is no list, or is not there, ends with 65 or 66")
  func refused() throws {
    let wrong = try BuiltProgram.run("labels", path("reference/records.csv"), "--lang", "en")
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("this is a table of records"))
    #expect(wrong.errors.contains("expenses is asked for"))
    #expect(try BuiltProgram.run("labels", path("gone.csv")).status == 66)
    try folder.write("labels/list.csv", "服务中心编号：D031,,结算月份,2025年10月\n服务记录表号,配件编号,数量,单价\n")
    let empty = try labels()
    #expect(empty.status == 65 && empty.errors.contains("the list has no line; fill it in"))
  }

  @Test("a held list has no labels: alone it ends with 65, beside another with 1")
  func held() throws {
    let heading = "服务中心编号,结算月份,服务记录表号,配件编号,数量,单价\n"
    let broken = "D031,2025-10,R-2503,8.30E+11,2,\nD031,2025-10,R-2507,ZX-26,,\n"
    try folder.write("labels/list.csv", heading + broken)
    let page = folder.path("a.html")
    let alone = try labels("--html", page)
    #expect(alone.status == 65 && alone.output.isEmpty)
    #expect(alone.errors.contains("list.csv:2:part_no: "))
    #expect(alone.errors.contains("list.csv:3:quantity: "))
    #expect(!FileManager.default.fileExists(atPath: page))
    try folder.write("labels/list.csv", heading + broken + "D031,2025-09,R-2503,LX-204,2,\n")
    let both = try labels("--html", page)
    #expect(both.status == 1 && both.output.contains("These lists have no labels"))
    #expect(both.output.contains("list.csv:2:part_no: "))
    #expect(try folder.text("a.html").components(separatedBy: "<div class=\"l\">").count == 3)
    // A register that contradicts itself about the center's records holds its list as well.
    try folder.write("labels/list.csv", heading + "D031,2025-10,R-2503,LX-204,2,\n")
    let records = try folder.text("labels/reference/records.csv")
    try folder.write(
      "labels/reference/records.csv", records + "R-2503,D031,50C-0287,2025-10-04,是,柴油机\n")
    #expect(try labels().status == 65)
  }

  @Test("a list without a part that must come back is said to have none")
  func nothing() throws {
    try folder.write(
      "labels/list.csv", "服务中心编号：D031,,结算月份,2025年10月\n服务记录表号,配件编号,数量,单价\nR-2503,YF-18,2,\n")
    let program = try labels()
    #expect(program.status == 0)
    #expect(
      program.output == "No part of these lists has to come back: there is no label to print.\n")
  }

  @Test("the families that have two names are called by the one of the language")
  func families() {
    for family in Set(
      Words.families.listed.compactMap { Words.families.value(of: Array($0.utf8).span) })
    {
      let name = LabelWords.familyNames[family]
      #expect(name.flatMap { Words.families.value(of: Array($0.utf8).span) } == family)
    }
  }
}
