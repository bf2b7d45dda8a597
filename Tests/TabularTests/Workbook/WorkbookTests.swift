import TestSupport
import Testing

@testable import Tabular

@Suite("Workbooks") struct WorkbookTests {
  private func rows(_ body: String) throws -> [ReadRow] {
    try shownRows(WorkbookFile(sheet: "<sheetData>\(body)</sheetData>"))
  }

  @Test(
    "Rows and cells stand where they say, or behind the last; sizes that a sheet claims do not count",
    arguments: [
      ("<row r=\"5\"><c r=\"B5\"><v>1</v></c></row>", [ReadRow(5, ["", "n:1"])]),
      ("<row><c><v>1</v></c><c><v>2</v></c></row>", [ReadRow(1, ["n:1", "n:2"])]),
      (
        "<row r=\"3\"><c r=\"C3\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        [ReadRow(3, ["", "", "n:1", "n:2"]), ReadRow(4, ["n:3"])]
      ),
      (
        "<row r=\"1\" spans=\"1:9\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>",
        [ReadRow(1, ["n:1", "n:2"])]
      ),
      (
        "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"XFD1\" s=\"\"/></row><row r=\"1048576\"/>",
        []
      ),
      (
        "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v> </v></c><c r=\"A1048576\"><v>1</v></c></row>",
        [ReadRow(1_048_576, ["n:1"])]
      ),
    ] as [(String, [ReadRow])])
  func places(body: String, rows: [ReadRow]) throws {
    #expect(try self.rows(body) == rows)
    for claimed in ["A1", "A1:XFD1048576", "nonsense"] {
      let file = WorkbookFile(
        sheet: "<dimension ref=\"\(claimed)\"/><sheetData>\(body)</sheetData>")
      #expect(try shownRows(file) == rows)
    }
  }

