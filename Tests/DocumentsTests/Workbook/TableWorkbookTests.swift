import Documents
import Settlement
import Tabular
import Testing
import Text

/// The workbook of a table, read back as any other workbook is.
@Suite struct TableWorkbookTests {
  @Test("Each cell comes back as what its column holds")
  func comesBack() throws {
    let rows = try read(
      """
      statement_no,revision,amount_claimed,unit_price_claimed,issued_on,reasons
      S202510-D001,2,-1234.56,18.375,2025-11-12,"=1+1, ""quoted"" <&> _x0041_"
      S202510-D002,,,,,two

      """)
    #expect(rows.count == 3)
    #expect(rows[0].map(\.form) == Array(repeating: .text, count: 6))
    #expect(
      rows[1].map(\.text) == [
        "S202510-D001", "2", "-1234.56", "18.375", "2025-11-12", "=1+1, \"quoted\" <&> _x0041_",
      ])
    #expect(rows[1].map(\.form) == [.text, .number, .number, .number, .date, .text])
    #expect(rows[2].map(\.text) == ["S202510-D002", "", "", "", "", "two"])
  }

  private func read(_ csv: String) throws -> [[(text: String, form: CellForm)]] {
    var workbook = TableWorkbook("decisions")
    workbook.append(csv.utf8Span.span)
    var file = TextBuffer()
    workbook.finish(on: Day(number: 20_404), into: &file)
    var source = try openTables(file.copy)
    let first = try source.nextSheet()
    let sheet = try #require(first)
    var (reader, row) = (sheet.readers[0], SheetRow(of: sheet))
    var rows: [[(text: String, form: CellForm)]] = []
    while try reader.next(&row) {
      rows.append(row.cells.map { (String(decoding: row.text[$0.range], as: UTF8.self), $0.form) })
    }
    return rows
  }
}
