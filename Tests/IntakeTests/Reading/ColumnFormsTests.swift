import Settlement
import Testing
import Text

@testable import Intake
@testable import Tabular

/// What a column takes of a cell that is no text; the table of the page, row by row.
@Suite("What a column takes") struct ColumnFormsTests {
  /// A kind of column, by one that stands for all of them.
  enum Content: String, CaseIterable {
    case identifier = "part_no"
    case price = "unit_price"
    case money = "amount"
    case day = "sold_on"
    case period
    case yesNo = "attached"
    case rate
    case words = "part_name"

    var row: [(String, String)] {
      switch self {
      case .identifier, .price, .money, .period, .yesNo, .words:
        [
          ("dealer", "D001"), ("period", "2025-10"), ("record_no", "R-1"), ("part_no", "P-1"),
          ("part_name", ""), ("quantity", "1"), ("unit_price", ""), ("amount", ""),
          ("attached", ""),
        ]
      case .day:
        [("machine_no", "M-1"), ("sold_on", "")]
      case .rate:
        [
          ("invoice_no", "1"), ("type", "special"), ("issued_on", "2025-11-01"),
          ("seller_tax_id", "S"), ("buyer_tax_id", "B"), ("net", "100"), ("rate", ""),
          ("tax", "13"),
        ]
      }
    }
  }

  private let symbols = SymbolTable()

