import TestSupport
import Testing

@testable import Tabular

@Suite("Cells read in one pass") struct PlainCellTests {
  @Test(
    "What nearly every program writes is read in one pass",
    arguments: [
      ("<c r=\"B2\" s=\"1\" t=\"s\"><v>7</v></c>", "7"), ("<c><v>91.2</v></c>", "91.2"),
      ("<c t=\"str\"><v>a \"b\"</v></c>", "a \"b\""), ("<c r=\"B2\"><v></v></c>", ""),
      ("<c t=\"inlineStr\"><is><t>件</t></is></c>", "件"),
      ("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> 件</t></is></c>", " 件"),
      ("<c r=\"B2\" s=\"12\"/>", nil), ("<c/>", nil),
    ] as [(String, String?)])
  func plain(cell: String, value: String?) throws {
    let document = [UInt8]("<row>\(cell)<c/>".utf8)
    let read = PlainCell(document.span, at: 5)
    let plain = try #require(read)
    #expect(plain.value.map { String(decoding: document[$0], as: UTF8.self) } == value)
    #expect(plain.end == 5 + cell.utf8.count)
  }

  @Test(
    "All else is left to the reader of whole XML",
    arguments: [
      "<cx/>", "<x:c/>", "<c >", "<c></c>", "<c", "<c/", "<c r=\"A1", "<c r=\"A1\"", "<c r=\"\"/>",
      "<c s=\"\"/>", "<c s=\"x\"/>", "<c t=\"s\" r=\"A1\"/>", "<c r=\"A1\" r=\"A1\"/>",
      "<c r='A1'/>", "<c r=\"A<\"/>", "<c r=\"A&amp;\"/>", "<c><v>1", "<c><v>1</v>",
      "<c><v>1</v><f>A2</f></c>", "<c><f>A2</f><v>1</v></c>", "<c><v>&#x31;</v></c>",
      "<c><v>]]></v></c>", "<c><v>1<!-- 2 --></v></c>", "<c><v xml:space=\"preserve\">1</v></c>",
      "<c t=\"str\"><v>a\r\nb</v></c>", "<c t=\"str\"><v>a_x000D_</v></c>",
      "<c t=\"inlineStr\"><is><r><t>a</t></r></is></c>", "<c><is><t>a</t></is></c>",
      "<c t=\"inlineStr\"><is><t>a</t><rPh/></is></c>", "<c t=\"inlineStr\"><is><t/></is></c>",
    ])
  func other(text: String) {
    let document = [UInt8](text.utf8)
    let plain = PlainCell(document.span, at: 0)
    #expect(plain == nil)
  }

  @Test("Both readers read the same of a cell, and refuse it with the same words")
  func both() {
    let places = ["", "A1", "C1", "C2", "1C", "XFE1", "c1"].map { $0.isEmpty ? "" : " r=\"\($0)\"" }
    let styles = ["", "0", "1", "2", "9"].map { $0.isEmpty ? "" : " s=\"\($0)\"" }
    let types = ["", "n", "s", "str", "inlineStr", "b", "e", "d", "q"].map {
      $0.isEmpty ? "" : " t=\"\($0)\""
    }
    let texts = [
      "", " ", "0", "1", "2", "45658", "45658.5", "-1.50", "1e3", "2025-10-05", "件 \"a\"",
    ]
    let preserved = "<is><t xml:space=\"preserve\"> a</t></is>"
    let contents = texts.flatMap { ["<v>\($0)</v>", "<is><t>\($0)</t></is>"] } + [preserved]
    var random = SplitMix(seed: 7)
    for _ in 0..<1_500 {
      let attributes = [places, styles, types].map { random.pick($0) }.joined()
      let content = random.pick(contents)
      let end = random.below(8) == 0 ? "/>" : ">\(content)</c>"
      #expect(read("<c\(attributes)\(end)") == read("<c \(attributes)\(end)"))
    }
  }

  /// The rows of a sheet with a cell between two others, or why there are none.
  private func read(_ cell: String) -> Result<[ReadRow], TabularError> {
    Result { () throws(TabularError) in
      try shownRows(
        WorkbookFile(
          sheet: "<sheetData><row><c><v>1</v></c>\(cell)<c t=\"s\"><v>0</v></c></row></sheetData>",
          strings: ["<t>件号</t>", "<t/>"], formats: WorkbookFile.formats(["0.0", "14", "0000"])))
    }
  }
}
