package import Settlement
package import Text

/// `set-off.csv`: what each statement of the period is set off against, one row a statement.
package enum SetOffTable {
  /// The first line, with its line feed.
  package static let header: StaticString = """
    dealer,statement_no,revision,as_of,before,total,after,state

    """

  /// Whether a period has the table: by its scheme, or for a statement that is set off.
  package static func isThere(_ period: Period, _ statements: [StatementHead]) -> Bool {
    period.sort.scheme.writesSetOffs || statements.contains { $0.settledBy == .setOff }
  }

  /// Writes the whole table; the statements may come in any order.
  package static func append(_ month: MonthRecord, to out: inout TextBuffer) {
    out.append(header)
    let sorted = month.statements.sorted { precedes($0.head.dealer.id, $1.head.dealer.id) }
    for entry in sorted where entry.head.settledBy == .setOff { append(entry, to: &out) }
  }

  private static func append(_ entry: StatementEntry, to out: inout TextBuffer) {
    let (head, total) = (entry.head, entry.head.totals.total)
    out.append(cell: head.dealer.id)
    out.appendComma()
    out.append(cell: head.number)
    out.append(commaAnd: entry.issue.revision)
    out.appendComma()
    if let setOff = head.setOff { out.append(setOff.asOf) }
    out.appendComma()
    if let setOff = head.setOff { out.append(setOff.before) }
    out.append(commaAnd: total)
    out.appendComma()
    if let setOff = head.setOff { out.append(setOff.after(total)) }
    out.appendComma()
    out.append(entry.state.rawValue)
    out.appendLineFeed()
  }
}