  /// The value that the column has with the cell, or the codes of what is wrong and the message.
  private func taken(_ content: Content, _ cell: MadeWorkbook.Cell) throws -> String {
    let header = content.row.map { MadeWorkbook.Cell(value: $0.0) }
    let row = content.row.map { $0.0 == content.rawValue ? cell : .init(value: $0.1) }
    var source: any TableSource = MadeWorkbook(sheets: [("表", [header, row])])
    let table = try readTables(&source, file: 0, symbols: symbols)
    let errors = table.findings.filter { $0.severity == .error }
    guard errors.isEmpty else {
      for error in errors { #expect(error.message.english.contains("2)")) }
      return errors.map(\.code.rawValue).joined(separator: " ")
    }
    let notices = table.findings.map { " " + $0.code.rawValue }.joined()
    return try value(of: content, in: #require(table.sheets.first).rows) + notices
  }

  private func value(of content: Content, in rows: TableRows) throws -> String {
    switch rows {
    case .lists(let lists):
      let list = try #require(lists.first?.list)
      let line = try #require(list.lines.first)
      switch content {
      case .identifier: return symbols.text(line.item)
      case .price: return line.unitPrice.map { Settlement.text($0) } ?? "none"
      case .money: return line.amount.map { Settlement.text($0) } ?? "none"
      case .period: return "\(list.period)"
      case .yesNo: return line.isAttached ? "yes" : "no"
      case .words: return symbols.text(line.name)
      case .day, .rate: return "?"
      }
    case .machines(let rows): return try #require(rows.first?.value.soldOn).description
    case .invoices(let rows): return rows.first?.invoice.rate.map { Settlement.text($0) } ?? "none"
    case .none, .returns, .acceptance, .receipts, .prices, .dealers, .records, .approvals,
      .tariffs, .calendar, .confirmations, .adjustments, .machineReturns, .receivables, .settlement,
      .acceptedParts, .movements, .calls, .callBacks, .complaints, .stockCare, .suppliers,
      .sourcing, .answers:
      return "?"
    }
  }

  @Test(
    "A number",
    arguments: [
      (Content.identifier, "83000005", "83000005"), (.identifier, "0", "0"),
      (.identifier, "999999999999999", "999999999999999"),
      (.identifier, "1000000000000000", "identifier-damaged"),
      (.identifier, "12.5", "identifier-damaged"), (.identifier, "-1", "identifier-damaged"),
      (.price, "91.2", "91.20"), (.price, "0.00005", "number"), (.price, "-1", "number"),
      (.money, "27.5625", "number"), (.money, "27.56", "27.56"),
      (.day, "20251005", "2025-10-05"), (.day, "45936", "date"), (.day, "7", "date"),
      (.day, "20251305", "date"),
      (.period, "202510", "2025-10"), (.period, "45936", "period"), (.period, "2025.1", "period"),
      (.yesNo, "1", "yes"), (.yesNo, "0", "no"), (.yesNo, "2", "yes-no"),
      (.rate, "13", "13%"), (.rate, "0.13", "13%"), (.rate, "1", "1%"), (.rate, "-1", "rate"),
      (.words, "12.5", "12.5"),
    ])
  func number(content: Content, value: String, expected: String) throws {
    #expect(try taken(content, .init(form: .number, value: value)) == expected)
  }

  @Test(
    "A number under a mask",
    arguments: [
      (Content.identifier, "0083000005", "0083000005"), (.identifier, "ha83000005", "HA83000005"),
      (.money, "0083000005", "83000005.00"), (.words, "0083000005", "83000005"),
    ])
  func masked(content: Content, shown: String, expected: String) throws {
    let cell = MadeWorkbook.Cell(form: .maskedNumber, value: "83000005", shown: shown)
    #expect(try taken(content, cell) == expected)
  }

  @Test(
    "A number with more decimals than its column takes is what its format shows of it",
    arguments: [
      (Content.money, "27.5625", "27.56", "27.56 shown-rounded"),
      (.money, "27.5625", "27.563", "number"), (.price, "27.5625", "27.56", "27.5625"),
      (.rate, "0.129998", "0.13", "13% shown-rounded"),
      (.identifier, "27.5625", "28", "identifier-damaged"),
    ])
  func shown(content: Content, value: String, shown: String, expected: String) throws {
    let cell = MadeWorkbook.Cell(form: .number, value: value, shown: shown)
    #expect(try taken(content, cell) == expected)
  }

  @Test(
    "A day",
    arguments: [
      (Content.identifier, "identifier-damaged"), (.price, "number"), (.money, "number"),
      (.day, "2025-10-05"), (.period, "2025-10"), (.yesNo, "yes-no"), (.rate, "rate"),
      (.words, "2025-10-05"),
    ])
  func day(content: Content, expected: String) throws {
    #expect(try taken(content, .init(form: .date, value: "2025-10-05")) == expected)
  }

  @Test(
    "True or false",
    arguments: [
      (Content.identifier, "identifier-damaged"), (.price, "number"), (.money, "number"),
      (.day, "date"), (.period, "period"), (.yesNo, "yes"), (.rate, "rate"), (.words, "TRUE"),
    ])
  func boolean(content: Content, expected: String) throws {
    #expect(try taken(content, .init(form: .boolean, value: "TRUE")) == expected)
  }

  @Test(
    "An error, a formula without a value and a number for several rows",
    arguments: Content.allCases,
    [
      (CellForm.error, "#N/A", "cell-error"), (.uncalculated, "=", "formula-not-calculated"),
      (.mergedNumber, "1", "merged-number"),
    ])
  func withoutValue(content: Content, cell: (CellForm, String, String)) throws {
    #expect(try taken(content, .init(form: cell.0, value: cell.1)) == cell.2)
  }

  @Test("What a number would be as a day is said, and what to do")
  func unformattedDay() throws {
    let header = ["machine_no", "sold_on"].map { MadeWorkbook.Cell(value: $0) }
    let row = [MadeWorkbook.Cell(value: "M-1"), .init(form: .number, value: "45936")]
    var source: any TableSource = MadeWorkbook(sheets: [("表", [header, row])])
    let finding = try #require(try readTables(&source, file: 0, symbols: symbols).findings.first)
    #expect(
      finding.message.english
        == "\"sold_on\": 45936 would be 2025-10-06: format the cell as a date (B2)")
    #expect(finding.message.chinese == "“sold_on”栏的 45936 若是日期则为 2025-10-06：请把单元格设为日期格式（B2）")
  }
}
