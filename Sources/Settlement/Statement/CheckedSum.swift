/// A sum of amounts that notes that it left the range of amounts.
struct CheckedSum: Sendable {
  private var fen: Int64 = 0
  private var isExceeded = false

  static func += (sum: inout CheckedSum, amount: Money) {
    let (fen, overflow) = sum.fen.addingReportingOverflow(amount.fen)
    sum.fen = fen
    if overflow { sum.isExceeded = true }
  }

  /// The amount summed up.
  ///
  /// - Throws: ``StatementError/overflow`` where it is more than a statement may come to.
  func amount() throws(StatementError) -> Money {
    guard !isExceeded, fen.magnitude <= Money.limit.fen.magnitude else { throw .overflow }
    return Money(fen: fen)
  }
}

/// Adds up amounts, each of them already known to be one.
func checkedSum(_ amounts: [Money]) throws(StatementError) -> Money {
  var sum = CheckedSum()
  for amount in amounts { sum += amount }
  return try sum.amount()
}
