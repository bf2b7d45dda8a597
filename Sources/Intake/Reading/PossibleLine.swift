import Settlement
import Tabular
internal import Text

/// A row that is taken for a title though its one cell stands in the place of an identifier.
///
/// Where the registers have an identifier of that name, it is a line with its defects after all.
struct PossibleLine: Sendable {
  /// The cell, read as an identifier.
  let name: Symbol
  /// Whose line and of which month it would be, as far as the table says it.
  let dealer: Symbol?
  let period: Period?
  /// The blank cells that a line would need.
  let findings: [LocatedFinding]
}

extension TableScan {
  /// Remembers a title that may be a line.
  mutating func notePossibleLine() {
    let filled = rowRoles.fields.first { place, field in
      Field.identifying.contains(field) && range(at: place) != nil
    }
    guard let (place, field) = filled, let range = range(at: place) else { return }
    let cell = Array(row.text[range])
    guard let name = try? symbols.identifier(cell.span) else { return }
    let dealer = field == .dealer ? nil : preambleDealer
    let named = dealer.map { symbols.text($0) }
    let findings = blankFields.map { field in
      finding(RowDefect(field: field, defect: .missing), dealer: named)
    }
    possibleLines.append(
      PossibleLine(
        name: name, dealer: dealer, period: preamblePeriod, findings: findings.sorted()))
  }

  /// The columns that a line must fill, that the table has, and that the row leaves blank.
  private var blankFields: [Field] {
    header.kind.columns.filter { column in
      let isNeeded = column.requirement == .filled || column.mayBeInPreamble
      guard isNeeded, header.place(of: column.field) >= 0, range(of: column.field) == nil else {
        return false
      }
      return !(column.field == .dealer && preambleDealer != nil)
        && !(column.field == .period && preamblePeriod != nil)
    }.map(\.field)
  }
}
