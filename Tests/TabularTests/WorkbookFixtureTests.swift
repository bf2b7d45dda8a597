import Foundation
import Tabular
import TestSupport
import Testing

@Suite("The fixtures of workbooks")
struct WorkbookFixtureTests {
  private func sheets(_ name: String) throws -> [ReadSheet] {
    let url = Project.url("fixtures/formats").appending(path: name)
    return try readSheets([UInt8](Data(contentsOf: url)))
  }

  /// What all have in their first rows, before figures and days.
  private static let heads = [
    "A1": "代垫服务费用清单", "A2": "服务中心编号", "B2": "服务记录表号", "C2": "配件编号", "D2": "数量",
    "E2": "单价（元）", "A3": "D021", "A4": "D021", "A5": "D021", "B3": "R-11", "B4": "R-12",
    "B5": "R-13",
  ]

  private func expect(_ sheet: ReadSheet?, _ cells: [String: String]) throws {
    let sheet = try #require(sheet)
    #expect(sheet.cells == Self.heads.merging(cells) { $1 })
  }

  private static let figures = [
    "C3": "=750131053:0750131053", "C4": "=83000005:0083000005", "C5": "=860123456789",
    "D3": "=2", "D4": "=1.5", "D5": "=3", "E3": "=45.6", "E4": "=18.375:18.38", "E5": "=0.1",
  ]

  private static let sums = [
    "F2": "金额", "F3": "=91.2", "F4": "=27.5625:27.56", "F5": "=0.3", "G2": "服务日期",
    "G3": "@2025-10-06", "G4": "@2025-10-07", "G5": "@2025-10-31", "A6": "合计",
    "F6": "=119.0625:119.06", "A7": "服务中心编号和R-11", "B7": "!#DIV/0!", "C7": "?TRUE",
    "D7": "两行\n文字 Ü € 𠀾",
  ]

  @Test("What LibreOffice saves as XLS is read")
  func libreOffice() throws {
    let sheets = try sheets("table-libreoffice.xls")
    #expect(sheets.map(\.name) == ["清单", "第二页"])
    try expect(sheets.first, Self.figures.merging(Self.sums) { $1 })
    try expectLongTexts(sheets.last)
  }

  /// LibreOffice 7.4 writes no format of zeros, a column's format for the one before it where a cell
  /// is merged from above, an error as text, and a hidden sheet like the others.
  @Test("What LibreOffice saves as XML Spreadsheet 2003 is read, formats as it has them")
  func libreOfficeXML() throws {
    let sheets = try sheets("table-libreoffice.xml")
    #expect(sheets.map(\.name) == ["清单", "隐藏", "第二页"])
    let formats = [
      "C3": "=750131053", "C4": "=83000005", "F4": "=27.5625", "B7": "#DIV/0!",
    ]
    let cells = Self.figures.merging(Self.sums) { $1 }.merging(formats) { $1 }
    try expect(sheets.first, cells)
    try expectLongTexts(sheets.last)
  }

  /// Texts of which the table in an XLS goes on in a second record.
  private func expectLongTexts(_ sheet: ReadSheet?) throws {
    let cells = try #require(sheet).cells
    for row in 0..<4 {
      #expect(cells["A\(row + 2)"] == "\(row) " + String(repeating: "长文字，", count: 300))
      let plain = "\(row) " + String(repeating: "plain text. ", count: 130)
      #expect(cells["B\(row + 2)"].map { $0 + " " } == plain || cells["B\(row + 2)"] == plain)
    }
    #expect(cells["A1"] == "=0" && cells["L1"] == "=1.1" && cells.count == 20)
  }

  @Test("What LibreOffice saves as a page has what is shown of each cell")
  func page() throws {
    let sheets = try sheets("table-libreoffice.html")
    #expect(sheets.count == 1)
    let cells = try #require(sheets.first).cells
    let first = cells.filter { Int($0.key.dropFirst()).map { $0 < 8 } ?? false }
    let rest = [
      "C3": "0750131053", "C4": "0083000005", "C5": "860123456789", "D3": "2", "D4": "1.5",
      "D5": "3", "E3": "45.60", "E4": "18.38", "E5": "0.10", "F2": "金额", "F3": "91.20",
      "F4": "27.56", "F5": "0.30", "G2": "服务日期", "G3": "2025年10月6日", "G4": "2025年10月7日",
      "G5": "2025年10月31日", "A6": "合计", "F6": "119.06", "A7": "服务中心编号和R-11",
      "B7": "#DIV/0!", "C7": "TRUE", "D7": "两行\n文字 Ü € 𠀾",
    ]
    #expect(first == Self.heads.merging(rest) { $1 })
  }

  @Test("What xlwt writes is read, with what it hides")
  func xlwt() throws {
    let sheets = try sheets("table-xlwt.xls")
    #expect(sheets.map(\.name) == ["清单", "第二页"])
    let rest = [
      "F2": "服务日期", "F3": "@2025-10-06", "F4": "@2025-10-07", "F5": "@2025-10-31", "G2": "备注",
      "G3": "第3缸\n左", "G4": "油管𠀾", "G5": "Ü €",
    ]
    try expect(sheets.first, Self.figures.merging(rest) { $1 })
    #expect(sheets[0].hidden.rows == 1 && sheets[0].hidden.columns == [6])
    #expect(sheets[1].cells["A1"] == "?TRUE" && sheets[1].cells["A2"] == "@2025-10-06")
    #expect(sheets[1].cells["L3"] == "=1.1" && sheets[1].uncalculated == ["B1"])
  }
}
