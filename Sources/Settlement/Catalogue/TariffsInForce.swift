package import Text

/// The tariffs, their rows in the order of precedence.
package struct TariffsInForce: Sendable {
  private var rows: [TariffSubject: [TariffRow]] = [:]
  private let subjects: [TariffSubject]

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
  ) -> DatedLookup<UnitPrice> {
    row(for: item, of: kind, family: family, on: day).map { $0.price }
  }

  /// The row of a service that is in force for a machine's family on a day; nil where none is, or
  /// two contradict each other.
  package func rowInForce(
    for item: Symbol, of kind: ClaimKind, family: Symbol, on day: Day
  ) -> TariffRow? {
    row(for: item, of: kind, family: family, on: day).value
  }

  private func row(
    for item: Symbol, of kind: ClaimKind, family: Symbol, on day: Day
  ) -> DatedLookup<TariffRow> {
    if !family.isBlank {
      let own = row(TariffSubject(kind: kind, item: item, family: family), on: day)
      guard case .none = own else { return own }
    }
    return row(TariffSubject(kind: kind, item: item, family: .blank), on: day)
  }

  private func row(_ subject: TariffSubject, on day: Day) -> DatedLookup<TariffRow> {
    rows[subject].map { $0.span.inForce(on: day) } ?? .none
  }

  /// Each row that contradicts one before it on a day on which both would be in force, with the
  /// first such one.
  package var conflicts: [RowConflict] {
    subjects.flatMap { (rows[$0] ?? []).conflicts }
  }
}
