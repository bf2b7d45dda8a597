/// What the tariffs have for a service on a day.
package enum TariffLookup: Sendable {
  case none
  case found(UnitPrice)
  /// Two rows in force contradict each other.
  case conflict
}

/// The tariffs with their rows in the order of precedence, so that a look-up is the first row that
/// covers the day.
package struct TariffsInForce: Sendable {
  private var rows: [TariffSubject: [TariffRow]] = [:]
  private let subjects: [TariffSubject]

  /// Prepares a table for look-ups.
  package init(_ table: TariffTable) {
    subjects = table.subjects
    for subject in subjects { rows[subject] = table.rowsInOrder(of: subject) }
  }

  /// Finds the row in force: one of the machine's family before one without family, then the one
  /// with the latest first day.
  ///
  /// - Parameters:
  ///   - item: The milestone's hours, or the item of labour or travel.
  ///   - kind: The service.
  ///   - family: That of the machine; blank where the machine is not known.
  ///   - day: The service date.
  /// - Returns: The tariff, or why there is none.
  package func tariff(
    for item: Symbol, of kind: ClaimKind, family: Symbol, on day: Day
  ) -> TariffLookup {
    switch row(for: item, of: kind, family: family, on: day) {
    case .success(let row?): .found(row.price)
    case .success(nil): .none
    case .failure: .conflict
    }
  }

  /// The row of a service that is in force for a machine's family on a day; nil where none is.
  package func rowInForce(
    for item: Symbol, of kind: ClaimKind, family: Symbol, on day: Day
  ) -> TariffRow? {
    guard case .success(let row) = row(for: item, of: kind, family: family, on: day) else {
      return nil
    }
    return row
  }

  private struct Conflict: Error {}

  private func row(
    for item: Symbol, of kind: ClaimKind, family: Symbol, on day: Day
  ) -> Result<TariffRow?, Conflict> {
    if !family.isBlank {
      let own = row(TariffSubject(kind: kind, item: item, family: family), on: day)
      guard case .success(nil) = own else { return own }
    }
    return row(TariffSubject(kind: kind, item: item, family: .blank), on: day)
  }

  private func row(_ subject: TariffSubject, on day: Day) -> Result<TariffRow?, Conflict> {
    guard let rows = rows[subject], let winner = rows.first(where: { $0.covers(day) }) else {
      return .success(nil)
    }
    let other = rows.first {
      $0.ranksWith(winner) && $0.covers(day) && $0.contradicts(winner)
    }
    return other == nil ? .success(winner) : .failure(Conflict())
  }

  /// Each row that contradicts one before it on a day on which both would be in force, with the
  /// first such one.
  package var conflicts: [RowConflict] {
    subjects.flatMap { (rows[$0] ?? []).conflicts }
  }
}
