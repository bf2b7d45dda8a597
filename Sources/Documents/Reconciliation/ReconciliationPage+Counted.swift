import Settlement
internal import Text

/// The invoices that count on the statements of the page, each with what it came in and its parts.
extension ReconciliationPage {
  static func append(countedOf record: ReconciliationRecord, to out: inout TextBuffer) {
    let (language, words) = (record.language, ReconciliationWords.self)
    let own = Set(record.reconciliation.statements.map(\.statement.number))
    let entries = record.reconciliation.invoices.filter { entry in
      entry.codes.isEmpty && entry.shares.contains { own.contains($0.statement) }
    }
    if !entries.isEmpty {
      out.append(partHeading: words.counted, in: language)
      let headings = [
        words.invoice, words.statement, words.issuedOn, words.form, words.rate, words.net,
        words.tax, words.gross,
      ]
      out.append(table: "counted", headings, in: language) { out in
        for entry in entries { append(counted: entry, of: record, to: &out) }
      }
    }
    guard !record.reconciliation.invoices.isEmpty else { return }
    out.append(paragraph: words.unverified, in: language)
  }

  private static func append(
    counted entry: ReconciledInvoice, of record: ReconciliationRecord, to out: inout TextBuffer
  ) {
    let (invoice, language) = (entry.invoice, record.language)
    out.append("<tr><td>")
    out.append(escaped: invoice.number)
    if !invoice.code.isEmpty {
      append(small: ReconciliationWords.code(invoice.code), language, to: &out)
    }
    out.append("</td><td>")
    for (index, share) in entry.shares.enumerated() {
      if index > 0 { out.append("<br/>") }
      out.append(escaped: share.statement)
      guard entry.shares.count > 1 else { continue }
      out.append(" ")
      out.append(grouped: share.gross)
    }
    out.append("</td>")
    out.append(textCell: invoice.issuedOn.description)
    out.append(textCell: ReconciliationWords.forms(record.forms(of: invoice))[language])
    append(partsOf: invoice, to: &out)
    out.append(amountCell: invoice.gross)
    out.append("</tr>\n")
  }

  /// Writes rate, net and tax of each part below each other; where no rate is known, net and tax of
  /// the whole.
  private static func append(partsOf invoice: Invoice, to out: inout TextBuffer) {
    let parts = invoice.taxes
    guard !parts.isEmpty else {
      return append(
        columns: [["\u{2014}"], [grouped(invoice.net)], [grouped(invoice.tax)]], to: &out)
    }
    append(
      columns: [
        parts.map { text($0.rate) }, parts.map { grouped($0.net) }, parts.map { grouped($0.tax) },
      ], to: &out)
  }

  /// Writes cells of several rows each.
  private static func append(columns: [[String]], to out: inout TextBuffer) {
    for column in columns {
      out.append("<td>")
      for (index, text) in column.enumerated() {
        if index > 0 { out.append("<br/>") }
        out.append(escaped: text)
      }
      out.append("</td>")
    }
  }
}

extension ReconciliationRecord {
  /// In what an invoice came in.
  func forms(of invoice: Invoice) -> [InvoiceForm] { forms[invoice.key] ?? [.register] }
}

extension InvoiceForm {
  /// What people call it (发票来源).
  var name: Message {
    switch self {
    case .register: Message(en: "register", zh: "登记簿")
    case .workbook: Message(en: "tax bureau's export", zh: "税务局导出表")
    case .xml: Message(en: "XML", zh: "XML")
    case .ofd: Message(en: "OFD", zh: "OFD")
    }
  }
}
