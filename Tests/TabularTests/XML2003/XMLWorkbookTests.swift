import Foundation
import Testing

@testable import Tabular

@Suite("XML Spreadsheet 2003")
struct XMLWorkbookTests {
  /// A workbook of one sheet.
  private func workbook(
    _ table: String, styles: String = "", settings: String = "", options: String = ""
  ) -> [UInt8] {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel">\(settings)</ExcelWorkbook>
      <Styles><Style ss:ID="Default"><NumberFormat/></Style>\(styles)</Styles>
      <Worksheet ss:Name="清单"><Table>\(table)</Table>\(options)</Worksheet></Workbook>
      """
    return [UInt8](text.utf8)
  }

  private func cells(
    _ table: String, styles: String = "", settings: String = ""
  ) throws -> [String: String] {
    try readOnlySheet(workbook(table, styles: styles, settings: settings))
  }

  private func cell(_ value: String, _ type: String = "String", _ attributes: String = "") -> String
  {
    "<Cell \(attributes)><Data ss:Type=\"\(type)\">\(value)</Data></Cell>"
  }

  private func refusal(_ table: String) -> TabularError? {
    failure { () throws(TabularError) in try readSheets(workbook(table)) }
  }

  @Test("Values of every type are read")
  func types() throws {
    let row =
      cell("机油 &amp; <![CDATA[<x>]]>") + cell("45.60", "Number") + cell("8.3E+11", "Number")
      + cell("2025-10-06T08:30:00.000", "DateTime") + cell("1", "Boolean") + cell("#N/A", "Error")
      + "<Cell><Data>plain</Data></Cell>" + cell("1899-12-31T08:30:00.000", "DateTime")
      + cell("1896-08-13T10:22:22.080", "DateTime")
    #expect(
      try cells("<Row>\(row)</Row>") == [
        "A1": "机油 & <x>", "B1": "=45.6", "C1": "=830000000000", "D1": "@2025-10-06",
        "E1": "?TRUE", "F1": "!#N/A", "G1": "plain", "H1": "08:30:00",
        "I1": "1896-08-13T10:22:22",
      ])
  }

  @Test("Rows and cells stand where their index says, else behind the last")
  func places() throws {
    let table = """
      <Row ss:Index="3">\(cell("a"))\(cell("b", "String", "ss:Index=\"4\""))\(cell("c"))</Row>
      <Row ss:Span="2"/><Row>\(cell("d"))</Row>
      """
    #expect(try cells(table) == ["A3": "a", "D3": "b", "E3": "c", "A7": "d"])
  }

  @Test("Merged cells keep their places, and those that go down hold for their rows")
  func merges() throws {
    let table = """
      <Row>\(cell("a", "String", "ss:MergeAcross=\"1\""))\(cell("b"))</Row>
      <Row>\(cell("D021", "String", "ss:MergeDown=\"1\""))\(cell("5", "Number", "ss:MergeDown=\"1\""))
      \(cell("x"))</Row><Row>\(cell("y", "String", "ss:Index=\"3\""))</Row>
      """
    #expect(
      try cells(table) == [
        "A1": "a", "C1": "b", "A2": "D021", "B2": "+5", "C2": "x", "A3": "D021", "C3": "y",
      ])
  }

  @Test("A cell without an index stands beside what comes down from above")
  func besideMerges() throws {
    let table = """
      <Row>\(cell("D021", "String", "ss:MergeDown=\"1\" ss:MergeAcross=\"1\""))\(cell("x"))</Row>
      <Row>\(cell("y"))</Row><Row>\(cell("z"))</Row>
      """
    #expect(try cells(table) == ["A1": "D021", "C1": "x", "A2": "D021", "C2": "y", "A3": "z"])
    let over =
      "<Row>\(cell("a", "String", "ss:MergeDown=\"1\""))</Row>"
      + "<Row>\(cell("b", "String", "ss:Index=\"1\""))</Row>"
    #expect(refusal(over) == .workbookDamaged(.cell("A2")))
  }

  @Test("A format is that of the cell's style, its row's, its column's, or of the style's parent")
  func formats() throws {
    func style(_ name: String, _ format: String, _ more: String = "") -> String {
      "<Style ss:ID=\"\(name)\"\(more)><NumberFormat ss:Format=\"\(format)\"/></Style>"
    }
    let styles =
      style("z", "0000000000") + style("d", "Short Date") + style("f", "Fixed")
      + style("y", "yyyy&quot;年&quot;") + "<Style ss:ID=\"p\" ss:Parent=\"z\"><Font/></Style>"
    func number(_ value: String, _ style: String? = nil) -> String {
      cell(value, "Number", style.map { "ss:StyleID=\"\($0)\"" } ?? "")
    }
    let table = """
      <Column/><Column ss:Span="1" ss:StyleID="d"/><Column ss:StyleID="f"/>
      <Row>\(number("5", "z"))\(number("45936"))\(number("45936", "Default"))\(number("27.5625"))</Row>
      <Row ss:StyleID="y">\(number("5", "p"))\(number("45936"))\(number("5", "f"))</Row>
      """
    #expect(
      try cells(table, styles: styles) == [
        "A1": "=5:0000000005", "B1": "@2025-10-06", "C1": "=45936", "D1": "=27.5625:27.56",
        "A2": "=5:0000000005", "B2": "@2025-10-06", "C2": "=5",
      ])
  }

  @Test("Numbers count days from 1904 where the workbook says so")
  func dates1904() throws {
    let style = "<Style ss:ID=\"d\"><NumberFormat ss:Format=\"yyyy\\-mm\\-dd\"/></Style>"
    let row = "<Row>\(cell("44474", "Number", "ss:StyleID=\"d\""))</Row>"
    #expect(try cells(row, styles: style, settings: "<Date1904/>") == ["A1": "@2025-10-06"])
  }

  @Test("Only a cell's own value counts, with the text of all that is marked up in it")
  func values() throws {
    let rich =
      "<Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">a<B>b</B>"
      + "<Font html:Size=\"9\" xmlns:html=\"x\">c</Font></ss:Data>"
      + "<Comment><Data>remark</Data></Comment></Cell>"
    let formulas =
      "<Cell ss:Formula=\"=A1\"/>" + cell("9.12", "Number", "ss:Formula=\"=A1\"")
      + cell("", "Number", "ss:Formula=\"=A1\"") + cell("", "String", "ss:Formula=\"=A1\"")
    #expect(
      try cells("<Row>\(rich)<Cell/>\(formulas)</Row>") == ["A1": "abc", "D1": "=9.12"])
    let sheet = try #require(try readSheets(workbook("<Row>\(formulas)</Row>")).first)
    #expect(sheet.uncalculated == ["A1", "C1"])
  }

  @Test("Hidden rows and columns are read, and said; hidden sheets are passed over")
  func hidden() throws {
    let table = """
      <Column ss:Index="2" ss:Hidden="1"/><Row ss:Hidden="1">\(cell("a"))\(cell("b"))</Row>
      """
    let sheet = try #require(try readSheets(workbook(table)).first)
    #expect(sheet.cells == ["A1": "a", "B1": "b"])
    #expect(sheet.hidden.rows == 1 && sheet.hidden.columns == [1])
    func option(_ value: String) -> String {
      "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>\(value)</Visible>"
        + "</WorksheetOptions>"
    }
    #expect(try readSheets(workbook(table, options: option("SheetHidden"))).isEmpty)
    #expect(try readSheets(workbook(table, options: option("SheetVisible"))).count == 1)
    let text = String(decoding: workbook(table), as: UTF8.self)
    let marked = text.replacing("ss:Name=", with: "ss:Visible=\"SheetVeryHidden\" ss:Name=")
    #expect(try readSheets([UInt8](marked.utf8)).isEmpty)
  }

  @Test("A file may say that it is GB18030")
  func encoding() throws {
    let text = String(decoding: workbook("<Row>\(cell("件号"))</Row>"), as: UTF8.self)
      .replacing("UTF-8", with: "GB2312")
    let file = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
    #expect(try readSheets([UInt8](file)).map(\.name) == ["清单"])
    #expect(try readOnlySheet([UInt8](file)) == ["A1": "件号"])
  }

  @Test("What no program writes is damage")
  func damage() {
    #expect(refusal("<Row>\(cell("12,5", "Number"))</Row>") == .workbookDamaged(.cell("A1")))
    #expect(refusal("<Row>\(cell("x", "Thing"))</Row>") == .workbookDamaged(.cell("A1")))
    #expect(refusal("<Row>\(cell("x", "DateTime"))</Row>") == .workbookDamaged(.cell("A1")))
    #expect(refusal("<Row>\(cell("2", "Boolean"))</Row>") == .workbookDamaged(.cell("A1")))
    #expect(
      refusal("<Row><Cell><Data>a</Data><Data>b</Data></Cell></Row>")
        == .workbookDamaged(.cell("A1")))
    #expect(refusal("<Row ss:Index=\"2\"/><Row ss:Index=\"2\"/>") == .workbookDamaged(.rowOrder(2)))
    #expect(
      refusal("<Row>\(cell("a"))\(cell("b", "String", "ss:Index=\"1\""))</Row>")
        == .workbookDamaged(.cellTwice("A1")))
    #expect(
      refusal("<Row>\(cell("a", "String", "ss:Index=\"16385\""))</Row>")
        == .workbookDamaged(.beyondGrid))
    #expect(refusal("<Row ss:Index=\"-1\"/>") == .workbookDamaged(.markup("Workbook")))
    #expect(refusal("<Row>\(cell("a"))") == .workbookDamaged(.markup("Workbook")))
  }
}
