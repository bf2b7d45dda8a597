import Documents
import Settlement

/// A document of the reconciliation, by its path in the folder of the month.
enum ReconciliationDocument: String, CaseIterable, Sendable {
  case statements = "vat-reconciliation.csv"
  case invoices = "vat-invoices.csv"
  case page = "vat-reconciliation.html"

  /// Writes the document.
  func append(
    _ reconciliation: Reconciliation, buyer: Buyer, in language: Language, to out: inout TextBuffer
  ) {
    switch self {
    case .statements: ReconciliationTable.append(reconciliation, to: &out)
    case .invoices: InvoicesTable.append(reconciliation, to: &out)
    case .page: ReconciliationPage.append(reconciliation, buyer: buyer, in: language, to: &out)
    }
  }
}
