import Archive
import Settlement

extension InvoiceStanding {
  /// Matches the invoices on file again, once something is done by hand; nil where no rulebook is on
  /// file.
  ///
  /// - Parameters:
  ///   - archive: What stands before it is done.
  ///   - asOf: The day by which it is judged what is overdue.
  ///   - withdrawn: The statements that no longer stand.
  ///   - posted: The statements that are posted now.
  /// - Throws: ``ArchiveError/damaged(_:)`` where what is on file is not what was stored.
  init?(
    _ archive: Archive, asOf: Day, withdrawn: Set<String> = [], posted: Set<String> = []
  ) throws(ArchiveError) {
    guard let registers = try ArchivedRegisters(archive) else { return nil }
    let standing = try archive.standingHeads().map(\.invoiced)
      .filter { !withdrawn.contains($0.0.number) }
      .map { ($0.0, posted.contains($0.0.number) ? .posted : $0.1) }
    try self.init(
      [], standing, dealers: registers.dealers, rulebook: registers.rulebook, asOf: asOf,
      archive: archive)
  }
}

extension Archive {
  /// The statements that the invoices on file match now; none where no rulebook is known.
  func matchedStatements(asOf: Day) throws(ArchiveError) -> Set<String> {
    guard try !invoices().isEmpty else { return [] }
    let standing = try InvoiceStanding(self, asOf: asOf)
    let matched = standing?.reconciliation.statements.filter { $0.status == .matched } ?? []
    return Set(matched.map(\.statement.number))
  }
}
