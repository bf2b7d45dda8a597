/// An amount of RMB, tax included unless a name says otherwise, exact to the fen (分, 0.01 yuan).
///
/// The policy for sums: no cell is above 10^12 yuan, and a product or a sum of a statement above
/// ``Money/limit`` holds its list, so that nothing is settled by a figure that does not fit. What is
/// only shown, such as a sum over dealers or of a register, ends at the largest amount there is, and
/// is printed as `>92233720368547758.07`: no operator traps, whatever an archive that was tampered
/// with says.
@usableFromInline
package struct Money: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// The amount in fen, the unit of all arithmetic.
  @usableFromInline package let fen: Int64

  @inlinable package static var zero: Money { Money(fen: 0) }

  /// The largest amount that a line or a statement may come to: 10^12 yuan, as for a cell.
  package static let limit = Money(fen: 100_000_000_000_000)

  /// Wraps a whole number of fen.
  @inlinable
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

  /// Whether it left the range of amounts, and is at its bound.
  @inlinable package var isBeyondRange: Bool { fen == .max || fen == .min }

  @inlinable
  package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
  @inlinable
  package static func + (left: Money, right: Money) -> Money {
    let (sum, isOver) = left.fen.addingReportingOverflow(right.fen)
    return isOver ? Money(fen: left.fen < 0 ? .min : .max) : Money(fen: sum)
  }
  @inlinable
  package static func - (left: Money, right: Money) -> Money {
    let (difference, isOver) = left.fen.subtractingReportingOverflow(right.fen)
    return isOver ? Money(fen: left.fen < 0 ? .min : .max) : Money(fen: difference)
  }
  package static prefix func - (amount: Money) -> Money {
    Money(fen: amount.fen == .min ? .max : -amount.fen)
  }
  @inlinable
  package static func += (left: inout Money, right: Money) { left = left + right }
  @inlinable
  package static func -= (left: inout Money, right: Money) { left = left - right }
}

/// Divides and rounds half away from zero: the only rounding there is.
///
/// - Precondition: `divisor` is positive.
package func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
  // Nearly every product is small enough for the processor's own division.
  if let dividend = Int64(exactly: dividend), let divisor = Int64(exactly: divisor) {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let isLess = remainder.magnitude < divisor.magnitude - remainder.magnitude
    return Int128(isLess ? quotient : quotient + dividend.signum())
  }
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
  return quotient + dividend.signum()
}
