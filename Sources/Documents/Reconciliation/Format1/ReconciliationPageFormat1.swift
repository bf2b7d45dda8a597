package import Settlement
package import Text

/// `vat-reconciliation.html` in format 1, as versions up to 0.1.0 wrote it.
package enum ReconciliationPageFormat1 {
  /// Writes the document.
  package static func append(_ record: ReconciliationRecord, to out: inout TextBuffer) {
    let (reconciliation, language) = (record.reconciliation, record.language)
    let totals = reconciliation.totals
    append(headOf: reconciliation, in: language, to: &out)
    append(letterheadOf: reconciliation, record.buyer, in: language, to: &out)
    append(resultOf: reconciliation, totals, in: language, to: &out)
    append(statementsOf: reconciliation, totals, in: language, to: &out)
    append(ratesOf: totals, in: language, to: &out)
    append(agingOf: reconciliation, in: language, to: &out)
    append(invoicesOf: reconciliation, in: language, to: &out)
    append(proofOf: totals, in: language, to: &out)
    out.appendPageEnd()
  }

  private static func append(
    headOf reconciliation: Reconciliation, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    let period = reconciliation.period?.description ?? words.allPeriods[language]
    let title = words.title[language]
    out.append(
      pageTitled: "\(title) \(period)", in: language,
      style: [StatementStyleFormat1.sheet, ReconciliationStyleFormat1.sheet],
      foot: ["\(title)  \(period)  \(words.asOf[language]) \(reconciliation.asOf)"])
  }

  private static func append(
    letterheadOf reconciliation: Reconciliation, _ buyer: Buyer, in language: Language,
    to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    out.append(house: buyer.name, over: words.title, in: language)
    out.append("<table class=\"facts\"><tbody>\n<tr>")
    for label in [words.period, words.asOf, words.statementCount, words.invoiceCount] {
      out.append("<th>")
      out.append(escaped: label[language])
      out.append("</th>")
    }
    out.append("</tr>\n<tr>")
    out.append(textCell: reconciliation.period?.description ?? words.allPeriods[language])
    out.append(textCell: reconciliation.asOf.description)
    out.append(countCell: reconciliation.statements.count)
    out.append(countCell: reconciliation.invoices.count)
    out.append("</tr>\n</tbody></table>\n")
  }

  private static func append(
    resultOf reconciliation: Reconciliation, _ totals: ReconciliationTotals,
    in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    let amounts = [
      (words.due, totals.total), (words.invoiced, totals.invoiced),
      (words.difference, totals.difference),
    ]
    out.append("<table class=\"result\"><tbody><tr>")
    for (label, amount) in amounts {
      append(label: label[language], to: &out)
      out.append(grouped: amount)
      out.append("</b></td>")
    }
    append(label: Message(en: "Statements with a difference", zh: "有差额的结算单")[language], to: &out)
    out.append(decimal: Int64(reconciliation.statements.count { !$0.isSettled }))
    out.append("</b></td></tr></tbody></table>\n")
  }

  private static func append(label: String, to out: inout TextBuffer) {
    out.append("<td><small>")
    out.append(escaped: label)
    out.append("</small><b>")
  }

  /// Writes each statement with what is due, what was invoiced, and how it stands.
  private static func append(
    statementsOf reconciliation: Reconciliation, _ totals: ReconciliationTotals,
    in language: Language, to out: inout TextBuffer
  ) {
    out.append(partHeading: ReconciliationWords.statements, in: language)
    guard !reconciliation.statements.isEmpty else {
      return out.append(paragraph: ReconciliationWords.noStatements, in: language)
    }
    out.append("<table class=\"held\">")
    append(columnsIn: language, to: &out)
    out.append("<tbody>\n")
    for entry in reconciliation.statements { append(entry, in: language, to: &out) }
    out.append("<tr class=\"s\">")
    out.append(textCell: ReconciliationWords.sum[language])
    for amount in [totals.total, totals.net, totals.tax] { out.append(amountCell: amount) }
    out.append(countCell: reconciliation.statements.reduce(0) { $0 + $1.invoices })
    for amount in [totals.invoiced, totals.invoicedNet, totals.invoicedTax, totals.difference] {
      out.append(amountCell: amount)
    }
    out.append("<td></td><td></td></tr>\n</tbody></table>\n")
  }

  private static func append(columnsIn language: Language, to out: inout TextBuffer) {
    let words = ReconciliationWords.self
    out.append("<thead><tr><th rowspan=\"2\">")
    out.append(escaped: Message(en: "Statement", zh: "结算单号")[language])
    out.append("</th><th colspan=\"3\">")
    out.append(escaped: words.expected[language])
    out.append("</th><th colspan=\"4\">")
    out.append(escaped: words.received[language])
    for heading in [words.difference, words.dueDay, words.status] {
      out.append("</th><th rowspan=\"2\">")
      out.append(escaped: heading[language])
    }
    out.append("</th></tr>\n<tr>")
    let amounts = [words.gross, words.net, words.tax]
    for heading in amounts + [words.count] + amounts {
      out.append("<th>")
      out.append(escaped: heading[language])
      out.append("</th>")
    }
    out.append("</tr></thead>\n")
  }

  private static func append(
    _ entry: ReconciledStatement, in language: Language, to out: inout TextBuffer
  ) {
    let statement = entry.statement
    out.append("<tr>")
    out.append(textCell: statement.number)
    for amount in [statement.total, statement.net, statement.tax] {
      out.append(amountCell: amount)
    }
    out.append(countCell: entry.invoices)
    for amount in [entry.invoiced, entry.invoicedNet, entry.invoicedTax, entry.difference] {
      out.append(amountCell: amount)
    }
    out.append(textCell: statement.due?.description ?? "")
    out.append(entry.isSettled ? "<td>" : "<td><b>")
    out.append(escaped: entry.status.name[language])
    if !entry.isSettled { out.append("</b>") }
    if let late = entry.late { append(small: ReconciliationWords.late(late), language, to: &out) }
    if entry.isSearchCutShort { append(small: ReconciliationWords.cutShort, language, to: &out) }
    out.append("</td></tr>\n")
  }

  private static func append(
    small text: Message, _ language: Language, to out: inout TextBuffer
  ) {
    out.append("<small>")
    out.append(escaped: text[language])
    out.append("</small>")
  }

  /// Writes the input tax by rate.
  private static func append(
    ratesOf totals: ReconciliationTotals, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    out.append(section: words.byRate, in: language)
    let headings = [words.rate, words.gross, words.net, words.tax]
    out.append(table: "sums", headings, in: language) { out in
      for share in totals.taxes {
        out.append("<tr>")
        out.append(rateCell: share.rate)
        for amount in [share.gross, share.net, share.tax] { out.append(amountCell: amount) }
        out.append("</tr>\n")
      }
      let sums = [totals.invoiced, totals.invoicedNet, totals.invoicedTax]
      out.append(sumRow: words.sum, across: 1, sums, in: language)
    }
    out.append("</section>\n")
  }

  /// Writes what is still to be invoiced, by how long it is past due.
  private static func append(
    agingOf reconciliation: Reconciliation, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    let open = reconciliation.statements.filter {
      $0.statement.asksForInvoice && $0.difference < .zero
    }
    out.append(section: words.aging, in: language)
    let headings = [words.age, words.openStatements, words.openAmount]
    out.append(table: "sums", headings, in: language) { out in
      for (days, name) in ages {
        let aged = open.filter { days.contains($0.daysPastDue(asOf: reconciliation.asOf)) }
        append(aged, name[language], to: &out)
      }
      out.append("<tr class=\"s\">")
      append(cellsOf: open, words.sum[language], to: &out)
    }
    out.append("</section>\n")
  }

  private static func append(
    _ aged: [ReconciledStatement], _ name: String, to out: inout TextBuffer
  ) {
    out.append("<tr>")
    append(cellsOf: aged, name, to: &out)
  }

  private static func append(
    cellsOf open: [ReconciledStatement], _ name: String, to out: inout TextBuffer
  ) {
    out.append(textCell: name)
    out.append(countCell: open.count)
    out.append(amountCell: open.reduce(.zero) { $0 - $1.difference })
    out.append("</tr>\n")
  }

  /// Writes how the totals tie to the statements, the rates and the register.
  private static func append(
    proofOf totals: ReconciliationTotals, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    let rates = totals.taxes.reduce(Money.zero) { $0 + $1.gross }
    let rows: [(Message, Money, Bool?)] = [
      (words.proofTotal, totals.total, nil), (words.proofDifference, totals.difference, nil),
      (words.proofInvoiced, totals.invoiced, totals.tiesToStatements),
      (words.proofRates, rates, totals.tiesByRate),
      (words.proofElsewhere, totals.elsewhere, nil),
      (words.proofSetAside, totals.setAside, nil),
      (words.proofUnmatched, totals.unmatched, nil),
      (words.proofOnFile, totals.onFile, totals.tiesToRegister),
    ]
    out.append(section: words.proof, in: language)
    out.append("<table class=\"sums proof\"><tbody>\n")
    for (label, amount, ties) in rows {
      out.append("<tr>")
      out.append(textCell: label[language])
      out.append(amountCell: amount)
      out.append(textCell: ties.map { ($0 ? words.ties : words.doesNotTie)[language] } ?? "")
      out.append("</tr>\n")
    }
    out.append("</tbody></table>\n</section>\n")
  }

  /// Writes the invoices that do not count, with the reasons in words.
  private static func append(
    invoicesOf reconciliation: Reconciliation, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    out.append(partHeading: words.setAside, in: language)
    let entries = reconciliation.invoices.filter { !$0.codes.isEmpty }
    guard !entries.isEmpty else {
      return out.append(paragraph: words.noneSetAside, in: language)
    }
    let headings = [words.invoice, words.seller, words.issuedOn, words.gross, words.reasons]
    out.append(table: "held aside", headings, in: language) { out in
      for entry in entries { append(entry, in: language, to: &out) }
    }
  }

  private static func append(
    _ entry: ReconciledInvoice, in language: Language, to out: inout TextBuffer
  ) {
    let invoice = entry.invoice
    out.append("<tr><td>")
    out.append(escaped: invoice.number)
    if !invoice.code.isEmpty {
      out.append("<small>")
      out.append(escaped: ReconciliationWords.code(invoice.code)[language])
      out.append("</small>")
    }
    out.append("</td>")
    out.append(textCell: entry.dealer ?? invoice.sellerTaxID)
    out.append(textCell: invoice.issuedOn.description)
    out.append(amountCell: invoice.gross)
    out.append("<td>")
    for code in entry.codes {
      out.append("<p><b>")
      out.append(escaped: code.title[language])
      out.append("</b> ")
      out.append(escaped: code.meaning[language])
      if language == .english { out.append(" ") }
      out.append(escaped: code.remedy[language])
      out.append("</p>")
    }
    out.append("</td></tr>\n")
  }
}

private let ages: [(days: Range<Int>, name: Message)] = [
  (Int.min..<0, Message(en: "Not yet due", zh: "未到期")),
  (0..<31, Message(en: "0–30 days past due", zh: "到期 0–30 天")),
  (31..<61, Message(en: "31–60 days past due", zh: "逾期 31–60 天")),
  (61..<91, Message(en: "61–90 days past due", zh: "逾期 61–90 天")),
  (91..<Int.max, Message(en: "More than 90 days past due", zh: "逾期 90 天以上")),
]

extension ReconciledStatement {
  fileprivate func daysPastDue(asOf day: Day) -> Int {
    statement.due.map { Int(day.number) - Int($0.number) } ?? -1
  }
}
