import Foundation
import TestSupport
import Testing

/// `check --against`, by the built program.
@Suite struct CheckAgainstTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let month = "fixtures/cases/001-plain-month/input"
    for name in ["list.csv", "manifest.csv"] {
      try FileManager.default.copyItem(
        at: Project.url("\(month)/inbox/2025-10/\(name)"), to: folder.url(name))
    }
    try FileManager.default.copyItem(
      at: Project.url("\(month)/reference"), to: folder.url("reference"))
    try FileManager.default.copyItem(
      at: Project.url("fixtures/against/theirs.csv"), to: folder.url("theirs.csv"))
  }

  private func compare(
    with theirs: String = "theirs.csv", mailedOn: String? = "2025-11-04", _ words: String...
  ) throws -> Ending {
    let mail = mailedOn.map { ["--mail-on", $0] } ?? []
    return try BuiltProgram.run(
      [
        "check", folder.path("list.csv"), folder.path("manifest.csv"), "--reference",
        folder.path("reference"), "--against", folder.path(theirs),
      ] + mail + words)
  }

  /// The rows of a comparison as `expected.csv` has them.
  private func rows(_ program: Ending) throws -> [String] {
    let names = ["line", "record_no", "item", "claimed", "expected", "paid", "difference", "code"]
    let object = try #require(try self.object(program))
    let lines = try #require(object["lines"] as? [[String: Any]])
    return ([[:]] + lines + [object]).enumerated().map { index, row in
      index == 0
        ? names.joined(separator: ",")
        : names.map { row[$0] as? String ?? "" }.joined(separator: ",")
    }
  }

  private func object(_ program: Ending) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: program.outputBytes) as? [String: Any]
  }

  private func codes(_ program: Ending) throws -> [String] {
    try (object(program)?["lines"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  @Test("the worked example comes to what its page says, in both languages")
  func example() throws {
    for language in ["zh", "en"] {
      let program = try compare("--received-on", "2025-11-14", "--lang", language)
      let text = program.output.replacing("\(folder.path)/", with: "")
      #expect(text == (try Project.text("fixtures/against/expected-\(language).txt")))
      #expect(program.status == 1 && program.errors.isEmpty)
    }
    let json = try compare("--received-on", "2025-11-14", "--json")
    let expected = try Project.text("fixtures/against/expected.csv")
    #expect(try rows(json).joined(separator: "\n") + "\n" == expected)
    #expect(try object(json)?["invoice_due"] as? String == "2025-11-25")
  }

  @Test("working days are those of the rulebook and of the calendar at hand")
  func workingDays() throws {
    try folder.replace(
      "\"workingDays\": 7", by: "\"workingDays\": 2", in: "reference/rulebook.json")
    try folder.write("reference/calendar.csv", "日期,类型\n2025-11-17,放假\n")
    let program = try compare("--received-on", "2025-11-14", "--json")
    #expect(try object(program)?["invoice_due"] as? String == "2025-11-19")
    let next = try compare("--received-on", "2035-11-14", "--lang", "en")
    #expect(next.output.contains("The days off of 2035 are not known"))
  }

  @Test("a page says the same, and replaces none of the files that were read")
  func page() throws {
    for (language, title) in [("zh", "与预计不一致"), ("en", "Not as expected")] {
      let program = try compare("--html", folder.path("a.html"), "--lang", language)
      #expect(program.status == 1)
      let page = try folder.text("a.html")
      #expect(page.contains("\u{2212}1,526.03") && page.contains(title))
      for foreign in ["<script", "http:", "https:", "url(", "src="] {
        #expect(!page.contains(foreign))
      }
    }
    let before = try folder.text("theirs.csv")
    let over = try compare("--html", folder.path("theirs.csv"))
    #expect(over.status == 73)
    #expect(try folder.text("theirs.csv") == before)
  }

  @Test("a maker's own sheet is read, with a total, a title and figures as people write them")
  func ownSheet() throws {
    try folder.write(
      "own.csv",
      """
      某配件公司结算清单,,,,,,,
      序号,服务单号,配件图号,结算数量,结算金额（元）,结算管理费,服务中心编号,扣减原因
      1,R-251003,ZX-1001,1,860.00,86.00,D001 青岚服务,
      2,r-251003,ＺＸ-1002,2件,"￥2,501.00",250.10,青岚工程机械服务有限公司,
      3,R-251012,ZX-1003,3,136.80,13.68,,
      4,R-251012,ZX-1003,1,45.60,4.56,D002,
      合计,,,7,3543.40,354.34,,

      """)
    let program = try compare(with: "own.csv", "--json")
    #expect(try codes(program) == ["as-expected", "as-expected", "as-expected"])
    #expect(program.status == 0)
    #expect(try (object(program)?["findings"] as? [Any])?.isEmpty == true)
  }

  @Test("a file that fits another kind as well is a settlement, and one without fees says so")
  func otherKind() throws {
    let header = "record_no,part_no,quantity,unit_price,amount_approved,quantity_approved\n"
    try folder.write(
      "own.csv", header + "R-251003,ZX-1001,1,860,860,1\nR-251003,ZX-1002,2,1,2501.00,2\n")
    let program = try compare(with: "own.csv", "--json", "--lang", "en")
    #expect(try codes(program) == ["as-expected", "as-expected", "not-on-theirs"])
    #expect(try object(program)?["claimed"] as? String == "3497.80")
    #expect(program.output.contains("has no column fee_approved (核定管理费), so that all figures"))
  }

  @Test("what was cut as expected names the remedy, and asks nothing")
  func cutAsExpected() throws {
    try folder.replace("D001,2025-10,R-251012,ZX-1003,3", by: "", in: "manifest.csv")
    try folder.write(
      "own.csv",
      "record_no,item,amount_approved,fee_approved,quantity_approved\nR-251003,ZX-1001,860,86,1\n"
        + "R-251003,ZX-1002,2501,250.10,2\nR-251012,ZX-1003,0,0,0\n")
    let program = try compare(with: "own.csv", "--lang", "en")
    #expect(program.status == 0)
    #expect(program.output.contains("cut-as-expected"))
    #expect(program.output.contains("next time: return 3 more of ZX-1003 under label R-251012"))
  }

  @Test("a list that would be held is not compared, whatever came back")
  func held() throws {
    try folder.replace("860.00,860.00", by: "860.00,8x", in: "list.csv")
    for words in [["--lang", "en"], ["--json"], ["--html", folder.path("a.html")]] {
      let program = try BuiltProgram.run(
        ["check", folder.path("list.csv"), "--against", folder.path("theirs.csv")] + words)
      #expect(program.status == 1)
      #expect(!program.output.contains("as-expected"))
    }
    let text = try compare("--lang", "en").output
    #expect(text.contains("Nothing was compared with"))
    #expect(text.contains("list.csv:2:amount: ") && !text.contains("not-on-theirs"))
    #expect(try folder.text("a.html").contains("list.csv:2:amount"))
    #expect(try object(compare("--json"))?["compared"] as? Bool == false)
  }

  @Test("without a day of mailing the list counts as mailed today, and that is said")
  func mailedToday() throws {
    let program = try compare(mailedOn: nil, "--lang", "en")
    #expect(program.output.contains("give the day of its postmark with --mail-on."))
    #expect(
      try codes(compare(mailedOn: nil, "--json")) == ["unexpected", "unexpected", "not-on-theirs"])
  }

  @Test("a file of other service centers alone is said to be one")
  func ofOthers() throws {
    try folder.replace(",D001,", by: ",D009,", in: "theirs.csv")
    let program = try compare("--lang", "en")
    #expect(program.output.contains("is of D001; its rows are of D009, D002: compare"))
    #expect(program.status == 1)
  }

  @Test("every sheet with the columns counts, and a bad cell is told with its sheet")
  func sheets() throws {
    func workbook(_ fee: String) throws {
      let header = "服务记录表号,配件编号,核定数量,核定金额,核定管理费\n"
      let sheets = [
        header + "R-251003,ZX-1001,1,860,86\nR-251003,ZX-1002,2,2501,250.1\n",
        header + "R-251012,ZX-1003,3,136.8,\(fee)\n", "说明\n按月结算\n",
      ].enumerated().map { MonthFile(path: "\($0).csv", text: $1) }
      try Data(MonthFile.workbook("own.xls", of: sheets).bytes).write(to: folder.url("own.xls"))
    }
    try workbook("13.68")
    let program = try compare(with: "own.xls", "--json")
    #expect(try codes(program) == ["as-expected", "as-expected", "as-expected"])
    try workbook("x")
    let bad = try compare(with: "own.xls", "--lang", "en")
    #expect(bad.status == 65)
    #expect(bad.errors.contains("own.xls[表2]:2:fee_approved: "))
    #expect(bad.errors.contains("(E2)"))
  }

  @Test("lines of several months and service centers stand in the list's order, each with its own")
  func several() throws {
    let lines = [
      "D001,2025-10,R-1,ZX-1001,1,860.00", "D001,2025-09,R-2,ZX-1001,1,860.00",
      "D002,2025-10,R-3,ZX-1001,1,860.00",
    ]
    try folder.write(
      "list.csv",
      "dealer,period,record_no,part_no,quantity,unit_price\n" + lines.joined(separator: "\n"))
    try folder.write(
      "own.csv",
      "dealer,record_no,item,amount_approved,quantity_approved,fee_approved\n"
        + "D002,R-3,ZX-1001,860.00,1,86.00\n,R-1,ZX-1001,860.00,1,86.00\n"
        + "D001,R-3,ZX-1001,7.00,1,\nD009,R-3,ZX-1001,860.00,1,86.00\n,R-2,ZX-1001,860.00,1,86.00\n"
    )
    let program = try BuiltProgram.run(
      "check", folder.path("list.csv"), "--reference", folder.path("reference"), "--mail-on",
      "2025-10-04", "--against", folder.path("own.csv"), "--json")
    let found = try #require(try object(program)?["lines"] as? [[String: Any]])
    let told = found.map { line in
      ["dealer", "record_no", "paid", "code"].map { line[$0] as? String ?? "" }
        .joined(separator: " ")
    }
    #expect(
      told == [
        "D001 R-1 946.00 as-expected", "D001 R-2 946.00 as-expected",
        "D002 R-3 946.00 as-expected", "D001 R-3 7.00 not-on-ours",
      ])
  }

  @Test("files that cannot be used end the command with every defect")
  func refused() throws {
    let header = "record_no,part_no,amount_approved,quantity_approved,fee_approved\n"
    try folder.write(
      "bad.csv", header + "R-1,,12,1,\nR-1,8.30E+11,x,1,\nR-2,P-1,-1,-2,0.001\nR-2,P-2,,1,\n")
    let bad = try compare(with: "bad.csv", "--lang", "en")
    #expect(bad.status == 65 && bad.output.isEmpty)
    for place in [
      "2:part_no", "3:part_no", "3:amount_approved", "4:amount_approved", "4:quantity_approved",
      "4:fee_approved", "5:amount_approved",
    ] {
      #expect(bad.errors.contains("bad.csv:\(place): "), "\(place)")
    }
    try folder.write("form.csv", header + "R-1,P-1,,,\n")
    let form = try compare(with: "form.csv", "--lang", "en")
    #expect(form.status == 65)
    #expect(
      form.errors.contains("no row has \"amount_approved\" filled in; take the file that came"))
    let list = try compare(with: "list.csv", "--lang", "zh")
    #expect(list.status == 65)
    #expect(list.errors.contains("最接近“结算清单”，表头缺少“核定金额”、“核定数量”"))
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).write(to: folder.url("a.png"))
    #expect(try compare(with: "a.png", "--lang", "en").errors.contains("a.png: "))
    #expect(try compare(with: "a.png").status == 65)
    try folder.write("empty.csv")
    #expect(try compare(with: "empty.csv").status == 65)
  }

  @Test("what is wrong with one's own list is told together with what is wrong with theirs")
  func bothRefused() throws {
    try folder.write(
      "bad.csv", "record_no,part_no,amount_approved,quantity_approved\nR-1,P-1,x,1\n")
    let both = try BuiltProgram.run(
      "check", folder.path("manifest.csv"), "--against", folder.path("bad.csv"), "--lang", "en")
    #expect(both.status == 65)
    #expect(both.errors.contains("and expenses is asked for"))
    #expect(both.errors.contains("bad.csv:2:amount_approved: "))
  }

  @Test("files that are not there are all named, and a day without a list is a mistake")
  func missing() throws {
    let gone = try BuiltProgram.run(
      "check", folder.path("no.csv"), "--against", folder.path("none.csv"), "--lang", "en")
    #expect(gone.status == 66)
    #expect(gone.errors.contains("/no.csv: there is no such file"))
    #expect(gone.errors.contains("/none.csv: there is no such file"))
    #expect(try compare(with: "none.csv").status == 66)
    let alone = try BuiltProgram.run(
      "check", folder.path("list.csv"), "--received-on", "2025-11-14", "--lang", "en")
    #expect(alone.status == 64)
    #expect(alone.errors.contains("with --against"))
  }

  @Test(
    "what a month-end writes is read back, table or workbook, in both languages",
    arguments: [
      "001-plain-month", "010-kind-unknown", "054-labour-and-travel", "014-short-return",
    ],
    ["zh", "en"])
  func ownDocuments(name: String, language: String) throws {
    let month = try ProgramWorkspace("cases/\(name)/input", isSettled: false)
    if language == "en" {
      try month.folder.replace(
        "\"language\": \"zh\"", by: "\"language\": \"en\"", in: "month/reference/rulebook.json")
    }
    #expect(try month.run("--xlsx").status == 0)
    let inbox = "\(month.path)/inbox/2025-10"
    for table in ["decisions.csv", "decisions.xlsx", "statements/S202510-D001.xlsx"] {
      let program = try BuiltProgram.run(
        "check", "\(inbox)/list.csv", "--reference", "\(month.path)/reference", "--mail-on",
        "2025-11-04", "--against", "\(month.path)/out/2025-10/\(table)", "--json")
      let found = try codes(program)
      #expect(!found.isEmpty && program.errors.isEmpty, "\(table)")
      #expect(
        Set(found).isSubset(of: ["as-expected", "cut-as-expected", "unexpected"]),
        "\(table): \(found)")
    }
  }
}
