internal import Settlement
package import Text

/// A dealer's account statement (对账单) as one A4 document, in the statement's own typography.
package enum AccountPage {
  /// Writes the document.
  package static func append(_ account: AccountStatement, to out: inout TextBuffer) {
    let language = account.language
    let (title, dealer) = (AccountWords.title[language], account.dealer.id)
    out.append(
      pageTitled: "\(title) \(dealer)", in: language,
      style: [StatementStyle.sheet, AccountPage.style],
      foot: [
        title, dealer, account.dealer.name,
        "\(StatementWords.asOf[language]) \(account.asOf)",
      ], isForTelephones: true)
    append(letterheadOf: account, to: &out)
    append(itemsOf: account, to: &out)
    if !account.unposted.isEmpty { append(unpostedOf: account, to: &out) }
    if !account.waiting.isEmpty { append(waitingOf: account, to: &out) }
    for note in account.balanceNotes { out.append(paragraph: note, in: language) }
    append(signaturesOf: account, to: &out)
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
    out.append(fact: AccountWords.periods(account.periods)[language], account.periods.text)
    out.append("</tr></tbody></table>\n")
    append(balanceOf: account, to: &out)
    out.append("</header>\n")
  }

  /// Writes the balance and the day it is that of, in figures and in capitals.
  private static func append(balanceOf account: AccountStatement, to out: inout TextBuffer) {
    let (language, balance) = (account.language, account.balance)
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(figure: StatementWords.asOf, account.asOf.description, in: language)
    out.append(
      figure: AccountWords.balance, grouped(balance), capitals(of: balance), in: language)
    out.append("</tr></tbody></table>\n")
  }

  /// Writes where both sides agree to the balance, sign and seal.
  private static func append(signaturesOf account: AccountStatement, to out: inout TextBuffer) {
    let (language, words) = (account.language, AccountWords.self)
    out.append(section: words.confirmation, in: language)
    out.append("<table class=\"sign\"><tbody><tr><td colspan=\"2\">")
    out.append(escaped: words.balanceOn(account.asOf)[language])
    out.append(" <b>")
    out.append(grouped: account.balance)
    out.append("</b> ")
    out.append(escaped: capitals(of: account.balance))
    out.append("</td></tr><tr>")
    let boxes = [words.agrees, words.differs].map { "\u{2610} \($0[language])" }
    out.append(
      signing: account.dealerTitle, account.dealer.name, boxes, in: language)
    out.append(
      signing: account.buyerTitle, account.buyer.name, [StatementWords.offices[language]],
      in: language)
    out.append("</tr></tbody></table>\n</section>\n")
  }

  private static func append(itemsOf account: AccountStatement, to out: inout TextBuffer) {
    let (language, words) = (account.language, AccountWords.self)
    guard !account.items.isEmpty else {
      return out.append(paragraph: words.noEntries, in: language)
    }
    let headings = [
      words.day, words.entry, words.statement, words.text, words.debit, words.credit,
      words.balance,
    ]
    let credited = account.items.map(\.entry.credited)
    let sums = [
      credited.reduce(.zero) { $0 + max(-$1, .zero) },
      credited.reduce(.zero) { $0 + max($1, .zero) },
      account.balance,
    ]
    out.append(partHeading: words.entries, in: language)
    out.append(table: "sums entries", headings, in: language) { out in
      for item in account.items { append(item, in: language, to: &out) }
      out.append(sumRow: words.total, across: 4, sums, in: language)
    }
  }

  private static func append(
    _ item: AccountStatement.Item, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<tr>")
    out.append(textCell: item.entry.day.description)
    out.append(countCell: Int(item.entry.number))
    out.append(textCell: item.entry.statement)
    out.append(textCell: AccountWords.subject(of: item)[language])
    let credited = item.entry.credited
    append(side: -credited, to: &out)
    append(side: credited, to: &out)
    out.append(amountCell: item.balance)
    out.append("</tr>\n")
    for row in item.adjustments {
      append(included: AccountWords.includes(row.adjustment, language), row.amount, to: &out)
    }
    for row in item.machineReturns where row.amount != .zero {
      let what = AccountWords.includes(row.machineReturn)[language]
      append(included: what, row.amount, to: &out)
    }
  }

  private static func append(
    included what: String, _ amount: Money, to out: inout TextBuffer
  ) {
    out.append("<tr class=\"of\"><td></td><td></td><td></td><td colspan=\"3\">")
    out.append(escaped: what)
    out.append(" <b>")
    out.append(change: amount)
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
    out.append(table: "sums texts", headings, in: language) { out in
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
    out.append(table: "sums texts", headings, in: language) { out in
      for adjustment in account.waiting {
        out.append("<tr>")
        out.append(textCell: adjustment.statement)
        out.append(textCell: adjustment.lineText(language))
        out.append(textCell: adjustment.waitingText(language))
        out.append(amountCell: adjustment.amount)
        out.append("</tr>\n")
      }
    }
    out.append("</section>\n")
  }

  private static let style = """
    .entries td:nth-child(-n+4),.entries th:nth-child(-n+4),.texts td:nth-child(-n+3),\
    .texts th:nth-child(-n+3){text-align:left}
    .entries td:first-child,.entries th:first-child{width:20mm}
    .entries td:nth-child(2),.entries th:nth-child(2){width:13mm}
    .entries td:nth-child(-n+3),.entries td:nth-child(n+5){white-space:nowrap}
    .entries .s td{text-align:right}
    .entries .s td:first-child{text-align:left}
    .entries .of td{border-top:0;white-space:normal;font-size:7.5pt}
    \(PageStyle.apart)
    .entries tr:nth-last-child(-n+3){break-after:avoid}
    .entries,.texts,.entries~section,.entries~p{break-after:avoid}
    @media screen and (max-width:600px){
    .entries,.entries tbody,.entries thead,.entries .of,.entries .of td{display:block}
    .entries th:nth-child(-n+4){display:none}
    .entries tr{display:grid;grid-template-columns:1fr 1fr 1fr}
    .entries td,.entries .s td{width:auto;border:0}
    .entries tr:not(.s):not(.of){border-top:.4pt solid #777}
    .entries td:nth-child(2){text-align:right}
    .entries td:nth-child(3){text-align:right}
    .entries tr:not(.s) td:nth-child(4),.entries .s td:first-child{grid-column:1/-1}
    .entries .of td:empty{display:none}
    }

    """
}

extension ClosedRange<Period> {
  /// `2025-10` or `2025-10 – 2026-01`.
  fileprivate var text: String {
    lowerBound == upperBound ? "\(upperBound)" : "\(lowerBound) \u{2013} \(upperBound)"
  }
}
