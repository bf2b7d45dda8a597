import Settlement
import Tabular
internal import Text

/// What comes back about statements: confirmations and corrections.
extension TableScan {
  /// Reads what came back about statements (确认回传); a row with a defect is left out.
  mutating func readConfirmations() throws(TabularError) -> [Confirmation] {
    var rows: [Confirmation] = []
    while try nextLine() {
      let statement = identifier(.statementNo, isRequired: true)
      let revision = figure(.revision, .months)
      let decision = word(.decision, Words.decisions, isRequired: true)
      let day = day(.on, isRequired: true)
      guard !endRow(dealer: nil), let decision, let day else { continue }
      rows.append(
        Confirmation(
          statement: symbols.text(statement), revision: revision.map { Int($0) },
          decision: decision, day: day, who: symbols.text(text(.by)),
          remark: symbols.text(text(.remark)),
          place: Place(file: file, row: row.number)))
    }
    return rows
  }

  /// Reads the corrections of earlier statements (调整单); an unreadable row is left out.
  mutating func readAdjustments() throws(TabularError) -> [AdjustmentRow] {
    var rows: [AdjustmentRow] = []
    while try nextLine() {
      let statement = identifier(.statementNo, isRequired: true)
      let amount = figure(.amount, .signedAmount, isRequired: true)
      let reason = requiredText(.reason)
      let approvedBy = requiredText(.approvedBy)
      guard !endRow(dealer: nil), let amount else { continue }
      let adjustment = Adjustment(
        statement: symbols.text(statement), line: symbols.text(text(.line)),
        amount: Money(fen: amount), reason: symbols.text(reason),
        approvedBy: symbols.text(approvedBy), remark: symbols.text(text(.remark)))
      rows.append(AdjustmentRow(adjustment, at: Place(file: file, row: row.number)))
    }
    return rows
  }
}
