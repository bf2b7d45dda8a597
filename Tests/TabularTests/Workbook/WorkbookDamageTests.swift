import TestSupport
import Testing

@testable import Tabular

@Suite("Workbooks of which nothing is used") struct WorkbookDamageTests {
  private static let good = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  @Test(
    "A sheet that contradicts itself is damaged",
    arguments: [
      ("<row r=\"3\"/><row r=\"3\"/>", .rowOrder(3)),
      ("<row r=\"3\"/><row r=\"2\"/>", .rowOrder(2)),
      ("<row r=\"0\"/>", .rowOrder(0)), ("<row r=\"1048577\"/>", .beyondGrid),
      ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", .beyondGrid),
      ("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c><v>2</v></c></row>", .beyondGrid),
      ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", .cell("A2")),
      ("<row><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>", .cellTwice("B1")),
      ("<row r=\"x\"/>", .markup("xl/worksheets/sheet0.xml")),
      ("<row><c r=\"1A\"><v>1</v></c></row>", .markup("xl/worksheets/sheet0.xml")),
      ("<row><c><v>1,5</v></c></row>", .cell("A1")), ("<row><c><v>x</v></c></row>", .cell("A1")),
      ("<row><c t=\"s\"><v>1</v></c></row>", .cell("A1")),
      ("<row><c t=\"s\"><v>-1</v></c></row>", .cell("A1")),
      ("<row><c t=\"s\"><v>99999999999999999999</v></c></row>", .cell("A1")),
      ("<row><c t=\"b\"><v>2</v></c></row>", .cell("A1")),
      ("<row><c t=\"q\"><v>2</v></c></row>", .cell("A1")),
      ("<row><c s=\"2\"><v>2</v></c></row>", .cell("A1")),
      ("<row></sheetData>", .markup("xl/worksheets/sheet0.xml")),
      ("&nbsp;", .markup("xl/worksheets/sheet0.xml")),
    ] as [(String, WorkbookDamage)])
  func sheets(body: String, damage: WorkbookDamage) {
    let file = WorkbookFile(
      sheet: "<sheetData>\(body)</sheetData>", strings: ["<t>a</t>"],
      formats: WorkbookFile.formats(["0"]))
    #expect(refusal(file.bytes) == .workbookDamaged(damage))
  }

  @Test("Damage behind good rows, or in the last sheet, is damage of the whole")
  func behind() {
    let rows = WorkbookFile(sheet: "<sheetData>\(Self.good)</sheetData><oops>")
    #expect(refusal(rows.bytes) == .workbookDamaged(.markup("xl/worksheets/sheet0.xml")))
    let last = WorkbookFile(sheets: [
      ("a", "", "<sheetData>\(Self.good)</sheetData>"),
      ("b", "", "<sheetData><row r=\"q\"/></sheetData>"),
    ])
    #expect(refusal(last.bytes) == .workbookDamaged(.markup("xl/worksheets/sheet1.xml")))
  }

  @Test("A part of megabytes is read to its end, where the names of open elements still stand")
  func large() throws {
    func mixed(_ number: Int) -> Int { number &* 2_654_435_761 % 1_000_000_007 }
    let rows = (1...30_000).map { "<row><c t=\"str\"><v>件\(mixed($0))</v></c></row>" }.joined()
    let items = (1...80_000).map { "<a b=\"\(mixed($0))\"></a>" }.joined()
    let other = "<x:ext>\(items)</x:ext>"
    let whole = WorkbookFile(sheet: "<sheetData>\(rows)</sheetData>\(other)")
    let read = try shownRows(whole)
    #expect(read.count == 30_000)
    #expect(read.last == ReadRow(30_000, ["件\(mixed(30_000))"]))
    for end in ["</sheetDatx>\(other)", "</sheetData>\(other)</oops>"] {
      let file = WorkbookFile(sheet: "<sheetData>\(rows)\(end)")
      #expect(refusal(file.bytes) == .workbookDamaged(.markup("xl/worksheets/sheet0.xml")))
    }
  }

