/// Why an invoice does not count.
///
/// Raw values are frozen: never changed, never used again for something else. The order is that
/// in which they are listed.
package enum InvoiceCode: String, CaseIterable, Sendable {
  /// Of version 0.1.0: a second row of one number. Not given any more.
  case duplicate = "invoice-duplicate"
  /// Its rows contradict each other.
  case differs = "invoice-differs"
  case void = "invoice-void"
  case notSpecial = "not-special"
  case wrongBuyer = "wrong-buyer"
  case wrongSeller = "wrong-seller"
  case badNumber = "bad-number"
  case badArithmetic = "bad-arithmetic"
  case taxOff = "tax-off"
  case wrongRate = "wrong-rate"
  case redUnmatched = "red-unmatched"
  /// Reversed as the tax bureau says, without the red letters for it.
  case redMissing = "red-missing"
  /// In order as an invoice, but no statement takes it.
  case unmatched
}
