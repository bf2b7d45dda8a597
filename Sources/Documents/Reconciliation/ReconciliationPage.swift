package import Settlement

/// `vat-reconciliation.html`: statements held against their invoices, as one A4 document.
///
/// Every text in it comes from the reconciliation and from the words of one language. One file a
/// section: `ReconciliationPage+….swift`.
package enum ReconciliationPage {
  /// Writes the document.
  package static func append(_ record: ReconciliationRecord, to out: inout TextBuffer) {
    let (reconciliation, language) = (record.reconciliation, record.language)
    let totals = reconciliation.totals
    append(headOf: reconciliation, in: language, to: &out)
    append(letterheadOf: reconciliation, record.buyer, in: language, to: &out)
    append(resultOf: reconciliation, totals, in: language, to: &out)
    append(statementsOf: reconciliation, totals, in: language, to: &out)
    append(ratesOf: totals, in: language, to: &out)
    append(agingOf: totals, in: language, to: &out)
    append(invoicesOf: reconciliation, in: language, to: &out)
    append(proofOf: totals, in: language, to: &out)
    out.append("</body>\n</html>\n")
  }

  private static func append(
    headOf reconciliation: Reconciliation, in language: Language, to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    let period = reconciliation.period?.description ?? words.allPeriods[language]
    out.append("<!DOCTYPE html>\n<html lang=\"")
    out.append(language == .chinese ? "zh-CN" : "en")
    out.append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
    out.append(escaped: "\(words.title[language]) \(period)")
    out.append("</title>\n<style>\n")
    out.append(StatementStyle.sheet)
    out.append(ReconciliationStyle.sheet)
    out.append("@page{@bottom-left{content:")
    out.append(
      styleString(
        "\(words.title[language])  \(period)  \(words.asOf[language]) \(reconciliation.asOf)"))
    out.append("}}\n</style>\n</head>\n<body>\n")
  }

  private static func append(
    letterheadOf reconciliation: Reconciliation, _ buyer: Buyer, in language: Language,
    to out: inout TextBuffer
  ) {
    let words = ReconciliationWords.self
    out.append("<p class=\"house\">")
    out.append(escaped: buyer.name)
    out.append("</p>\n<h1>")
    out.append(escaped: words.title[language])
    out.append("</h1>\n<table class=\"facts\"><tbody>\n<tr>")
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
    append(label: words.differing[language], to: &out)
    out.append(decimal: Int64(reconciliation.statements.count { !$0.isSettled }))
    out.append("</b></td></tr></tbody></table>\n")
  }

  private static func append(label: String, to out: inout TextBuffer) {
    out.append("<td><small>")
    out.append(escaped: label)
    out.append("</small><b>")
  }

  /// Opens a section with its heading.
  static func append(heading: Message, in language: Language, to out: inout TextBuffer) {
    out.append("<h2>")
    out.append(escaped: heading[language])
    out.append("</h2>\n")
  }
}
