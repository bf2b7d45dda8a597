import Settlement
import Testing
import Text

@testable import Intake
@testable import Tabular

@Suite("What is said of a workbook's sheet") struct WorkbookNoticesTests {
  private let symbols = SymbolTable()
  private let header = [
    "dealer", "period", "record_no", "part_no", "quantity", "amount", "fee", "remark", "unit_price",
  ]

  private func texts(_ values: [String]) -> [MadeWorkbook.Cell] {
    values.map { MadeWorkbook.Cell(value: $0) }
  }

  private func read(
    _ rows: [[MadeWorkbook.Cell]], hidden: HiddenCells = HiddenCells()
  ) throws -> FileTable {
    var source: any TableSource = MadeWorkbook(sheets: [("清单", rows)], hidden: hidden)
    return try readTables(&source, file: 0, symbols: symbols)
  }

  private func line(_ cells: (Int, MadeWorkbook.Cell)...) -> [MadeWorkbook.Cell] {
    var row = texts(["D001", "2025-10", "R-1", "P-1", "1", "", "", "", ""])
    for (place, cell) in cells { row[place] = cell }
    return row
  }

  @Test("Rounding is said once a column, at the first cell, with both values")
  func rounding() throws {
    let cell = { (value: String, shown: String) in
      MadeWorkbook.Cell(form: .number, value: value, shown: shown)
    }
    let table = try read([
      texts(header), line((5, cell("27.5625", "27.56"))),
      line((5, cell("1.005", "1.01")), (6, cell("0.125", "0.13"))),
    ])
    #expect(places(table.findings) == ["0:2:amount shown-rounded", "0:3:fee shown-rounded"])
    let message = try #require(table.findings.first).message
    #expect(message.english.contains("27.5625 → 27.56") && message.english.hasSuffix("(F2)"))
    #expect(message.chinese.contains("27.5625 → 27.56") && message.chinese.hasSuffix("（F2）"))
  }

  @Test("Hidden rows and columns are said once, the columns by letter and heading")
  func hidden() throws {
    var hidden = HiddenCells()
    hidden.rows = 2
    hidden.columns = [5, 9]
    let table = try read([texts(header), line()], hidden: hidden)
    #expect(places(table.findings) == ["0:-:- hidden-cells"])
    #expect(table.findings[0].message.english.contains("2 rows, columns F \"amount\", J"))
    #expect(table.findings[0].message.chinese.contains("2 行、列 F“amount”、J"))
  }

  @Test("Columns that are there for people spoil nothing")
  func remarks() throws {
    let cell = MadeWorkbook.Cell(form: .error, value: "#REF!")
    #expect(try read([texts(header), line((7, cell))]).findings.isEmpty)
  }

  @Test("The preamble's dealer and month follow the same rules")
  func preamble() throws {
    let columns = texts(["record_no", "part_no", "quantity", "unit_price"])
    let row = texts(["R-1", "P-1", "1", "1"])
    let top =
      texts(["服务中心编号"]) + [
        .init(form: .maskedNumber, value: "21", shown: "D021"), .init(value: "结算月份"),
        .init(form: .date, value: "2025-10-05"),
      ]
    let table = try read([top, columns, row])
    #expect(table.findings.isEmpty && table.periods == [october])
    #expect(table.dealers == [symbols.symbol(for: "D021")])
  }

  @Test(
    "A dealer above the header that no cell can hold so is a defect at its cell",
    arguments: [
      (CellForm.number, "1.5", "identifier-damaged"), (.date, "2025-10-05", "identifier-damaged"),
      (.error, "#N/A", "cell-error"), (.uncalculated, "=", "formula-not-calculated"),
    ])
  func brokenPreamble(form: CellForm, value: String, code: String) throws {
    let columns = texts(["record_no", "part_no", "quantity", "unit_price"])
    let top = texts(["服务中心编号"]) + [.init(form: form, value: value), .init(value: "月份：2025-10")]
    let table = try read([top, columns, texts(["R-1", "P-1", "1", "1"])])
    #expect(places(table.findings) == ["0:1:dealer \(code)"])
    #expect(table.findings[0].message.english.hasSuffix("(B1)"))
  }

  @Test(
    "A total by formula is compared; one that shows less is what it shows; one without a value is said"
  )
  func totals() throws {
    func total(_ cell: MadeWorkbook.Cell) throws -> [Finding] {
      var row = texts(["合计", "", "", "", "", "", "", "", ""])
      row[5] = cell
      return try read([texts(header), line((5, .init(form: .number, value: "5.5"))), row]).findings
    }
    #expect(try total(.init(form: .number, value: "5.5")).isEmpty)
    #expect(
      try places(total(.init(form: .number, value: "5.504", shown: "5.5")))
        == ["0:3:amount shown-rounded"])
    let unread = [(CellForm.uncalculated, "="), (.error, "#DIV/0!"), (.error, "#REF!")]
    for (form, value) in unread {
      let found = try total(.init(form: form, value: value))
      #expect(places(found) == ["0:3:amount total-differs"])
      #expect(found[0].severity == .notice && found[0].message.english.hasSuffix("(F3)"))
    }
  }

  @Test("Two dealers under masks that begin alike are told apart")
  func maskedDealers() throws {
    let row = { (shown: String) in
      [MadeWorkbook.Cell(form: .maskedNumber, value: "1", shown: shown)] + line().dropFirst()
    }
    let table = try read([texts(header), row("D001"), row("E001")])
    #expect(table.dealers == [symbols.symbol(for: "D001"), symbols.symbol(for: "E001")])
  }
}
