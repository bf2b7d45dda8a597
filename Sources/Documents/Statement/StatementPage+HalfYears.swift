import Settlement
internal import Text

extension StatementPage {
  /// Writes until when records and old parts had to be back, and what came in by which truck.
  static func append(returnDateOf head: StatementHead, to out: inout TextBuffer) {
    let (language, words) = (head.language, head.schemeWords)
    var facts = [(words.lastDay[language], day(of: head.deadline)[language])]
    for consignment in head.consignments {
      let label = StatementWords.consignmentLabel[language]
      facts.append((label, StatementWords.consignment(consignment)[language]))
    }
    out.append("<h2>")
    out.append(escaped: words.deadline[language])
    out.append("</h2><table><tbody>")
    for (label, text) in facts { out.append(row: label, text) }
    out.append("</tbody></table>")
  }

  /// Writes the machines that went back from stock, an amount a row.
  static func append(machineReturnsOf head: StatementHead, to out: inout TextBuffer) {
    guard !head.machineReturns.isEmpty else { return }
    let (language, words) = (head.language, ReturnWords.self)
    let headings = [
      words.number, words.day, words.machineAndCause, words.what, StatementWords.rate, words.amount,
    ]
    out.append(section: words.heading, words.signs, in: language)
    out.append(table: "sums adj", headings, in: language) { out in
      for row in head.machineReturns {
        for charge in row.charges {
          append(charge, of: row, taxed: head.asksForInvoice, in: language, to: &out)
        }
      }
      let sum = head.machineReturns.reduce(Money.zero) { $0 + $1.amount }
      out.append(changeRow: StatementWords.sum, across: 5, sum, in: language)
    }
    out.append("</section>\n")
  }

  private static func append(
    _ charge: ReturnCharge, of row: TaxedReturn, taxed asksForInvoice: Bool, in language: Language,
    to out: inout TextBuffer
  ) {
    let machineReturn = row.machineReturn
    out.append("<tr>")
    out.append(textCell: machineReturn.number)
    out.append(textCell: machineReturn.returnedOn.description)
    let cause = machineReturn.cause.name[language]
    out.append(textCell: "\(machineReturn.machine)\u{2003}\(cause)")
    out.append(textCell: (charge.code?.title ?? ReturnWords.nothing)[language])
    out.append(rateCell: asksForInvoice ? row.rate : nil)
    out.append(changeCell: charge.amount)
    out.append("</tr>\n")
  }

  /// Writes the box of a write-off notice: balance before, set off, balance after.
  static func append(setOffOf head: StatementHead, to out: inout TextBuffer) {
    guard head.settledBy == .setOff else { return }
    let (language, words) = (head.language, SetOffWords.self)
    let before = head.setOff.map { grouped($0.before) } ?? words.notKnown[language]
    let after = head.setOff.map { grouped($0.after(head.totals.total)) } ?? words.notKnown[language]
    out.append(section: words.heading, in: language)
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(figure: words.before, before, in: language)
    out.append(figure: words.total, grouped(head.totals.total), in: language)
    out.append(figure: words.after, after, in: language)
    out.append("</tr></tbody></table>\n")
    append(said: head.setOff.map(words.basis) ?? words.unknown, in: language, to: &out)
    if let setOff = head.setOff, setOff.after(head.totals.total) < .zero {
      append(said: words.credit, in: language, to: &out)
    }
    out.append("</section>\n")
  }

  /// Writes a sentence below a table.
  static func append(
    said text: Message, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<p class=\"said\">")
    out.append(escaped: text[language])
    out.append("</p>\n")
  }
}
