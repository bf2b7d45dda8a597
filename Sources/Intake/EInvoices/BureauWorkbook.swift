import Settlement
internal import Text

/// The tax bureau's export of invoices (全量发票查询导出结果): a sheet with a row an invoice, one with a
/// row an item, and others in which the items of special trades stand again.
enum BureauWorkbook {
  private static let invoices = "发票基础信息"
  private static let items = "信息汇总表"

  /// Makes one table of the sheets of invoices; a file that is no such export stays as it is.
  ///
  /// The amounts are those of the invoices' own sheet, the items those of the other.
  static func combine(_ sheets: inout [SheetTable]) {
    let whole = sheets.firstIndex { $0.kind == .invoices && $0.name == invoices }
    let parts = sheets.firstIndex { $0.kind == .invoices && $0.name == items }
    guard whole != nil || parts != nil else { return }
    for index in sheets.indices
    where sheets[index].kind == .invoices && index != whole && index != parts {
      sheets[index].rows = .invoices([])
      sheets[index].located = []
    }
    guard let whole, let parts else { return }
    combine(&sheets, whole: whole, parts: parts)
  }

  private static func combine(_ sheets: inout [SheetTable], whole: Int, parts: Int) {
    let itemized = sheets[parts].invoices
    var rest = Dictionary(itemized.map { ($0.invoice.key, $0) }, uniquingKeysWith: { $1 })
    var rows: [InvoiceRow] = []
    for row in sheets[whole].invoices {
      let other = rest.removeValue(forKey: row.invoice.key)
      if let other, other.invoice.hasAmounts(of: row.invoice) {
        rows.append(row.with(other.invoice.items))
      } else {
        sheets[whole].located.append(difference(row, other))
      }
    }
    for row in itemized where rest[row.invoice.key] != nil {
      sheets[parts].located.append(withoutInvoice(row))
    }
    sheets[whole].rows = .invoices(rows)
    sheets[parts].rows = .invoices([])
  }

  private static func difference(_ row: InvoiceRow, _ other: InvoiceRow?) -> LocatedFinding {
    let number = row.invoice.number
    guard let other else {
      return finding(
        row,
        Message(
          en: "invoice \(number) has no items in the sheet \(items); export the invoices again",
          zh: "发票 \(number) 在“\(items)”中没有项目；请重新导出"))
    }
    let (here, there) = (printed(row.invoice), printed(other.invoice))
    return finding(
      row,
      Message(
        en: "invoice \(number) comes to \(here) here and to \(there) in the sheet \(items); export "
          + "the invoices again",
        zh: "发票 \(number) 此处金额、税额、价税合计为 \(here)，在“\(items)”中合计为 \(there)；请重新导出"))
  }

  private static func withoutInvoice(_ row: InvoiceRow) -> LocatedFinding {
    let number = row.invoice.number
    return finding(
      row,
      Message(
        en: "invoice \(number) is not in the sheet \(invoices); export the invoices again",
        zh: "发票 \(number) 在“\(invoices)”中没有；请重新导出"))
  }

  private static func finding(_ row: InvoiceRow, _ message: Message) -> LocatedFinding {
    LocatedFinding(
      finding: Finding(.itemsDiffer, at: row.place, message), position: 0,
      seller: row.invoice.sellerTaxID)
  }

  private static func printed(_ invoice: Invoice) -> String {
    var out = TextBuffer(capacity: 64)
    out.append(invoice.net)
    out.append(" + ")
    out.append(invoice.tax)
    out.append(" = ")
    out.append(invoice.gross)
    return String(decoding: out.copy, as: UTF8.self)
  }
}

extension SheetTable {
  fileprivate var invoices: [InvoiceRow] {
    guard case .invoices(let rows) = rows else { return [] }
    return rows
  }
}

extension Invoice {
  fileprivate func hasAmounts(of other: Invoice) -> Bool {
    net == other.net && tax == other.tax && gross == other.gross
  }
}

extension InvoiceRow {
  /// The invoice with its items, of which each has a rate.
  fileprivate func with(_ items: [InvoiceLine]) -> InvoiceRow {
    var whole = invoice
    whole.items = items
    return InvoiceRow(invoice: whole, place: place, form: form)
  }
}
