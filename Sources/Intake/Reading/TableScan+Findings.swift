import Settlement
import Tabular
internal import Text

extension TableScan {
  /// A cell that is not what its column says.
  struct RowDefect {
    let field: Field
    let defect: CellDefect
  }

  /// Ends a row: makes findings of its defects, in the order of the file's columns;
  /// of a shifted row only that it is one.
  ///
  /// - Returns: Whether there was any.
  mutating func endRow(dealer: Symbol?) -> Bool {
    totals.add(rowOf: dealer)
    guard !defects.isEmpty || shift != nil else { return false }
    let named = dealer.map { symbols.text($0) }
    if isForReport, shift == nil {
      noteBlanked(dealer: named)
      guard !defects.isEmpty else { return false }
    }
    leftOut.rows += 1
    if shift != nil {
      located.append(shiftedRow(dealer: isTrusted(.dealer) ? named : nil))
      defects.removeAll()
      return true
    }
    located.append(contentsOf: defects.map { finding($0, dealer: named) }.sorted())
    defects.removeAll()
    return true
  }

  /// Leaves the cells blank that cannot be read in the columns that a kind has got since, each with a
  /// finding, so that the rest of the row counts in a report.
  private mutating func noteBlanked(dealer: String?) {
    let later = header.kind.laterColumns
    let blanked = defects.filter { later.contains($0.field) }
    guard !blanked.isEmpty else { return }
    defects.removeAll { later.contains($0.field) }
    leftOut.cells += blanked.count
    located.append(
      contentsOf: blanked.map { finding($0, dealer: dealer, isBlanked: true) }.sorted())
  }

  /// The finding of a cell that is not what its column says.
  private func finding(
    _ defect: RowDefect, dealer: String?, isBlanked: Bool
  ) -> LocatedFinding {
    let found = finding(defect, dealer: dealer)
    guard isBlanked else { return found }
    let old = found.finding
    return LocatedFinding(
      finding: Finding(
        old.severity, defect.defect.code, at: old.place, dealer: old.dealer,
        Texts.blanked(old.message)),
      position: found.position)
  }

  /// The finding of a cell that is not what its column says.
  func finding(_ defect: RowDefect, dealer: String?) -> LocatedFinding {
    let position = header.place(of: defect.field)
    let cell = range(at: position).map { _ in shownText(row, row.cells[position]) }
    let message = defect.defect.message(
      heading: header.heading(of: defect.field), cell: cell ?? "")
    let place = Place(file: file, row: row.number, column: defect.field.name)
    return finding(
      defect.defect.code, place, dealer, message, cell: row.name(ofCell: position),
      position: position)
  }

  /// A finding with the code that its kind of table gives it; its message ends in the cell's name.
  ///
  /// In a report a row of machine returns holds nobody, and bears the code of its cell.
  func finding(
    _ code: FindingCode, _ place: Place, _ dealer: String?, _ message: Message,
    cell: String? = nil, position: Int
  ) -> LocatedFinding {
    let holds = header.kind.holdsDealers
    let ownCode = !holds || isForReport && header.kind == .machineReturns
    let finding = Finding(
      .error, ownCode ? code : .registerUnreadable, at: place, dealer: dealer,
      (holds && !isForReport ? Texts.held(message, dealer: dealer) : message).naming(cell: cell))
    return LocatedFinding(finding: finding, position: position)
  }
}
