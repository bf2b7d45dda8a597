import Settlement
import Text
import Testing

@testable import Intake
@testable import Tabular

@Suite("Any source of tables") struct TableSourceTests {
  private let symbols = SymbolTable()
  private let header = [
    "dealer", "period", "record_no", "part_no", "quantity", "unit_price", "attached",
  ]

  private func texts(_ values: [String]) -> [MadeWorkbook.Cell] {
    values.map { MadeWorkbook.Cell(value: $0) }
  }

  private func read(_ sheets: [(String, [[MadeWorkbook.Cell]])]) throws -> FileTable {
    var source: any TableSource = MadeWorkbook(sheets: sheets)
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

  @Test(
    "A number in a column of days or months is said to be the day that its own file shows for it",
    arguments: [
      (DateSystem.from1900, "45936", "2025-10-06"), (.from1904, "44474", "2025-10-06"),
      (.from1904, "45936", "2029-10-07"), (.from1904, "35064", "2000-01-01"),
      (.from1900, "35064", ""), (.from1904, "72000", ""),
    ])
  func unformattedDays(dates: DateSystem, number: String, day: String) throws {
    var row = texts(["D001", "", "", ""])
    row[1] = .init(form: .number, value: number)
    row[2] = .init(form: .number, value: number)
    row[3] = .init(form: .number, value: number)
    var source: any TableSource = MadeWorkbook(
      sheets: [("收件", [texts(["dealer", "period", "mailed_on", "received_on"]), row])], dates: dates
    )
    let found = try readTables(&source, file: 0, symbols: symbols).findings
    #expect(found.compactMap(\.place.column) == ["period", "mailed_on", "received_on"])
    let messages = found.map(\.message.english)
    #expect(messages[0].contains("shows it as \(day);") == !day.isEmpty)
    #expect(messages[1].contains("\(number) would be \(day): format") == !day.isEmpty)
  }

  @Test("An error in a column that is read is a defect, in another nothing")
  func errors() throws {
    var row = texts(["D001", "2025-10", "R-1", "P-1", "", "1", "", "#N/A"])
    row[4] = .init(form: .error, value: "#N/A")
    row[7] = .init(form: .error, value: "#N/A")
    let found = try read([("清单", [texts(header + ["note"]), row])]).findings
    #expect(found.map(\.code) == [.columnUnknown, .cellError])
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

  @Test(
    "Two sheets of a kind are two tables: two lists of one dealer and month, prices that add up")
  func severalOfAKind() throws {
    let list = [texts(header), texts(["D001", "2025-10", "R-1", "P-1", "1", "1", ""])]
    let prices = { (part: String) in
      [texts(["part_no", "price", "effective_from"]), texts([part, "1", "2025-01-01"])]
    }
    let table = try read([
      ("一", list), ("价格", prices("P-1")), ("二", list), ("更多", prices("P-2")),
    ])
    #expect(
      table.sheetTitles.map(\.name) == ["一", "价格", "二", "更多"]
        && table.kinds == [.expenses, .prices])
    let result = join([table], period: october, referenceFiles: 0..<1, symbols: symbols)
    #expect(result.lists.map(\.file) == [FileNumber(0), FileNumber(0, sheet: 2)])
    #expect(result.registers.prices.rowCount == 2)
  }

  @Test("Of several sheets without a known header, the one that came nearest is named")
  func nearestSheet() throws {
    let near = [texts(["record_no", "part_no", "quantity"]), texts(["R-1", "P-1", "1"])]
    let note = [texts(["how to"])]
    let finding = try #require(read([("说明", note), ("十月", near)]).findings.first)
    #expect(finding.code == .fileNoKind && finding.place.row == 1)
    #expect(finding.message.english.hasPrefix("in the sheet 十月: no known table: for expenses"))
    #expect(finding.message.chinese.hasPrefix("工作表“十月”：不是已知的表格"))
    let alone = try #require(read([("十月", near)]).findings.first)
    #expect(alone.message.english.hasPrefix("no known table: for expenses"))
  }

  @Test("A workbook without a sheet that is shown is told as one")
  func noSheet() throws {
    let finding = try #require(read([]).findings.first)
    #expect(finding.code == .fileNoKind && finding.message.chinese.contains("没有可见的工作表"))
    #expect(finding.message.english.contains("no sheet that is shown"))
  }

  @Test(
    "A column of other figures is not to be renamed as it is",
    arguments: ["金额（不含税）", "金额（万元）", "金额（美元）"])
  func otherFigures(heading: String) throws {
    let row = texts(["D001", "2025-10", "R-1", "P-1", "1", "1", "", "1"])
    let finding = try #require(
      read([("清单", [texts(header + [heading]), row])]).findings.first)
    #expect(finding.code == .columnDoubtful && finding.place.column == "amount")
    #expect(finding.message.chinese.contains("请换算为含税的元并把该列改名为“金额”，或删去该列"))
    #expect(
      finding.message.english.contains("with figures in yuan that include tax, or take it out"))
  }

  @Test("A sheet that is refused leaves the others as they are")
  func oneRefused() throws {
    let doubled = [texts(["part_no", "price", "price", "effective_from"])]
    let prices = [
      texts(["part_no", "price", "effective_from"]), texts(["P-1", "1", "2025-01-01"]),
    ]
    let table = try read([("旧", doubled), ("新", prices)])
    #expect(table.kinds == [.prices] && table.isRefused)
    #expect(places(table.findings) == ["0:1:price file-two-columns"])
    let result = join([table], period: october, referenceFiles: 0..<0, symbols: symbols)
    #expect(result.registers.prices.rowCount == 1 && !result.fatal)
  }

  @Test("A contradiction names another sheet as such")
  func contradictingSheets() throws {
    let rows = { (date: String) in
      [
        texts(["record_no", "dealer", "machine_no", "service_date", "signed"]),
        texts(["R-1", "D001", "M-1", date, "Y"]),
      ]
    }
    let table = try read([("一", rows("2025-10-01")), ("二", rows("2025-10-02"))])
    let result = join([table], period: october, referenceFiles: 0..<0, symbols: symbols)
    #expect(result.findings.map(\.place.file) == [FileNumber(0), FileNumber(0, sheet: 1)])
    #expect(result.findings[0].message.english.contains("row 2 of another sheet"))
    #expect(result.findings[0].message.chinese.contains("与另一工作表第 2 行编号相同"))
  }

  @Test("A file without any known header is refused, with what came nearest in any sheet")
  func nothingKnown() throws {
    let nearly = [texts(["part_no", "price"])]
    let table = try read([("说明", [texts(["how to"])]), ("价格", nearly)])
    #expect(table.kinds.isEmpty && table.findings.map(\.code) == [.fileNoKind])
    #expect(table.findings[0].message.english.contains("effective from"))
  }
}
