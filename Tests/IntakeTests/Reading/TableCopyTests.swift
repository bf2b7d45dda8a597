import Settlement
import Testing

@testable import Intake

@Suite struct TableCopyTests {
  @Test("Each row has the number and the cells that the file has, the header its columns' names")
  func rows() throws {
    let list = """
      代垫服务费用清单

      服务中心编号：D001,结算月份：2025-10
      服务记录表号,件号,数量,经手,金额,单价
      "=""R-1"\"", 00012 ,2,张,"1,234.50"
      R-2,P-1,,,

      """
    let copy = try #require(tableCopies(Array(list.utf8), file: 3, kinds: [.expenses]).first)
    #expect(copy.number == FileNumber(3) && copy.kind == .expenses && copy.name == nil)
    #expect(copy.headerRow == 4)
    #expect(copy.columns == ["record_no", "part_no", "quantity", "", "amount", "unit_price"])
    #expect(copy.rows.map(\.number) == [1, 3, 4, 5, 6])
    #expect(copy.rows[3].cells.map(\.text) == ["R-1", "00012", "2", "张", "1,234.50"])
    #expect(copy.rows[4].cells.map(\.column) == [0, 1])
  }

  @Test("Numbers and days of a workbook stay what they are, with what is shown")
  func forms() throws {
    let file = """
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>
      <Style ss:ID="m"><NumberFormat ss:Format="#,##0.00"/></Style>
      <Style ss:ID="d"><NumberFormat ss:Format="yyyy-mm-dd"/></Style></Styles>
      <Worksheet ss:Name="清单"><Table><Row>\(text("服务中心编号：D001"))\(text("结算月份：2025-10"))</Row><Row>\
      \(text("record_no"))\(text("part_no"))\(text("quantity"))\
      \(text("amount"))\(text("remark"))\(text("unit_price"))</Row><Row>\(text("R-1"))\(text("P-1"))
      <Cell><Data ss:Type="Number">2</Data></Cell>
      <Cell ss:StyleID="m"><Data ss:Type="Number">27.5625</Data></Cell>
      <Cell ss:StyleID="d"><Data ss:Type="Number">45936</Data></Cell></Row></Table></Worksheet>
      </Workbook>
      """
    let copies = tableCopies(Array(file.utf8), file: 0, kinds: [.expenses, .returns])
    let cells = try #require(copies.first?.rows.last?.cells)
    #expect(copies.first?.name == "清单")
    #expect(cells.map(\.form) == [.text, .text, .number, .number, .day])
    #expect(cells.map(\.text) == ["R-1", "P-1", "2", "27.5625", "2025-10-06"])
    #expect(cells.map(\.shown) == ["R-1", "P-1", "2", "27.56", "2025-10-06"])
  }

  @Test("Other kinds, and files that are no tables, have none")
  func none() {
    let list = "record_no,part_no,quantity,amount\nR-1,P-1,1,1.00\n"
    #expect(tableCopies(Array(list.utf8), file: 0, kinds: [.returns]).isEmpty)
    #expect(tableCopies(Array("%PDF-1.7".utf8), file: 0, kinds: [.expenses]).isEmpty)
  }

  private func text(_ text: String) -> String {
    "<Cell><Data ss:Type=\"String\">\(text)</Data></Cell>"
  }
}
