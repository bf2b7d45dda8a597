import Settlement
internal import Text

extension StatementPage {
  /// Writes the outcome in one band: claimed − reductions + adjustments = total.
  static func append(resultOf head: StatementHead, to out: inout TextBuffer) {
    let (language, words, totals) = (head.language, StatementWords.self, head.totals)
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(figure: words.claimedTotal, grouped(totals.claimed), in: language)
    out.append(figure: words.reductions, change(.zero - totals.reductions), in: language)
    out.append(figure: head.adjustmentsTitle, change(totals.adjustments), in: language)
    out.append(figure: words.total, grouped(totals.total), in: language)
    out.append("</tr><tr><td colspan=\"4\">")
    out.append(escaped: words.inCapitals[language])
    out.append(" <b>")
    out.append(escaped: capitals(of: totals.total))
    out.append("</b> <small>")
    out.append(escaped: words.counts(totals)[language])
    out.append("</small></td></tr></tbody></table>\n")
  }

  /// Writes the totals by kind, then what each reason took off.
  static func append(totalsOf head: StatementHead, to out: inout TextBuffer) {
    append(kindsOf: head, to: &out)
    if !head.reductions.isEmpty { append(reductionsOf: head, to: &out) }
  }

  private static func append(kindsOf head: StatementHead, to out: inout TextBuffer) {
    let (language, words) = (head.language, StatementWords.self)
    let headings = [
      words.kind, words.lineCount, words.claimedTotal, words.approvedAmount, words.approvedFee,
      words.approvedTotal,
    ]
    out.append(section: words.byKind, in: language)
    out.append(table: "sums", headings, in: language) { out in
      for kind in head.kinds { append(kind, in: language, to: &out) }
      if head.hasAdjustments {
        out.append(
          changeRow: head.adjustmentsTitle, across: 5, head.totals.adjustments, in: language)
      }
      if head.kinds.count != 1 || head.hasAdjustments {
        out.append(sumRow: words.total, across: 5, [head.totals.total], in: language)
      }
    }
    out.append("</section>\n")
  }

  private static func append(
    _ kind: KindTotal, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<tr>")
    out.append(textCell: kind.kind.name[language])
    out.append(countCell: kind.lines)
    out.append(amountCell: kind.claimed)
    out.append(amountCell: kind.amount)
    out.append(amountCell: kind.fee)
    out.append(amountCell: kind.amount + kind.fee)
    out.append("</tr>\n")
  }

  private static func append(reductionsOf head: StatementHead, to out: inout TextBuffer) {
    let (language, words) = (head.language, StatementWords.self)
    let headings = [words.reason, words.clause, words.lineCount, words.change]
    out.append(section: words.byReason, words.signs, in: language)
    out.append(table: "sums why", headings, in: language) { out in
      for reduction in head.reductions {
        out.append("<tr>")
        out.append(textCell: reduction.code.title(of: head.period.sort)[language])
        out.append(textCell: reduction.code.clause[language])
        out.append(countCell: reduction.lines)
        out.append(changeCell: .zero - reduction.amount)
        out.append("</tr>\n")
      }
      out.append(
        changeRow: words.sum, across: 3, .zero - head.totals.reductions, in: language)
    }
    out.append("</section>\n")
  }

  /// Writes the adjustments and carried totals, each with its reason and approver.
  static func append(adjustmentsOf head: StatementHead, to out: inout TextBuffer) {
    guard !head.adjustments.isEmpty else { return }
    let (language, words) = (head.language, AdjustmentWords.self)
    let headings = [
      words.statement, words.line, words.reason, words.approvedBy, StatementWords.rate,
      words.amount,
    ]
    out.append(section: words.heading, words.signs, in: language)
    out.append(table: "sums adj", headings, in: language) { out in
      for row in head.adjustments {
        append(row, taxed: head.asksForInvoice, in: language, to: &out)
      }
      let sum = head.adjustments.reduce(Money.zero) { $0 + $1.amount }
      out.append(changeRow: StatementWords.sum, across: 5, sum, in: language)
    }
    out.append("</section>\n")
  }

