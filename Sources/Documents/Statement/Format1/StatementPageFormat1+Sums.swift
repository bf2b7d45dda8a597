import Settlement
internal import Text

extension StatementPageFormat1 {
  /// Writes the outcome in one band: claimed − reductions + adjustments = total.
  static func append(resultOf head: StatementHead, to out: inout TextBuffer) {
    let language = head.language
    let words = StatementWords.self
    let totals = head.totals
    out.append("<table class=\"result\"><tbody><tr>")
    append(figure: words.claimedTotal, totals.claimed, "", in: language, to: &out)
    append(figure: words.reductions, totals.reductions, "\u{2212} ", in: language, to: &out)
    append(figure: words.adjustments, totals.adjustments, "+ ", in: language, to: &out)
    append(figure: words.total, totals.total, "= ", in: language, to: &out)
    out.append("</tr><tr><td colspan=\"4\">")
    out.append(escaped: StatementWordsFormat1.inCapitals[language])
    out.append(" <b>")
    out.append(escaped: capitals(of: totals.total))
    out.append("</b><small>")
    out.append(escaped: StatementWordsFormat1.counts(totals)[language])
    out.append("</small></td></tr></tbody></table>\n")
  }

  private static func append(
    figure label: Message, _ amount: Money, _ sign: StaticString, in language: Language,
    to out: inout TextBuffer
  ) {
    out.append("<td><small>")
    out.append(escaped: label[language])
    out.append("</small>")
    out.append(sign)
    out.append("<b>")
    out.append(grouped: amount)
    out.append("</b></td>")
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
      if !head.adjustments.isEmpty {
        out.append(
          sumRow: words.adjustments, across: 5, [head.totals.adjustments], in: language)
      }
      out.append(sumRow: words.total, across: 5, [head.totals.total], in: language)
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
    let headings = [words.reason, words.clause, words.lineCount, words.reductions]
    out.append(section: StatementWordsFormat1.byReason, in: language)
    out.append(table: "sums why", headings, in: language) { out in
      for reduction in head.reductions {
        out.append("<tr>")
        out.append(textCell: reduction.code.titleFormat1[language])
        out.append(textCell: reduction.code.clauseFormat1[language])
        out.append(countCell: reduction.lines)
        out.append(amountCell: reduction.amount)
        out.append("</tr>\n")
      }
      out.append(sumRow: words.sum, across: 3, [head.totals.reductions], in: language)
    }
    out.append(paragraph: StatementWordsFormat1.negativeReductions, in: language)
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
    out.append(section: words.heading, in: language)
    out.append(table: "sums adj", headings, in: language) { out in
      for row in head.adjustments { append(row, in: language, to: &out) }
      out.append(
        sumRow: StatementWords.sum, across: 5, [head.totals.adjustments], in: language)
    }
    out.append(paragraph: StatementWordsFormat1.signs, in: language)
    out.append("</section>\n")
  }

  private static func append(
    _ row: TaxedAdjustment, in language: Language, to out: inout TextBuffer
  ) {
    let adjustment = row.adjustment
    out.append("<tr>")
    out.append(textCell: adjustment.statement)
    out.append(textCell: adjustment.lineText(language))
    out.append(textCell: adjustment.reasonText(language))
    out.append(textCell: adjustment.approvedBy.isEmpty ? "\u{2014}" : adjustment.approvedBy)
    out.append(rateCell: row.rate)
    out.append(amountCell: adjustment.amount)
    out.append("</tr>\n")
  }

  /// Writes the tax inside the total, and what to invoice, to whom, by when.
  static func append(invoiceOf record: StatementRecord, to out: inout TextBuffer) {
    let (head, words) = (record.head, StatementWords.self)
    if !head.taxes.isEmpty { append(taxesOf: head, to: &out) }
    out.append(section: StatementWordsFormat1.invoice, in: head.language)
    if let due = record.issue.invoiceDue, !head.proposal.isEmpty {
      append(requestOf: head, due: due, to: &out)
      append(proposalOf: head, to: &out)
    } else {
      out.append(paragraph: words.noInvoice, in: head.language)
      if head.totals.total < .zero { out.append(paragraph: words.carried, in: head.language) }
    }
    out.append("</section>\n")
  }

  private static func append(taxesOf head: StatementHead, to out: inout TextBuffer) {
    let (language, words) = (head.language, StatementWords.self)
    let headings = [words.rate, words.gross, words.net, words.taxAmount]
    out.append(section: StatementWordsFormat1.tax, in: language)
    out.append(table: "sums", headings, in: language) { out in
      for share in head.taxes {
        out.append("<tr>")
        out.append(rateCell: share.rate)
        for amount in [share.gross, share.net, share.tax] { out.append(amountCell: amount) }
        out.append("</tr>\n")
      }
      out.append(sumRow: words.sum, across: 1, head.invoiced, in: language)
    }
    out.append("</section>\n")
  }

  private static func append(
    requestOf head: StatementHead, due: Day, to out: inout TextBuffer
  ) {
    let request = StatementWordsFormat1.request(
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
        out.append(textCell: item.subject.nameFormat1[language])
        out.append(rateCell: item.rate)
        for amount in [item.gross, item.net, item.tax] { out.append(amountCell: amount) }
        out.append("</tr>\n")
      }
      out.append(sumRow: words.sum, across: 2, head.invoiced, in: language)
    }
  }
}

extension StatementHead {
  /// What is invoiced in all: gross, net and tax.
  fileprivate var invoiced: [Money] { [totals.total, totals.net, totals.tax] }
}
