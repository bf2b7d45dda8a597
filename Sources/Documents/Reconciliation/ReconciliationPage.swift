package import Settlement
package import Text

/// `vat-reconciliation.html`: statements and their invoices, as one A4 document.
///
/// Every text in it comes from the reconciliation and from the words of one language.
package enum ReconciliationPage {
  /// Writes the document.
  package static func append(_ record: ReconciliationRecord, to out: inout TextBuffer) {
    let (reconciliation, language) = (record.reconciliation, record.language)
    let totals = reconciliation.totals
    append(headOf: reconciliation, in: language, to: &out)
    append(letterheadOf: reconciliation, record.buyer, in: language, to: &out)
    append(resultOf: reconciliation, totals, in: language, to: &out)
    append(statementsOf: record, totals, to: &out)
    append(ratesOf: totals, in: language, to: &out)
    append(agingOf: totals, in: language, to: &out)
    append(proofOf: totals, in: language, to: &out)
    append(invoicesOf: record, to: &out)
    append(countedOf: record, to: &out)
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
      style: [StatementStyle.sheet, ReconciliationStyle.sheet],
      foot: [title, period, "\(StatementWords.asOf[language]) \(reconciliation.asOf)"],
      isForTelephones: true)
  }

  private static func append(
    letterheadOf reconciliation: Reconciliation, _ buyer: Buyer, in language: Language,
    to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    out.append(house: buyer.name, over: words.title, in: language)
    out.append("<table class=\"facts\"><tbody><tr>")
    out.append(
      fact: words.period[language],
      reconciliation.period?.description ?? words.allPeriods[language])
    out.append(fact: StatementWords.asOf[language], reconciliation.asOf.description)
    out.append(fact: words.statementCount[language], String(reconciliation.statements.count))
    out.append(fact: words.invoiceCount[language], String(reconciliation.invoices.count))
    out.append("</tr></tbody></table>\n")
  }

  private static func append(
    resultOf reconciliation: Reconciliation, _ totals: ReconciliationTotals,
    in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    let differing = reconciliation.statements.count { !$0.isSettled }
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(figure: words.due, grouped(totals.total), in: language)
    out.append(figure: words.invoiced, grouped(totals.invoiced), in: language)
    out.append(
      figure: words.difference, change(totals.difference), words.differing(differing)[language],
      in: language)
    out.append(figure: words.openAmount, grouped(totals.open), in: language)
    out.append("</tr></tbody></table>\n")
  }

  /// Writes each statement with what is due, what was invoiced, and how it stands.
  private static func append(
    statementsOf record: ReconciliationRecord, _ totals: ReconciliationTotals,
    to out: inout TextBuffer
  ) {
    let (language, words) = (record.language, ReconciliationWords.self)
    let statements = record.reconciliation.statements
    out.append(partHeading: words.statements, in: language)
    guard !statements.isEmpty else {
      return out.append(paragraph: words.noStatements, in: language)
    }
    out.append(table: "held", words.columns, in: language) { out in
      for entry in statements { append(entry, of: record, to: &out) }
      out.append("<tr class=\"s\">")
      out.append(textCell: words.sum[language])
      append(
        ReconciledFigures(totals), statements.reduce(0) { $0 + $1.invoices }, in: language,
        to: &out)
      out.append("<td></td><td></td></tr>\n")
    }
  }

  private static func append(
    _ entry: ReconciledStatement, of record: ReconciliationRecord, to out: inout TextBuffer
  ) {
    let (statement, language) = (entry.statement, record.language)
    out.append("<tr><td>")
    out.append(escaped: statement.number)
    if let name = record.dealerNames[statement.dealer] {
      out.append("<small>")
      out.append(escaped: name)
      out.append("</small>")
    }
    out.append("</td>")
    append(ReconciledFigures(entry), entry.invoices, in: language, to: &out)
    out.append(textCell: statement.due?.description ?? "\u{2014}")
    out.append(entry.isSettled ? "<td>" : "<td><b>")
    out.append(escaped: entry.status.name[language])
    if !entry.isSettled { out.append("</b>") }
    if let late = entry.late { append(small: ReconciliationWords.late(late), language, to: &out) }
    if entry.isSearchCutShort { append(small: ReconciliationWords.cutShort, language, to: &out) }
    out.append("</td></tr>\n")
  }

  /// Writes what was to be invoiced, what was, and below both the difference.
  private static func append(
    _ figures: ReconciledFigures, _ invoices: Int, in language: Language,
    to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    out.append("<td>")
    for (index, label) in [words.expected, words.received, words.difference].enumerated() {
      if index > 0 { out.append("<br/>") }
      out.append(escaped: label[language])
    }
    out.append("</td>")
    for column in figures.columns {
      out.append("<td>")
      out.append(grouped: column.expected)
      out.append("<br/>")
      out.append(grouped: column.invoiced)
      out.append("<br/>")
      if let difference = column.difference { out.append(change: difference) }
      out.append("</td>")
    }
    out.append(countCell: invoices)
  }

  static func append(
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
    agingOf totals: ReconciliationTotals, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    out.append(section: words.aging, in: language)
    let headings = [words.age, words.openStatements, words.openAmount]
    out.append(table: "sums", headings, in: language) { out in
      for aged in totals.ages {
        out.append("<tr>")
        out.append(textCell: aged.age.name[language])
        out.append(countCell: aged.statements)
        out.append(amountCell: aged.amount)
        out.append("</tr>\n")
      }
      out.append("<tr class=\"s\">")
      out.append(textCell: words.sum[language])
      out.append(countCell: totals.ages.reduce(0) { $0 + $1.statements })
      out.append(amountCell: totals.open)
      out.append("</tr>\n")
    }
    out.append(paragraph: words.openNote, in: language)
    out.append("</section>\n")
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
    invoicesOf record: ReconciliationRecord, to out: inout TextBuffer
  ) {
    let (language, words) = (record.language, ReconciliationWords.self)
    out.append(partHeading: words.setAside, in: language)
    let entries = record.reconciliation.invoices.filter { !$0.codes.isEmpty }
    guard !entries.isEmpty else {
      return out.append(paragraph: words.noneSetAside, in: language)
    }
    let headings = [words.invoice, words.seller, words.issuedOn, words.gross, words.reasons]
    out.append(table: "aside", headings, in: language) { out in
      for entry in entries { append(entry, of: record, to: &out) }
    }
  }

  private static func append(
    _ entry: ReconciledInvoice, of record: ReconciliationRecord, to out: inout TextBuffer
  ) {
    let (invoice, language) = (entry.invoice, record.language)
    out.append("<tr><td>")
    out.append(escaped: invoice.number)
    if !invoice.code.isEmpty {
      out.append("<small>")
      out.append(escaped: ReconciliationWords.code(invoice.code)[language])
      out.append("</small>")
    }
    append(small: ReconciliationWords.source(record.forms(of: invoice)), language, to: &out)
    out.append("</td>")
    out.append("<td>")
    out.append(escaped: entry.dealer ?? invoice.sellerTaxID)
    let name = entry.dealer.flatMap { record.dealerNames[$0] } ?? invoice.sellerName
    if !name.isEmpty {
      out.append("<small>")
      out.append(escaped: name)
      out.append("</small>")
    }
    out.append("</td>")
    out.append(textCell: invoice.issuedOn.description)
    out.append("<td>")
    out.append(grouped: invoice.gross)
    for part in invoice.taxes {
      append(small: ReconciliationWords.part(part), language, to: &out)
    }
    out.append("</td><td>")
    for code in entry.codes {
      out.append("<p><b>")
      out.append(escaped: code.title[language])
      out.append("</b> ")
      out.append(escaped: code.meaning[language])
      if language == .english { out.append(" ") }
      out.append(escaped: code.remedy[language])
      out.append("</p>")
    }
    if !entry.fitting.isEmpty {
      out.append(paragraph: ReconciliationWords.fits(entry.fitting), in: language)
    }
    out.append("</td></tr>\n")
  }
}

