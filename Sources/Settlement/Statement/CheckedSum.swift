/// A sum of amounts that notes that it left the range of amounts, where ``Money`` would trap.
struct CheckedSum: Sendable {
  private var fen: Int64 = 0
  private var isExceeded = false

  static func += (sum: inout CheckedSum, amount: Money) {
    let (fen, overflow) = sum.fen.addingReportingOverflow(amount.fen)
    sum.fen = fen
    if overflow { sum.isExceeded = true }
  }

  /// The amount summed up.
  func amount() throws(StatementError) -> Money {
    guard !isExceeded else { throw .overflow }
    return Money(fen: fen)
  }
}

/// Adds up amounts, each of them already known to be one.
func checkedSum(_ amounts: [Money]) throws(StatementError) -> Money {
  var sum = CheckedSum()
  for amount in amounts { sum += amount }
  return try sum.amount()
}