  @Test(
    "A cell is what its type says",
    arguments: [
      ("<c><v>91.200000000000003</v></c>", "n:91.2"),
      ("<c t=\"n\"><v> 8.3E+10 </v></c>", "n:83000000000"),
      ("<c t=\"str\"><v>008</v></c>", "008"), ("<c t=\"str\"><f>A2</f><v>x</v></c>", "x"),
      ("<c t=\"str\"><f>A2</f></c>", "u:="), ("<c t=\"str\"><f>A2</f><v></v></c>", nil),
      ("<c><f>A2</f><v>5</v></c>", "n:5"), ("<c><f>A2</f></c>", "u:="),
      ("<c><f>A2</f><v/></c>", "u:="),
      ("<c><f t=\"shared\" si=\"0\"/><v>7</v></c>", "n:7"), ("<c><v></v></c>", nil),
      ("<c t=\"s\"/>", nil),
      ("<c t=\"inlineStr\"><is><t>件</t></is></c>", "件"),
      ("<c t=\"inlineStr\"><v>old</v></c>", "old"),
      (
        "<c t=\"inlineStr\"><is><r><t>a</t></r><r><rPr/><t>b</t></r><rPh><t>no</t></rPh></is></c>",
        "ab"
      ),
      ("<c t=\"inlineStr\"><is><t/></is></c>", nil), ("<c t=\"b\"><v>1</v></c>", "b:TRUE"),
      ("<c t=\"b\"><v>0</v></c>", "b:FALSE"), ("<c t=\"b\"><f>A1</f></c>", "u:="),
      ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "e:#DIV/0!"),
      ("<c t=\"e\"><v>#N/A</v></c>", "e:#N/A"),
      ("<c t=\"d\"><v>2025-10-05T00:00:00</v></c>", "d:2025-10-05"),
      ("<c t=\"d\"><v>08:27</v></c>", "08:27"),
      ("<c t=\"str\"><v>=DISPIMG(\"ID_1\",1)</v></c>", "=DISPIMG(\"ID_1\",1)"),
      ("<c><v>1<!-- two -->2</v></c>", "n:12"), ("<c><v>&#x31;2</v></c>", "n:12"),
      ("<c t=\"str\"><v>a<![CDATA[<&b]]>c &lt;&#20214;</v></c>", "a<&bc <件"),
      ("<c t=\"str\"><v>a_x000D__x000A_b_x005F_x0041__x_</v></c>", "a\nb_x0041__x_"),
      ("<c t=\"str\"><v>a\r\nb\rc</v></c>", "a\nb\nc"),
      ("<c t=\"str\"><v>_xD83D__xDE00_</v></c>", "😀"),
      ("<c cm=\"1\" vm=\"2\"><extLst><ext><v>9</v></ext></extLst><v>3</v></c>", "n:3"),
    ] as [(String, String?)])
  func types(cell: String, value: String?) throws {
    #expect(try rows("<row>\(cell)</row>").first?.cells.first == value)
  }

  @Test("Shared texts are found by index, whatever their counts say; runs are joined")
  func sharedTexts() throws {
    let strings = [
      "<t>件号</t>", "", "<t/>",
      "<r><t xml:space=\"preserve\">a </t></r><r><rPr><b/></rPr><t>b</t></r>",
      "<t>滤芯</t><rPh sb=\"0\" eb=\"1\"><t>lv</t></rPh><phoneticPr/>", "<t>_x005F_x000D_</t>",
    ]
    let cells = (0..<6).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    let body = "<sheetData><row>\(cells)</row></sheetData>"
    let file = WorkbookFile(sheet: body, strings: strings)
    let wanted = [ReadRow(1, ["件号", "", "", "a b", "滤芯", "_x000D_"])]
    #expect(try shownRows(file) == wanted)
    let list = strings.map { "<si>\($0)</si>" }.joined()
    let claiming = file.with(
      "xl/sharedStrings.xml", "<sst count=\"1\" uniqueCount=\"99999999\">\(list)</sst>")
    #expect(try shownRows(claiming) == wanted)
  }

  @Test(
    "Carriage returns are line feeds, however they are written",
    arguments: ["a&#13;&#10;b", "a&#13;b", "a_x000D_\nb", "a_x000d_b", "a\r\nb"])
  func lineEnds(text: String) throws {
    let cell = "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    let file = WorkbookFile(sheet: "<sheetData><row>\(cell)</row></sheetData>")
    #expect(try shownRows(file) == [ReadRow(1, ["a\nb"])])
  }

  @Test("Rows and columns of no size are hidden like those that say so")
  func sizes() throws {
    let body = """
      <cols><col min="1" max="1" width="0" customWidth="1"/><col min="2" max="2" width="8.5"/></cols>
      <sheetData><row ht="0" customHeight="1"><c><v>1</v></c><c><v>2</v></c></row>
      <row ht="0.75"><c><v>3</v></c></row></sheetData>
      """
    var source = try openTables(WorkbookFile(sheet: body).bytes)
    let sheet = try #require(try source.nextSheet())
    #expect(sheet.hidden.rows == 1 && sheet.hidden.columns == [0])
  }

  @Test("A number is shown as the format of its cell has it")
  func formats() throws {
    let codes = [
      "General", "0000000000", "\"HA\"0000000", "#,##0.00", "14", "57", "yyyy\"年\"m\"月\";@", "h:mm",
      "20",
      "reserved-0x1F", "[DBNum1][$-804]m\"月\"d\"日\"", "27", "33",
    ]
    let values = [
      "45936", "83000005", "12", "27.5625", "45936.5", "45936", "45931", "0.5", "0.25", "45936",
      "45936",
      "45936", "0.5",
    ]
    let cells = values.enumerated().map { "<c s=\"\($0)\"><v>\($1)</v></c>" }.joined()
    let body = "<sheetData><row>\(cells)</row></sheetData>"
    let file = WorkbookFile(sheet: body, formats: WorkbookFile.formats(codes))
    let shown = try shownRows(file).first?.cells
    #expect(
      shown == [
        "n:45936", "m:83000005~0083000005", "m:12~HA0000012", "n:27.5625~27.56",
        "d:2025-10-06~2025-10-06 12:00:00",
        "d:2025-10-06", "d:2025-10-01", "n:0.5", "n:0.25", "d:2025-10-06", "d:2025-10-06",
        "d:2025-10-06",
        "n:0.5",
      ])
  }

  @Test("A code that the file gives goes before the built-in one; styles of names do not count")
  func redefined() throws {
    let body = "<sheetData><row><c s=\"1\"><v>45936</v></c></row></sheetData>"
    let formats = """
      <numFmts><numFmt numFmtId="14" formatCode="0.00"/></numFmts>
      <cellStyleXfs><xf numFmtId="15"/><xf numFmtId="15"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>
      <dxfs><dxf><numFmt numFmtId="14" formatCode="yyyy"/></dxf></dxfs>
      """
    #expect(try shownRows(WorkbookFile(sheet: body, formats: formats)) == [ReadRow(1, ["n:45936"])])
  }

  @Test("Days count from 1904 where the workbook says so", arguments: ["1", "true"])
  func date1904(value: String) throws {
    let file = WorkbookFile(
      sheet: "<sheetData><row><c s=\"0\"><v>44474</v></c></row></sheetData>",
      formats: WorkbookFile.formats(["14"]), workbook: "<workbookPr date1904=\"\(value)\"/>")
    #expect(try shownRows(file) == [ReadRow(1, ["d:2025-10-06"])])
    var source = try openTables(file.bytes)
    let sheet = try #require(try source.nextSheet())
    #expect(sheet.dates == .from1904 && SheetRow(of: sheet).dates == .from1904)
  }

  @Test("Numbers that are no day are numbers", arguments: ["60", "0", "-1", "2958466"])
  func noDay(number: String) throws {
    let file = WorkbookFile(
      sheet: "<sheetData><row><c s=\"0\"><v>\(number)</v></c></row></sheetData>",
      formats: WorkbookFile.formats(["14"]))
    #expect(try shownRows(file) == [ReadRow(1, ["n:\(number)"])])
  }

  @Test("What is merged and hidden is read from the sheet; what else it has is passed over")
  func merged() throws {
    let body = """
      <sheetPr><tabColor/></sheetPr><sheetProtection sheet="1"/>
      <cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="0"/></cols>
      <sheetData><row><c t="str"><v>D1</v></c><c><v>5</v></c></row>
      <row hidden="1"><c r="B2"><v>6</v></c></row><row><c r="C3"><v>7</v></c></row></sheetData>
      <autoFilter ref="A1:C3"/><mergeCells count="9"><mergeCell ref="A1:A3"/>
      <mergeCell ref="B1:B2"/></mergeCells><dataValidations/>
      <extLst><ext><row r="9"><c><v>9</v></c></row></ext></extLst>
      """
    var source = try openTables(WorkbookFile(sheet: body).bytes)
    let sheet = try #require(try source.nextSheet())
    #expect(
      try shownRows(sheet) == [
        ReadRow(1, ["D1", "M:5"]), ReadRow(2, ["D1"]), ReadRow(3, ["D1", "", "n:7"]),
      ])
    #expect(sheet.hidden.rows == 1 && sheet.hidden.columns == [1] && sheet.name == "清单")
  }
}
