import Settlement
import Tabular
import Testing
import Text

@testable import Documents

@Suite struct PackingListTests {
  private func parts() throws -> [LabelledPart] {
    try LabelReport(
      [
        LabelExample.part("R-3", "P-1", 2500),
        LabelExample.part("R-1", "=P-2", isPackedAlone: true),
        LabelExample.part("R-2", "P-3", family: "压路机"),
        LabelExample.part("R-1", "P-4", isPackedAlone: true),
        LabelExample.part("R-0", "P-5"), LabelExample.part("R-9", "P-6", family: ""),
      ], from: 1, notices: []
    ).parts
  }

  @Test(
    "One package a family, one for each record that is packed alone, none for what is not known")
  func packages() throws {
    let list = PackingList(try parts(), in: .english)
    #expect(list.rows.map(\.part.part) == ["P-6", "P-3", "P-5", "P-1", "=P-2", "P-4"])
    #expect(list.rows.map(\.package) == ["", "ROLLER", "LOADER", "LOADER", "R-1", "R-1"])
    #expect(list.packages.map(\.number) == ["", "ROLLER", "LOADER", "R-1"])
    #expect(list.packages.map(\.lines) == [1, 1, 2, 2])
    #expect(list.packages.map(\.quantity.thousandths) == [1000, 1000, 3500, 2000])
    #expect(PackingList(try parts(), in: .chinese).packages[1].number == "压路机")
  }

  @Test("The CSV is as a spreadsheet wants it, and nothing that was typed is a formula in it")
  func csv() throws {
    let csv = String(decoding: PackingList(try parts(), in: .english).csv, as: UTF8.self)
    #expect(
      csv == "\u{FEFF}dealer,period,label_no,part_no,part_name,quantity,package_no\r\n"
        + "D001,2025-10,R-9,P-6,<b>喷油嘴,1,\r\n" + "D001,2025-10,R-2,P-3,<b>喷油嘴,1,ROLLER\r\n"
        + "D001,2025-10,R-0,P-5,<b>喷油嘴,1,LOADER\r\n"
        + "D001,2025-10,R-3,P-1,<b>喷油嘴,2.5,LOADER\r\n"
        + "D001,2025-10,R-1,'=P-2,<b>喷油嘴,1,R-1\r\n" + "D001,2025-10,R-1,P-4,<b>喷油嘴,1,R-1\r\n")
  }

  @Test("The workbook has the same, its quantities as numbers and everything else as text")
  func workbook() throws {
    let bytes = PackingList(try parts(), in: .chinese).workbook
    var source = try openTables(bytes)
    let first = try source.nextSheet()
    let sheet = try #require(first)
    var (reader, row) = (sheet.readers[0], SheetRow(of: sheet))
    var rows: [[String]] = []
    var forms: Set<[CellForm]> = []
    while try reader.next(&row) {
      rows.append(row.cells.map { String(decoding: row.text[$0.range], as: UTF8.self) })
      if rows.count > 2 { forms.insert(row.cells.map(\.form)) }
    }
    #expect(rows[0] == ["服务中心编号", "结算月份", "标签流水号", "配件编号", "配件名称", "数量", "箱号"])
    #expect(rows[5] == ["D001", "2025-10", "R-1", "=P-2", "<b>喷油嘴", "1", "R-1"])
    #expect(forms == [[.text, .text, .text, .text, .text, .number, .text]])
    #expect(bytes == PackingList(try parts(), in: .chinese).workbook)
  }
}
