import Archive
import Documents
import Intake
import Settlement
internal import Text

extension InvoiceStanding {
  /// Holds the invoices of a run and those on file against what stands once the run is archived.
  init(
    _ month: Month, _ inputs: Inputs, _ standing: StandingMonth, asOf: Day, archive: Archive?
  ) throws(ArchiveError) {
    let issued = zip(standing.new, standing.prepared).map { new, prepared in
      (
        InvoicedStatement(prepared.head, revision: new.revision, due: new.invoiceDue),
        StatementState.issued
      )
    }
    let unchanged = standing.unchanged.map {
      (InvoicedStatement($0.head, revision: $0.issue.revision, due: $0.issue.invoiceDue), $0.state)
    }
    let others = try archive?.standingHeads() ?? []
    let period = month.decider.period
    try self.init(
      month.invoices.compactMap { ReadInvoice($0, inputs.files) },
      issued + unchanged
        + others.filter { $0.head.period != period }.map { $0.invoiced },
      dealers: month.decider.registers.dealers.values, rulebook: month.rulebook, asOf: asOf,
      archive: archive)
  }
}

extension ReadInvoice {
  /// Takes a row that knows its place.
  init?(_ row: InvoiceRow, _ files: [InputFile]) {
    guard let file = row.place.file, let number = row.place.row else { return nil }
    self.init(
      invoice: row.invoice, path: files[file].path, row: number, input: files[file].digest)
  }
}

extension StandingHead {
  /// The statement as invoices are held against it, with its state.
  var invoiced: (InvoicedStatement, StatementState) {
    (InvoicedStatement(head, revision: issue.revision, due: issue.invoiceDue), state)
  }
}

extension StandingMonth {
  /// Takes the states that the invoices bring.
  mutating func take(_ moves: [InvoiceStanding.Move]) {
    let states = Dictionary(moves.map { ($0.number, $0.state) }, uniquingKeysWith: { $1 })
    for index in unchanged.indices {
      if let state = states[unchanged[index].head.number] { unchanged[index].state = state }
    }
  }
}
