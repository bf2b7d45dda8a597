import Settlement
import Tabular
internal import Text

extension TableScan {
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

  private mutating func requiredText(_ field: Field) -> Symbol {
    let text = text(field)
    if text.isBlank { note(.missing, field) }
    return text
  }
}
