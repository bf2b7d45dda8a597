import Settlement
import Text
import Testing

@testable import Intake
@testable import Tabular

/// A file whose cells have forms and names, as those of a workbook have.
private struct Workbook: TableSource {
  /// A cell: its form, its value, and what is shown where that differs.
  struct Cell {
    var form = CellForm.text
    var value = ""
    var shown = ""
  }

  var sheets: [(name: String, rows: [[Cell]])]

  mutating func nextSheet() -> Sheet? {
    guard !sheets.isEmpty else { return nil }
    let (name, rows) = sheets.removeFirst()
    var text: [UInt8] = []
    let cells = rows.map { row in
      row.map { cell in
        let start = text.count
        text += Array(cell.value.utf8)
        let end = text.count
        text += Array(cell.shown.utf8)
        return SheetCell(cell.form, start..<end, shown: text.count - end)
      }
    }
    return Sheet(name: name, namesCells: true, text: text, readers: [Reader(rows: cells)])
  }

  private struct Reader: RowReader {
    let rows: [[SheetCell]]

    mutating func next(_ row: inout SheetRow) -> Bool {
      guard row.number < rows.count else { return false }
      row.cells = rows[row.number]
      row.number += 1
      return true
    }
  }
}

@Suite("Any source of tables") struct TableSourceTests {
  private let symbols = SymbolTable()
  private let header = [
    "dealer", "period", "record_no", "part_no", "quantity", "unit_price", "attached",
  ]

  private func texts(_ values: [String]) -> [Workbook.Cell] {
    values.map { Workbook.Cell(value: $0) }
  }

  private func read(_ sheets: [(String, [[Workbook.Cell]])]) throws -> FileTable {
    var source: any TableSource = Workbook(sheets: sheets)
    return try readTables(&source, file: 0, symbols: symbols)
  }

  private func line(_ table: FileTable) throws -> ClaimLine {
    guard case .lists(let lists) = try #require(table.sheets.first).rows else {
      throw ExpectedList()
    }
    return try #require(lists.first?.list?.lines.first)
  }

  private struct ExpectedList: Error {}

  @Test("Cells of every form are read by what they are")
  func forms() throws {
    var row = texts(["D001", "", "", "P-1", "", "", ""])
    row[1] = .init(form: .date, value: "2025-10-01")
    row[2] = .init(form: .maskedNumber, value: "83000005", shown: "0083000005")
    row[4] = .init(form: .number, value: "2.5")
    row[5] = .init(form: .number, value: "91.2")
    row[6] = .init(form: .boolean, value: "TRUE")
    let table = try read([("清单", [texts(header), row])])
    #expect(table.findings.isEmpty && table.periods == [october])
    let line = try line(table)
    #expect(symbols.text(line.record) == "0083000005")
    #expect(line.quantity == Quantity(thousandths: 2500) && line.isAttached)
    #expect(line.unitPrice == UnitPrice(tenThousandths: 912_000))
  }

  @Test(
    "An identifier that a cell cannot hold is damaged, and the message ends in the cell's name",
    arguments: [
      (CellForm.number, "1234567890123456"), (.number, "12.5"), (.number, "-1"),
      (.date, "2025-10-05"), (.boolean, "TRUE"),
    ])
  func damage(form: CellForm, value: String) throws {
    var row = texts(["D001", "2025-10", "R-1", "", "1", "1", ""])
    row[3] = .init(form: form, value: value)
    let finding = try #require(read([("清单", [texts(header), row])]).findings.first)
    #expect(finding.code == .identifierDamaged && finding.place.column == "part_no")
    #expect(finding.message.english.hasSuffix("(D2)"))
  }

  @Test("An error in a column that is read is a defect, in another nothing")
  func errors() throws {
    var row = texts(["D001", "2025-10", "R-1", "P-1", "", "1", "", "#N/A"])
    row[4] = .init(form: .error, value: "#N/A")
    row[7] = .init(form: .error, value: "#N/A")
    let found = try read([("清单", [texts(header + ["note"]), row])]).findings
    #expect(found.map(\.code) == [.columnUnknown, .value])
    #expect(found[1].message.english.hasSuffix("(E2)"))
  }

  @Test("Each sheet with a known header is a table; others are passed over")
  func sheets() throws {
    let list = [texts(header), texts(["D001", "2025-10", "R-1", "P-1", "1", "1", ""])]
    let prices = [
      texts(["part_no", "price", "effective_from"]), texts(["P-1", "1", "2025-01-01"]),
    ]
    let table = try read([("说明", [texts(["how to"])]), ("清单", list), ("价格", prices)])
    #expect(table.sheets.map(\.kind) == [.expenses, .prices] && table.findings.isEmpty)
    #expect(table.dealers == nil)
    let result = join([table], period: october, referenceFiles: 0..<1, symbols: symbols)
    #expect(result.lists.count == 1 && result.tablesRead == [.expenses, .prices] && !result.fatal)
  }

  @Test("A file without any known header is refused, with what came nearest in any sheet")
  func nothingKnown() throws {
    let nearly = [texts(["part_no", "price"])]
    let table = try read([("说明", [texts(["how to"])]), ("价格", nearly)])
    #expect(table.kind == nil && table.findings.map(\.code) == [.fileNoKind])
    #expect(table.findings[0].message.english.contains("effective_from"))
  }
}