  @Test(
    "A part that is missing, outside or of another kind is damage",
    arguments: [
      ("_rels/.rels", nil, .memberMissing("_rels/.rels")),
      ("xl/workbook.xml", nil, .memberMissing("xl/workbook.xml")),
      ("xl/_rels/workbook.xml.rels", nil, .memberMissing("清单")),
      ("xl/worksheets/sheet0.xml", nil, .memberMissing("xl/worksheets/sheet0.xml")),
      ("xl/sharedStrings.xml", nil, .memberMissing("xl/sharedStrings.xml")),
      ("xl/worksheets/sheet0.xml", "<chartsheet/>", .markup("xl/worksheets/sheet0.xml")),
      ("xl/sharedStrings.xml", "<table/>", .markup("xl/sharedStrings.xml")),
      ("xl/styles.xml", "<html/>", .markup("xl/styles.xml")),
      ("xl/sharedStrings.xml", "", .markup("xl/sharedStrings.xml")),
      (
        "xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>",
        .markup("xl/sharedStrings.xml")
      ),
      (
        "xl/_rels/workbook.xml.rels",
        WorkbookFile.relationships([("s0", "worksheet", "../../sheet.xml")]),
        .target("../../sheet.xml")
      ),
      (
        "xl/_rels/workbook.xml.rels",
        WorkbookFile.relationships([("s0", "worksheet", "http://x\" TargetMode=\"External")]),
        .target("http://x")
      ),
      (
        "xl/_rels/workbook.xml.rels", WorkbookFile.relationships([("s0", "theme", "theme.xml")]),
        .target("清单")
      ),
      ("XL/Styles.xml", "<styleSheet/>", .memberTwice("XL/Styles.xml")),
      ("/xl\\styles.xml", "<styleSheet/>", .memberTwice("/xl\\styles.xml")),
    ] as [(String, String?, WorkbookDamage)])
  func parts(name: String, text: String?, damage: WorkbookDamage) {
    let file = WorkbookFile(sheet: "<sheetData>\(Self.good)</sheetData>").with(name, text)
    #expect(refusal(file.bytes) == .workbookDamaged(damage))
  }

  @Test("A format code longer than any program writes is damage")
  func longCode() {
    let code = String(repeating: "0", count: 2_000)
    let file = WorkbookFile(sheet: "", formats: WorkbookFile.formats(["\"a\"" + code]))
    #expect(refusal(file.bytes) == .workbookDamaged(.format))
  }

  @Test("What is too large is refused before it is unpacked")
  func tooLarge() {
    let zeros = ZipFile.Member("docProps/bomb.bin", [UInt8](repeating: 0, count: 3 << 20))
    let file = WorkbookFile(sheet: "<sheetData>\(Self.good)</sheetData>")
    #expect(refusal(ZipFile.bytes(file.members + [zeros])) == .contentTooLarge)
    var claiming = ZipFile.Member("docProps/claim.bin", [1, 2, 3])
    claiming.size = 1 << 31
    #expect(refusal(ZipFile.bytes(file.members + [claiming])) == .contentTooLarge)
    let text = String(repeating: "x", count: 32_768)
    let long = WorkbookFile(
      sheet: "<sheetData><row r=\"4\"><c t=\"s\"><v>0</v></c></row></sheetData>",
      strings: ["<t>\(text)</t>"])
    #expect(refusal(long.bytes) == .cellTooLong(row: 4))
    let wide = String(repeating: "<c><v>1</v></c>", count: 10_001)
    let columns = WorkbookFile(sheet: "<sheetData><row r=\"2\">\(wide)</row></sheetData>")
    #expect(refusal(columns.bytes) == .tooManyColumns(row: 2))
  }

  @Test("Files of other kinds are told by what is in them")
  func otherKinds() {
    func zip(_ parts: [(String, String)]) -> TabularError? {
      refusal(ZipFile.bytes(parts.map { ZipFile.Member($0.0, [UInt8]($0.1.utf8)) }))
    }
    func package(_ target: String) -> (String, String) {
      ("_rels/.rels", WorkbookFile.relationships([("a", "officeDocument", target)]))
    }
    let sheet = "application/vnd.oasis.opendocument.spreadsheet"
    #expect(zip([("mimetype", sheet)]) == .formatNotRead(.openDocumentSheet))
    #expect(
      zip([("mimetype", "application/vnd.oasis.opendocument.text")])
        == .formatNotRead(.openDocumentOther))
    #expect(zip([package("xl/workbook.bin")]) == .formatNotRead(.binaryWorkbook))
    #expect(
      zip([package("word/document.xml"), ("word/document.xml", "<w:document xmlns:w=\"w\"/>")])
        == .formatNotRead(.officeDocument))
    #expect(zip([("清单.csv", "a,b\n")]) == .packedFiles)
    #expect(
      zip([("[Content_Types].xml", "<Types/>")]) == .workbookDamaged(.memberMissing("_rels/.rels")))
    #expect(refusal([UInt8]("MIME-Version: 1.0\n".utf8)) == .formatNotRead(.webArchive))
    #expect(refusal([9, 8, 8, 0, 0, 5, 16, 0]) == .formatNotRead(.earlyWorkbook))
    #expect(refusal([UInt8]("<?xml version=\"1.0\"?><a/>".utf8)) == .formatNotRead(.xml))
  }
}
