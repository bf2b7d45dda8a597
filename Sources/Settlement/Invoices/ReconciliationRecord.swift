package import Text

/// A reconciliation as archived: all that the documents of one month's invoices are made from.
package struct ReconciliationRecord: Hashable, Sendable {
  package let reconciliation: Reconciliation
  /// Whose invoices they are, as the rulebook named it then.
  package let buyer: Buyer
  /// Of the documents.
  package let language: Language
  /// The names of service centers by id, as far as the month's statements have them.
  package var dealerNames: [String: String] = [:]
  /// In what each invoice came in; one that is not here came in a register alone.
  package var forms: [InvoiceKey: [InvoiceForm]] = [:]

  /// Takes what was found, and for whom it is written.
  package init(_ reconciliation: Reconciliation, buyer: Buyer, language: Language) {
    self.reconciliation = reconciliation
    self.buyer = buyer
    self.language = language
  }

  /// What it says of one period; the same where it is of that period alone.
  package func of(_ period: Period) -> ReconciliationRecord {
    guard reconciliation.period == nil else { return self }
    return with(reconciliation.of(period))
  }

  /// The same by another day.
  package func on(_ day: Day) -> ReconciliationRecord {
    with(reconciliation.on(day))
  }

  private func with(_ reconciliation: Reconciliation) -> ReconciliationRecord {
    var record = ReconciliationRecord(reconciliation, buyer: buyer, language: language)
    (record.dealerNames, record.forms) = (dealerNames, forms)
    return record
  }
}