/// The figures of a statement, or of all, in the columns of the table.
private struct ReconciledFigures {
  struct Column {
    let expected: Money
    let invoiced: Money
    /// Nil where nothing was invoiced, so that there is no tax to compare.
    let difference: Money?
  }

  /// Gross, net and tax.
  let columns: [Column]

  init(_ entry: ReconciledStatement) {
    let (due, hasInvoices) = (entry.statement, entry.invoices > 0)
    columns = [
      Column(expected: due.total, invoiced: entry.invoiced, difference: entry.difference),
      Column(
        expected: due.net, invoiced: entry.invoicedNet,
        difference: hasInvoices ? entry.invoicedNet - due.net : nil),
      Column(
        expected: due.tax, invoiced: entry.invoicedTax,
        difference: hasInvoices ? entry.invoicedTax - due.tax : nil),
    ]
  }

  init(_ totals: ReconciliationTotals) {
    columns = [
      Column(expected: totals.total, invoiced: totals.invoiced, difference: totals.difference),
      Column(expected: totals.net, invoiced: totals.invoicedNet, difference: nil),
      Column(expected: totals.tax, invoiced: totals.invoicedTax, difference: nil),
    ]
  }
}

extension ReconciliationTotals {
  /// What is still to be invoiced in all.
  fileprivate var open: Money { ages.reduce(.zero) { $0 + $1.amount } }
}
