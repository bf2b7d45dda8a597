internal import Settlement
package import Text

/// A dealer's account statement (对账单) as one A4 document, in the statement's own typography.
package enum AccountPage {
  /// Writes the document.
  package static func append(_ account: AccountStatement, to out: inout TextBuffer) {
    let language = account.language
    let (title, dealer) = (AccountWords.title[language], account.dealer.id)
    out.append(
      pageTitled: "\(title) \(dealer)", in: language, style: [StatementStyle.sheet],
      foot: "\(title)  \(dealer)")
    append(letterheadOf: account, to: &out)
    append(itemsOf: account, to: &out)
    if !account.unposted.isEmpty { append(unpostedOf: account, to: &out) }
    if !account.waiting.isEmpty { append(waitingOf: account, to: &out) }
    out.append(paragraph: AccountWords.balances, in: language)
    out.appendPageEnd()
  }

  private static func append(letterheadOf account: AccountStatement, to out: inout TextBuffer) {
    let language = account.language
    let (words, dealer) = (StatementWords.self, account.dealer)
    out.append("<header>\n")
    out.append(house: account.buyer.name, over: AccountWords.title, in: language)
    out.append("<table class=\"facts\"><tbody><tr>")
    out.append(fact: words.dealerID[language], dealer.id)
    out.append(fact: words.name[language], dealer.name)
    out.append(fact: words.account[language], dealer.account.isEmpty ? "\u{2014}" : dealer.account)
    out.append(fact: AccountWords.balance[language], grouped(account.balance))
    out.append("</tr></tbody></table>\n</header>\n")
  }

  private static func append(itemsOf account: AccountStatement, to out: inout TextBuffer) {
    let (language, words) = (account.language, AccountWords.self)
    guard !account.items.isEmpty else {
      return out.append(paragraph: words.noEntries, in: language)
    }
    let headings = [
      words.statement, words.day, words.text, words.entry, words.debit, words.credit,
      words.balance,
    ]
    out.append(partHeading: words.entries, in: language)
    out.append(table: "sums adj", headings, in: language) { out in
      for item in account.items { append(item, in: language, to: &out) }
      out.append(sumRow: words.balance, across: 6, [account.balance], in: language)
    }
  }

  private static func append(
    _ item: AccountStatement.Item, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<tr>")
    out.append(textCell: item.entry.statement)
    out.append(textCell: item.entry.day.description)
    out.append(textCell: item.entry.posting.subject.name[language])
    out.append(countCell: Int(item.entry.number))
    let credited = item.entry.credited
    append(side: -credited, to: &out)
    append(side: credited, to: &out)
    out.append(amountCell: item.balance)
    out.append("</tr>\n")
    for row in item.adjustments { append(included: row, in: language, to: &out) }
  }

  private static func append(
    included row: TaxedAdjustment, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<tr><td></td><td></td><td colspan=\"4\">")
    out.append(escaped: AccountWords.includes(row.adjustment, language))
    out.append(" <b>")
    out.append(grouped: row.amount)
    out.append("</b></td><td></td></tr>\n")
  }

  /// Writes an amount on the side on which it is above zero.
  private static func append(side amount: Money, to out: inout TextBuffer) {
    guard amount > .zero else { return out.append("<td></td>") }
    out.append(amountCell: amount)
  }

  /// Writes the statements that are issued and not in the account yet.
  private static func append(unpostedOf account: AccountStatement, to out: inout TextBuffer) {
    let (language, words) = (account.language, AccountWords.self)
    out.append(section: words.unposted, in: language)
    let headings = [
      words.statement, StatementWords.issuedOn, words.state, StatementWords.total,
    ]
    out.append(table: "sums", headings, in: language) { out in
      for entry in account.unposted {
        out.append("<tr>")
        out.append(textCell: entry.head.number)
        out.append(textCell: entry.issue.issuedOn.description)
        out.append(textCell: entry.state.name[language])
        out.append(amountCell: entry.head.totals.total)
        out.append("</tr>\n")
      }
    }
    out.append("</section>\n")
  }

  /// Writes what the dealer's next statement will include.
  private static func append(waitingOf account: AccountStatement, to out: inout TextBuffer) {
    let (language, words) = (account.language, AdjustmentWords.self)
    out.append(section: AccountWords.waiting, in: language)
    let headings = [words.statement, words.line, words.reason, words.amount]
    out.append(table: "sums adj", headings, in: language) { out in
      for adjustment in account.waiting {
        out.append("<tr>")
        out.append(textCell: adjustment.statement)
        out.append(textCell: adjustment.lineText(language))
        out.append(textCell: adjustment.reasonText(language))
        out.append(amountCell: adjustment.amount)
        out.append("</tr>\n")
      }
    }
    out.append("</section>\n")
  }
}
