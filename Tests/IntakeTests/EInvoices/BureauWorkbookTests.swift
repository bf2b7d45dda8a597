import Settlement
import Testing
import Text

@testable import Intake
@testable import Tabular

@Suite("The tax bureau's export of invoices and items")
struct BureauWorkbookTests {
  private let head = ["数电发票号码", "销方识别号", "购方识别号", "开票日期", "发票票种", "金额", "税额", "价税合计"]

  private func row(_ last: Int, _ net: String, _ tax: String, _ gross: String) -> [String] {
    ["2535200000000100000\(last)", "91", "92", "2025-11-18", "专票", net, tax, gross]
  }

  /// Reads the sheet of invoices, and that of items with a rate of 13%.
  private func read(_ invoices: [[String]], _ items: [[String]]) throws -> FileTable {
    let parts = [["货物或应税劳务名称", "税率"] + head] + items.map { ["件", "13%"] + $0 }
    let sheets = [("发票基础信息", [head] + invoices), ("信息汇总表", parts)].map { name, rows in
      (name: name, rows: rows.map { $0.map { MadeWorkbook.Cell(value: $0) } })
    }
    var source: any TableSource = MadeWorkbook(sheets: sheets)
    return try readTables(&source, file: 0, symbols: SymbolTable())
  }

  private func invoices(_ table: FileTable) -> [Invoice] {
    table.sheets.flatMap { sheet in
      if case .invoices(let rows) = sheet.rows { rows.map(\.invoice) } else { [Invoice]() }
    }
  }

  @Test("An invoice has the amounts of one sheet and the items of the other, a discount among them")
  func whole() throws {
    let table = try read(
      [row(1, "100.00", "13.00", "113.00")],
      [row(1, "110.00", "14.30", "124.30"), row(1, "-10.00", "-1.30", "-11.30")])
    #expect(table.findings.isEmpty)
    let invoice = try #require(invoices(table).first)
    #expect(invoice.items.count == 2 && invoice.gross == Money(fen: 11_300))
    #expect(invoice.taxes.map(\.gross) == [Money(fen: 11_300)])
  }

  @Test(
    "Net, tax and gross of the items must be the invoice's, each of them",
    arguments: [
      ("99.99", "13.00", "113.00"), ("100.00", "12.99", "113.00"), ("100.00", "13.00", "112.99"),
    ])
  func differing(net: String, tax: String, gross: String) throws {
    let table = try read([row(1, "100.00", "13.00", "113.00")], [row(1, net, tax, gross)])
    #expect(table.findings.map(\.code) == [.itemsDiffer] && invoices(table).isEmpty)
    let message = try #require(table.findings.first).message
    #expect(
      message.english.contains("100.00 + 13.00 = 113.00 here and to \(net) + \(tax) = \(gross)"))
    #expect(message.chinese.contains("100.00 + 13.00 = 113.00，在“信息汇总表”中合计为 \(net) + "))
  }

  @Test("An invoice without items, and items without an invoice, are told, and neither counts")
  func alone() throws {
    let sums = ("100.00", "13.00", "113.00")
    let table = try read(
      [row(1, sums.0, sums.1, sums.2), row(2, sums.0, sums.1, sums.2)],
      [row(1, sums.0, sums.1, sums.2), row(3, sums.0, sums.1, sums.2)])
    #expect(table.findings.map(\.code) == [.itemsDiffer, .itemsDiffer])
    #expect(invoices(table).map(\.number) == ["25352000000001000001"])
  }
}
