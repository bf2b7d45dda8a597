internal import Settlement
package import Text

/// `reductions.csv`: what each reason took off each dealer's statement.
package enum ReductionsTable {
  /// The first line, with its line feed.
  package static let header: StaticString = "dealer,reason,lines,amount\n"

  /// Writes the whole table; the statements may come in any order.
  package static func append(_ month: MonthRecord, to out: inout TextBuffer) {
    out.append(header)
    let sorted = month.statements.sorted { precedes($0.head.dealer.id, $1.head.dealer.id) }
    for entry in sorted {
      for reduction in entry.head.reductions {
        out.append(cell: entry.head.dealer.id)
        out.appendComma()
        out.append(reduction.code.rawValue)
        out.append(commaAnd: reduction.lines)
        out.append(commaAnd: reduction.amount)
        out.appendLineFeed()
      }
    }
  }
}