  private static func append(
    _ row: TaxedAdjustment, taxed asksForInvoice: Bool, in language: Language,
    to out: inout TextBuffer
  ) {
    let adjustment = row.adjustment
    out.append("<tr>")
    out.append(textCell: adjustment.statement)
    out.append(textCell: adjustment.lineText(language))
    out.append(textCell: adjustment.reasonText(language))
    out.append(textCell: adjustment.approvedBy.isEmpty ? "\u{2014}" : adjustment.approvedBy)
    out.append(rateCell: asksForInvoice ? row.rate : nil)
    out.append(changeCell: adjustment.amount)
    out.append("</tr>\n")
  }

  /// Writes the tax inside the total, and what to invoice, to whom, by when.
  static func append(invoiceOf record: StatementRecord, to out: inout TextBuffer) {
    let (head, words) = (record.head, StatementWords.self)
    guard head.asksForInvoice else {
      append(said: SetOffWords.noInvoice, in: head.language, to: &out)
      if head.totals.total < .zero { out.append(paragraph: words.carried, in: head.language) }
      return
    }
    let asks = record.issue.invoiceDue != nil && !head.proposal.isEmpty
    // Where one rate is invoiced, the sums of what to invoice are its split.
    let isSplit = asks && head.taxes.count == 1
    if !head.taxes.isEmpty, !isSplit { append(taxesOf: head, to: &out) }
    out.append(section: isSplit ? words.taxAndInvoice : words.invoice, in: head.language)
    if let due = record.issue.invoiceDue, asks {
      append(requestOf: head, due: due, to: &out)
      append(proposalOf: head, to: &out)
    } else {
      let isCarried = head.totals.total < .zero
      out.append(paragraph: isCarried ? words.nothingDue : words.noInvoice, in: head.language)
    }
    out.append("</section>\n")
  }

  private static func append(taxesOf head: StatementHead, to out: inout TextBuffer) {
    let (language, words) = (head.language, StatementWords.self)
    let headings = [words.rate, words.gross, words.net, words.taxAmount]
    out.append(section: words.tax, in: language)
    out.append(table: "sums", headings, in: language) { out in
      for share in head.taxes {
        out.append("<tr>")
        out.append(rateCell: share.rate)
        for amount in [share.gross, share.net, share.tax] { out.append(amountCell: amount) }
        out.append("</tr>\n")
      }
      if head.taxes.count > 1 {
        out.append(sumRow: words.sum, across: 1, head.invoiced, in: language)
      }
    }
    out.append("</section>\n")
  }

  private static func append(
    requestOf head: StatementHead, due: Day, to out: inout TextBuffer
  ) {
    let request = StatementWords.request(
      buyer: head.buyer, gross: grouped(head.totals.total), due: due, number: head.number)
    out.append(paragraph: request, in: head.language)
    let threePercent = Rate(percent: 3)
    if head.dealer.taxpayer == .smallScale, !head.taxes.contains(where: { $0.rate == threePercent })
    {
      out.append(paragraph: StatementWords.smallScale, in: head.language)
    }
  }

  private static func append(proposalOf head: StatementHead, to out: inout TextBuffer) {
    let (language, words) = (head.language, StatementWords.self)
    let headings = [words.subject, words.rate, words.gross, words.net, words.taxAmount]
    out.append(table: "sums", headings, in: language) { out in
      for item in head.proposal {
        out.append("<tr>")
        out.append(textCell: item.subject.name[language])
        out.append(rateCell: item.rate)
        for amount in [item.gross, item.net, item.tax] { out.append(amountCell: amount) }
        out.append("</tr>\n")
      }
      append(sumOf: head, to: &out)
    }
    for note in words.invoicingBelowZero(head) { out.append(paragraph: note, in: language) }
  }

  /// Writes the last row of what to invoice, with the rate where it is the only one.
  private static func append(sumOf head: StatementHead, to out: inout TextBuffer) {
    out.append("<tr class=\"s\">")
    out.append(textCell: StatementWords.sum[head.language])
    if head.taxes.count == 1 {
      out.append(rateCell: head.taxes[0].rate)
    } else {
      out.append("<td></td>")
    }
    for amount in head.invoiced { out.append(amountCell: amount) }
    out.append("</tr>\n")
  }
}

extension StatementHead {
  /// What is invoiced in all: gross, net and tax.
  fileprivate var invoiced: [Money] { [totals.total, totals.net, totals.tax] }
}
