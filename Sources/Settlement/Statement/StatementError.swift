/// Why no statement can be made of a decided list.
package enum StatementError: Error, Hashable, Sendable {
  /// Money was approved that no rate of the table taxes: its category starts later.
  case noTaxRate(TaxpayerType, TaxCategory, Period)
  /// A sum of the list is larger than any amount can be.
  case overflow
}
