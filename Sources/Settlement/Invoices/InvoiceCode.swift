/// Why an invoice does not count.
///
/// Raw values are frozen: never changed, never used again for something else. The order is that
/// in which they are listed.
package enum InvoiceCode: String, CaseIterable, Sendable {
  case duplicate = "invoice-duplicate"
  case void = "invoice-void"
  case notSpecial = "not-special"
  case wrongBuyer = "wrong-buyer"
  case wrongSeller = "wrong-seller"
  case badNumber = "bad-number"
  case badArithmetic = "bad-arithmetic"
  case taxOff = "tax-off"
  case wrongRate = "wrong-rate"
  case redUnmatched = "red-unmatched"
  /// In order as an invoice, but no statement takes it.
  case unmatched
}
