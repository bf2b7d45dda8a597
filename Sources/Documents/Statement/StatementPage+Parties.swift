import Settlement

extension StatementPage {
  /// Writes who settles with whom, and which statement this is.
  static func append(letterheadOf record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    let language = head.language
    out.append("<header>\n<p class=\"house\">")
    out.append(escaped: head.buyer.name)
    out.append("</p>\n<h1>")
    out.append(escaped: StatementWords.title[language])
    out.append("</h1>\n")
    append(factsOf: record, to: &out)
    out.append("<table class=\"parties\"><tbody><tr><td>")
    append(buyer: head.buyer, in: language, to: &out)
    append(deadlineOf: head, to: &out)
    out.append("</td><td>")
    append(dealer: head.dealer, in: language, to: &out)
    out.append("</td></tr></tbody></table>\n</header>\n")
  }

  private static func append(factsOf record: StatementRecord, to out: inout TextBuffer) {
    let language = record.head.language
    let words = StatementWords.self
    out.append("<table class=\"facts\"><tbody><tr>")
    out.append(fact: words.number[language], record.head.number)
    out.append(fact: words.revisionLabel[language], revisionText(of: record))
    out.append(fact: words.period[language], record.head.period.description)
    out.append(fact: words.issuedOn[language], record.issue.issuedOn.description)
    out.append("</tr></tbody></table>\n")
  }

  private static func revisionText(of record: StatementRecord) -> String {
    let revision = record.issue.revision
    guard revision > 1 else { return String(revision) }
    return StatementWords.superseding(revision)[record.head.language]
  }

  private static func append(buyer: Buyer, in language: Language, to out: inout TextBuffer) {
    let words = StatementWords.self
    out.append("<h2>")
    out.append(escaped: words.buyer[language])
    out.append("</h2><table><tbody>")
    out.append(row: words.name[language], buyer.name)
    out.append(row: words.taxpayerID[language], buyer.taxpayerID)
    out.append("</tbody></table>")
  }

  private static func append(dealer: Dealer, in language: Language, to out: inout TextBuffer) {
    let words = StatementWords.self
    out.append("<h2>")
    out.append(escaped: words.dealer[language])
    out.append("</h2><table><tbody>")
    out.append(row: words.dealerID[language], dealer.id)
    out.append(row: words.name[language], dealer.name)
    out.append(row: words.taxpayerID[language], dealer.taxpayerID)
    out.append(row: words.taxpayer[language], dealer.taxpayer.name[language])
    let account = dealer.account.isEmpty ? "\u{2014}" : dealer.account
    out.append(row: words.account[language], account)
    out.append("</tbody></table>")
  }
}

extension TextBuffer {
  /// Writes a row of a label and a text.
  mutating func append(row label: String, _ text: String) {
    append("<tr><td>")
    append(escaped: label)
    append("</td><td>")
    append(escaped: text)
    append("</td></tr>")
  }

  /// Writes a cell of a label above its text.
  mutating func append(fact label: String, _ text: String) {
    append("<td>")
    append(escaped: label)
    append("<br/><b>")
    append(escaped: text)
    append("</b></td>")
  }
}
