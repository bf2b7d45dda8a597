internal import Settlement
package import Text

/// A dealer's account statement for a terminal: rows of cells, which the command aligns.
package enum AccountText {
  /// A part of the statement: its heading, and rows of as many cells each.
  package struct Part: Sendable {
    package let heading: String
    package let rows: [[String]]
  }

  /// The parts that have rows: entries, what is not posted, what waits.
  package static func parts(_ account: AccountStatement, _ language: Language) -> [Part] {
    let words = AccountWords.self
    let entries = account.items.flatMap { item in
      [row(item, language)] + item.adjustments.map { included($0.adjustment, language) }
        + item.machineReturns.filter { $0.amount != .zero }.map { included($0, language) }
    }
    let headings = [words.day, words.statement, words.credit, words.balance, words.text]
    return [
      Part(
        heading: words.entries[language],
        rows: entries.isEmpty ? [] : [headings.map { $0[language] }] + entries),
      Part(
        heading: words.unposted[language],
        rows: account.unposted.map {
          [$0.head.number, text($0.head.totals.total), $0.state.name[language]]
        }),
      Part(
        heading: words.waiting[language],
        rows: account.waiting.map { [$0.statement, text($0.amount), $0.waitingText(language)] }),
    ].filter { !$0.rows.isEmpty }
  }

  private static func row(_ item: AccountStatement.Item, _ language: Language) -> [String] {
    let entry = item.entry
    return [
      entry.day.description, entry.statement, text(entry.credited), text(item.balance),
      AccountWords.subject(of: item)[language],
    ]
  }

  private static func included(_ row: TaxedReturn, _ language: Language) -> [String] {
    let what = AccountWords.includes(row.machineReturn)[language]
    return ["", "", "", "", "\(what) \(text(row.amount))"]
  }

  private static func included(_ adjustment: Adjustment, _ language: Language) -> [String] {
    let what = AccountWords.includes(adjustment, language)
    return ["", "", "", "", "\(what) \(text(adjustment.amount))"]
  }
}
