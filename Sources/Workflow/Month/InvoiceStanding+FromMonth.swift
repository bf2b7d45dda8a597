import Archive
import Documents
import Intake
import Settlement
internal import Text

extension InvoiceStanding {
  /// Matches the invoices of a run and those on file to what stands once the run is archived.
  init(
    _ month: MonthInputs, _ inputs: Inputs, _ changes: MonthChanges, asOf: Day, archive: Archive?
  ) throws(ArchiveError) {
    let issued = zip(changes.new, changes.heads).map { new, head in
      (
        InvoicedStatement(head, revision: new.revision, due: new.invoiceDue),
        StatementState.issued
      )
    }
    let unchanged = changes.unchanged.map {
      (InvoicedStatement($0.head, revision: $0.issue.revision, due: $0.issue.invoiceDue), $0.state)
    }
    // Other months have a part in it by invoices alone, and there are more of them every year.
    let isAnyOnFile = try archive?.hasInvoices() ?? false
    let others = isAnyOnFile || !month.invoices.isEmpty ? try archive?.standingHeads() ?? [] : []
    let period = month.decider.period
    try self.init(
      month.invoices.compactMap { ReadInvoice($0, inputs) },
      issued + unchanged
        + others.filter { $0.head.period != period }.map { $0.invoiced },
      dealers: month.decider.registers.dealerRows, rulebook: month.rulebook, asOf: asOf,
      archive: archive)
  }
}

extension ReadInvoice {
  /// Takes a row that knows its place.
  init?(_ row: InvoiceRow, _ inputs: Inputs) {
    guard let file = row.place.file, let number = row.place.row else { return nil }
    let input = inputs.files[file.index]
    self.init(
      invoice: row.invoice, path: input.path, table: inputs.paths[file], row: number,
      input: input.digest, place: row.place,
      form: row.form)
  }
}

extension StandingHead {
  /// The statement as invoices are matched to it, with its state.
  var invoiced: (InvoicedStatement, StatementState) {
    (InvoicedStatement(head, revision: issue.revision, due: issue.invoiceDue), state)
  }
}
