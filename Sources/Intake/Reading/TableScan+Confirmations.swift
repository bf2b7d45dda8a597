import Settlement
import Tabular
internal import Text

extension TableScan {
  /// Reads what came back about statements (确认回传); a row with a defect is left out.
  mutating func readConfirmations() throws(TabularError) -> [Confirmation] {
    var rows: [Confirmation] = []
    while try nextLine() {
      let statement = identifier(.statementNo, isRequired: true)
      let decision = word(.decision, Words.decisions, isRequired: true)
      let day = day(.on, isRequired: true)
      guard !endRow(dealer: nil), let decision, let day else { continue }
      rows.append(
        Confirmation(
          statement: symbols.text(statement), decision: decision, day: day,
          who: symbols.text(text(.by)), remark: symbols.text(text(.remark)),
          place: Place(file: file, row: row.number)))
    }
    return rows
  }
}
