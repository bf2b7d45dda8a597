import Settlement

extension AccountPage {
  /// Writes the statements that are issued and not in the account yet.
  static func append(unpostedOf account: AccountStatement, to out: inout TextBuffer) {
    let (language, words) = (account.language, AccountWords.self)
    out.append("<section>\n<h2>")
    out.append(escaped: words.unposted[language])
    out.append("</h2>\n<table class=\"sums\">")
    out.append(
      headings: [words.statement, StatementWords.issuedOn, words.state, StatementWords.total],
      in: language)
    out.append("<tbody>\n")
    for entry in account.unposted {
      out.append("<tr>")
      out.append(textCell: entry.head.number)
      out.append(textCell: entry.issue.issuedOn.description)
      out.append(textCell: entry.state.name[language])
      out.append(amountCell: entry.head.totals.total)
      out.append("</tr>\n")
    }
    out.append("</tbody></table>\n</section>\n")
  }

  /// Writes what the dealer's next statement will take up.
  static func append(waitingOf account: AccountStatement, to out: inout TextBuffer) {
    let (language, words) = (account.language, AdjustmentWords.self)
    out.append("<section>\n<h2>")
    out.append(escaped: AccountWords.waiting[language])
    out.append("</h2>\n<table class=\"sums adj\">")
    out.append(
      headings: [words.statement, words.line, words.reason, words.amount], in: language)
    out.append("<tbody>\n")
    for adjustment in account.waiting {
      out.append("<tr>")
      out.append(textCell: adjustment.statement)
      out.append(textCell: adjustment.lineText(language))
      out.append(textCell: adjustment.reasonText(language))
      out.append(amountCell: adjustment.amount)
      out.append("</tr>\n")
    }
    out.append("</tbody></table>\n</section>\n")
  }
}
