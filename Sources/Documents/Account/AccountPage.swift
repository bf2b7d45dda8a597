package import Settlement

/// A dealer's account statement (对账单) as one A4 document, in the statement's own typography.
package enum AccountPage {
  /// Writes the document.
  package static func append(_ account: AccountStatement, to out: inout TextBuffer) {
    let language = account.language
    append(headOf: account, to: &out)
    append(letterheadOf: account, to: &out)
    append(itemsOf: account, to: &out)
    if !account.unposted.isEmpty { append(unpostedOf: account, to: &out) }
    if !account.waiting.isEmpty { append(waitingOf: account, to: &out) }
    StatementPage.append(paragraph: AccountWords.balances, in: language, to: &out)
    out.append("</body>\n</html>\n")
  }

  private static func append(headOf account: AccountStatement, to out: inout TextBuffer) {
    let language = account.language
    out.append("<!DOCTYPE html>\n<html lang=\"")
    out.append(language == .chinese ? "zh-CN" : "en")
    out.append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
    out.append(escaped: AccountWords.title[language])
    out.append(" ")
    out.append(escaped: account.dealer.id)
    out.append("</title>\n<style>\n")
    out.append(StatementStyle.sheet)
    out.append("@page{@bottom-left{content:")
    out.append(styleString("\(AccountWords.title[language])  \(account.dealer.id)"))
    out.append("}}\n</style>\n</head>\n<body>\n")
  }

  private static func append(letterheadOf account: AccountStatement, to out: inout TextBuffer) {
    let language = account.language
    let (words, dealer) = (StatementWords.self, account.dealer)
    out.append("<header>\n<p class=\"house\">")
    out.append(escaped: account.buyer.name)
    out.append("</p>\n<h1>")
    out.append(escaped: AccountWords.title[language])
    out.append("</h1>\n<table class=\"facts\"><tbody><tr>")
    out.append(fact: words.dealerID[language], dealer.id)
    out.append(fact: words.name[language], dealer.name)
    out.append(fact: words.account[language], dealer.account.isEmpty ? "\u{2014}" : dealer.account)
    var balance = TextBuffer(capacity: 64)
    balance.append(grouped: account.balance)
    out.append(
      fact: AccountWords.balance[language], String(decoding: balance.copy, as: UTF8.self))
    out.append("</tr></tbody></table>\n</header>\n")
  }

  private static func append(itemsOf account: AccountStatement, to out: inout TextBuffer) {
    let (language, words) = (account.language, AccountWords.self)
    guard !account.items.isEmpty else {
      return StatementPage.append(paragraph: words.noEntries, in: language, to: &out)
    }
    out.append("<h2>")
    out.append(escaped: words.entries[language])
    out.append("</h2>\n<table class=\"sums adj\">")
    out.append(
      headings: [
        words.statement, words.day, words.text, words.entry, words.debit, words.credit,
        words.balance,
      ], in: language)
    out.append("<tbody>\n")
    for item in account.items { append(item, in: language, to: &out) }
    out.append("<tr class=\"s\"><td colspan=\"6\">")
    out.append(escaped: words.balance[language])
    out.append("</td>")
    out.append(amountCell: account.balance)
    out.append("</tr>\n</tbody></table>\n")
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
}
