import TestSupport
import Testing

@testable import Tabular

@Suite("Sheets of a workbook") struct WorkbookSheetsTests {
  private let cell = "<sheetData><row><c><v>1</v></c></row></sheetData>"

  @Test("Sheets come in the order of the workbook, without those that a person does not see")
  func order() throws {
    let file = WorkbookFile(sheets: [
      ("二", "", cell), ("hidden", "state=\"hidden\"", cell), ("very", "state=\"veryHidden\"", cell),
      ("一", "state=\"visible\"", cell), ("A &amp; B", "", ""),
    ])
    #expect(try shownSheets(file.bytes).map(\.name) == ["二", "一", "A & B"])
    #expect(try shownSheets(file.bytes).last?.rows.isEmpty == true)
  }

  @Test(
    "Charts, dialogs and macros are passed over",
    arguments: ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"])
  func otherSheets(type: String) throws {
    let file = WorkbookFile(sheets: [("图", "", cell), ("清单", "", cell)]).with(
      "xl/_rels/workbook.xml.rels",
      WorkbookFile.relationships([
        ("s0", type, "chartsheets/sheet1.xml"), ("s1", "worksheet", "worksheets/sheet1.xml"),
      ]))
    #expect(try shownSheets(file.bytes).map(\.name) == ["清单"])
  }

  @Test("Sheets share texts, the first of several as well as the last")
  func sharedTexts() throws {
    let cell = "<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>"
    let file = WorkbookFile(sheets: [("a", "", cell), ("b", "", cell)], strings: ["<t>件</t>"])
    #expect(try shownSheets(file.bytes).map(\.rows) == [[ReadRow(1, ["件"])], [ReadRow(1, ["件"])]])
  }

  @Test("Parts are found by relationships, wherever they lie and however they are called")
  func elsewhere() throws {
    let plain = WorkbookFile(sheet: cell)
    let sheet = try #require(plain.parts.last).text
    let moved = WorkbookFile(sheet: cell).with("_rels/.rels", nil).with("xl/workbook.xml", nil)
      .with("xl/_rels/workbook.xml.rels", nil)
      .with("_rels/.rels", WorkbookFile.relationships([("a", "officeDocument", "/book/b.xml")]))
      .with("book/b.xml", try #require(plain.parts.first { $0.name == "xl/workbook.xml" }).text)
      .with(
        "book/_rels/b.xml.rels",
        WorkbookFile.relationships([("s0", "worksheet", "./../Data/./S.xml")])
      ).with("DATA\\s.XML", sheet)
    #expect(try shownSheets(moved.bytes).map(\.rows) == [[ReadRow(1, ["n:1"])]])
  }

  @Test(
    "A target may be written as an address, whose percent signs stand for bytes",
    arguments: ["worksheets/sheet%30.xml", "worksheets/%E6%B8%85%20%e5%8d%95.xml", "100%.xml"])
  func addresses(target: String) throws {
    let plain = WorkbookFile(sheet: cell)
    let sheet = try #require(plain.parts.last).text
    let file = plain.with("xl/worksheets/清 单.xml", sheet).with("xl/100%.xml", sheet).with(
      "xl/_rels/workbook.xml.rels", WorkbookFile.relationships([("s0", "worksheet", target)]))
    #expect(try shownSheets(file.bytes).map(\.rows) == [[ReadRow(1, ["n:1"])]])
  }

  @Test("Prefixes and the namespaces of the strict edition make no difference")
  func prefixes() throws {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
    let file = WorkbookFile(sheet: "").with(
      "_rels/.rels",
      "<p:Relationships xmlns:p=\"p\"><p:Relationship Id=\"a\" Type=\"\(strict)officeDocument\" "
        + "Target=\"/xl/workbook.xml\"/></p:Relationships>"
    ).with(
      "xl/workbook.xml",
      "<x:workbook xmlns:x=\"x\" xmlns:q=\"q\"><x:sheets><x:sheet name=\"a\" sheetId=\"1\" "
        + "q:id=\"s0\"/></x:sheets></x:workbook>"
    ).with(
      "xl/worksheets/sheet0.xml",
      "<x:worksheet xmlns:x=\"x\"><x:sheetData><x:row r=\"2\"><x:c r=\"A2\"><x:v>1</x:v></x:c>"
        + "</x:row></x:sheetData></x:worksheet>")
    #expect(try shownSheets(file.bytes).map(\.rows) == [[ReadRow(2, ["n:1"])]])
  }

  @Test("Neither shared texts nor styles need be there", arguments: ["sharedStrings", "styles"])
  func missing(part: String) throws {
    let file = WorkbookFile(
      sheet: "<sheetData><row><c s=\"4\"><v>1</v></c></row></sheetData>"
    ).with("xl/\(part).xml", nil).with(
      "xl/_rels/workbook.xml.rels",
      WorkbookFile.relationships([("s0", "worksheet", "worksheets/sheet0.xml")]))
    #expect(try shownRows(file) == [ReadRow(1, ["n:1"])])
  }

  @Test("A part may be in UTF-16, with a byte order mark or without, or in UTF-8 with one")
  func encodings() throws {
    let file = WorkbookFile(sheet: "<sheetData><row><c t=\"str\"><v>件</v></c></row></sheetData>")
    let part = try #require(file.parts.last)
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + part.text
    let small = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let forms = [
      small, [0xFF, 0xFE] + small, big, [0xFE, 0xFF] + big,
      [0xEF, 0xBB, 0xBF] + [UInt8](part.text.utf8),
    ]
    for form in forms {
      let bytes = ZipFile.bytes(file.members.dropLast() + [ZipFile.Member(part.name, form)])
      #expect(try shownSheets(bytes).map(\.rows) == [[ReadRow(1, ["件"])]])
    }
  }

  @Test("Macros, pictures and properties are never looked at, damaged or not")
  func otherParts() throws {
    let file = WorkbookFile(sheet: cell).with("docProps/core.xml", "<not well formed")
    var macros = ZipFile.Member("xl/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0])
    macros.checksum = 1
    let pictures = ZipFile.Member("xl/cellimages.xml", [UInt8]("<!DOCTYPE a><a/>".utf8))
    let bytes = ZipFile.bytes(file.members + [macros, pictures])
    #expect(try shownSheets(bytes).map(\.rows) == [[ReadRow(1, ["n:1"])]])
  }

  @Test("However a program packs the parts, they are the same")
  func packing() throws {
    let file = WorkbookFile(sheet: cell)
    var ways = [file.members, file.members, file.members, file.members]
    for index in file.members.indices {
      ways[0][index].isDeflated = false
      ways[1][index].hasDescriptor = true
      ways[2][index].isLong = true
      ways[3][index].name = [UInt8](file.parts[index].name.uppercased().utf8)
    }
    for way in ways {
      for isLong in [false, true] {
        #expect(
          try shownSheets(ZipFile.bytes(way, isLong: isLong)).map(\.rows) == [[ReadRow(1, ["n:1"])]]
        )
      }
    }
  }
}
