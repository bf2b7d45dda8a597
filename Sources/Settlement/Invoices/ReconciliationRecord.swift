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

  /// Takes what was found, and for whom it is written.
  package init(_ reconciliation: Reconciliation, buyer: Buyer, language: Language) {
    self.reconciliation = reconciliation
    self.buyer = buyer
    self.language = language
  }
}
