/// An amount of RMB, tax included unless a name says otherwise, exact to the fen (分, 0.01 yuan).
///
/// Operators trap on overflow. Input cannot get there: no cell is above 10^12 yuan, a product
/// above ``Money/limit`` holds its list, and a list whose total leaves Int64 is held as well.
package struct Money: Hashable, Comparable, Sendable {
  /// The amount in fen, the unit of all arithmetic.
  package let fen: Int64

  package static let zero = Money(fen: 0)

  /// The largest amount that one line may come to: 10^12 yuan, as for a cell.
  package static let limit = Money(fen: 100_000_000_000_000)

  /// Wraps a whole number of fen.
  package init(fen: Int64) {
    self.fen = fen
  }

  /// Rounds quantity × unit price to the fen, half away from zero (四舍五入).
  ///
  /// - Precondition: ``exceedsLimit(_:_:)`` is false for the two.
  package init(_ quantity: Quantity, times price: UnitPrice) {
    let product = Int128(quantity.thousandths) * Int128(price.tenThousandths)
    self.init(fen: Int64(roundedQuotient(product, 100_000)))
  }

  /// Returns whether quantity × unit price is more than a line may come to.
  package static func exceedsLimit(_ quantity: Quantity, _ price: UnitPrice) -> Bool {
    let product = Int128(quantity.thousandths) * Int128(price.tenThousandths)
    return product.magnitude > Int128(limit.fen).magnitude * 100_000
  }

  /// The sum, or the largest amount there is: for totals over dealers that nothing is paid by.
  package func saturatingSum(_ other: Money) -> Money {
    let (sum, overflow) = fen.addingReportingOverflow(other.fen)
    return overflow ? Money(fen: other.fen < 0 ? .min : .max) : Money(fen: sum)
  }

  package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
  package static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
  package static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }
  package static prefix func - (amount: Money) -> Money { Money(fen: -amount.fen) }
  package static func += (left: inout Money, right: Money) { left = left + right }
  package static func -= (left: inout Money, right: Money) { left = left - right }
}

/// Divides and rounds half away from zero: the only rounding there is.
///
/// - Precondition: `divisor` is positive.
package func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
  return quotient + dividend.signum()
}
