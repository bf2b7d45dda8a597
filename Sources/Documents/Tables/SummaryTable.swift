internal import Settlement
package import Text

/// `summary.csv`: one row for each dealer of the register.
package enum SummaryTable {
  /// The first line, with its line feed.
  package static let header: StaticString = """
    dealer,name,period,statement_no,revision,state,issued_on,invoice_due,lines,approved,\
    adjusted,rejected,claimed,reductions,parts,fee,services,adjustments,total,net,tax

    """

  /// Writes the whole table; the statements may come in any order.
  package static func append(_ month: MonthRecord, to out: inout TextBuffer) {
    out.append(header)
    let entries = Dictionary(
      month.statements.map { ($0.head.dealer.id, $0) }, uniquingKeysWith: { first, _ in first })
    let withdrawn = Dictionary(
      month.withdrawn.map { ($0.dealer, $0) }, uniquingKeysWith: { first, _ in first })
    for outcome in month.run.dealers.sorted(by: { precedes($0.dealer, $1.dealer) }) {
      out.append(cell: outcome.dealer)
      out.appendComma()
      out.append(cell: outcome.name)
      out.appendComma()
      out.append(month.run.period.description)
      out.appendComma()
      if let gone = withdrawn[outcome.dealer] {
        append(gone, to: &out)
      } else {
        append(outcome.hasStatement ? entries[outcome.dealer] : nil, outcome, to: &out)
      }
      out.appendLineFeed()
    }
  }

  private static func append(_ gone: WithdrawnStatement, to out: inout TextBuffer) {
    out.append(cell: gone.number)
    out.append(commaAnd: gone.revision)
    out.appendComma()
    out.append(StatementState.withdrawn.rawValue)
    out.append(",,,,,,,,,,,,,,,")
  }

  private static func append(
    _ entry: StatementEntry?, _ outcome: DealerOutcome, to out: inout TextBuffer
  ) {
    guard let entry else {
      out.append(",,")
      out.append(outcome.state.rawValue)
      return out.append(",,,,,,,,,,,,,,,")
    }
    out.append(cell: entry.head.number)
    out.append(commaAnd: entry.issue.revision)
    out.appendComma()
    out.append(entry.state.rawValue)
    out.appendComma()
    out.append(entry.issue.issuedOn)
    out.appendComma()
    if let due = entry.issue.invoiceDue { out.append(due) }
    append(entry.head.totals, to: &out)
  }

  private static func append(_ totals: StatementTotals, to out: inout TextBuffer) {
    for count in [totals.lines, totals.approved, totals.adjusted, totals.rejected] {
      out.append(commaAnd: count)
    }
    let amounts = [
      totals.claimed, totals.reductions, totals.parts, totals.fee, totals.services,
      totals.adjustments, totals.total, totals.net, totals.tax,
    ]
    for amount in amounts { out.append(commaAnd: amount) }
  }
}

extension DealerOutcome {
  /// Whether the run has a statement for the dealer.
  var hasStatement: Bool { state != .held && state != .none }
}
