import Settlement

extension ReconciliationPage {
  /// Writes the input tax by rate.
  static func append(
    ratesOf totals: ReconciliationTotals, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    out.append("<section>\n")
    append(heading: words.byRate, in: language, to: &out)
    out.append("<table class=\"sums\">")
    out.append(headings: [words.rate, words.gross, words.net, words.tax], in: language)
    out.append("<tbody>\n")
    for share in totals.taxes {
      out.append("<tr><td>")
      out.append(share.rate)
      out.append("</td>")
      append([share.gross, share.net, share.tax], to: &out)
    }
    out.append("<tr class=\"s\">")
    out.append(textCell: words.sum[language])
    append([totals.invoiced, totals.invoicedNet, totals.invoicedTax], to: &out)
    out.append("</tbody></table>\n</section>\n")
  }

  /// Writes what is still to be invoiced, by how long it is past due.
  static func append(
    agingOf totals: ReconciliationTotals, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    out.append("<section>\n")
    append(heading: words.aging, in: language, to: &out)
    out.append("<table class=\"sums\">")
    out.append(headings: [words.age, words.openStatements, words.openAmount], in: language)
    out.append("<tbody>\n")
    for aged in totals.ages {
      out.append("<tr>")
      out.append(textCell: aged.age.name[language])
      out.append(countCell: aged.statements)
      append([aged.amount], to: &out)
    }
    out.append("<tr class=\"s\">")
    out.append(textCell: words.sum[language])
    out.append(countCell: totals.ages.reduce(0) { $0 + $1.statements })
    append([totals.ages.reduce(.zero) { $0 + $1.amount }], to: &out)
    out.append("</tbody></table>\n</section>\n")
  }

  /// Writes how the totals tie to the statements, the rates and the register.
  static func append(
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
    out.append("<section>\n")
    append(heading: words.proof, in: language, to: &out)
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

  private static func append(_ amounts: [Money], to out: inout TextBuffer) {
    for amount in amounts { out.append(amountCell: amount) }
    out.append("</tr>\n")
  }
}
