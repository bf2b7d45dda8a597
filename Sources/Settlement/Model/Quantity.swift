/// How many of a part, or hours, or visits: up to three decimals.
@usableFromInline
package struct Quantity: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// The quantity in thousandths of a unit.
  @usableFromInline package let thousandths: Int64

  @inlinable package static var zero: Quantity { Quantity(thousandths: 0) }
  package static let one = Quantity(thousandths: 1000)

  /// Wraps a whole number of thousandths.
  @inlinable
  package init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  @inlinable
  package static func < (left: Quantity, right: Quantity) -> Bool {
    left.thousandths < right.thousandths
  }

  /// Adds, and stays at the largest value there is where the sum is beyond it: a pool of
  /// accepted parts never needs more than any line may claim.
  @inlinable
  package static func + (left: Quantity, right: Quantity) -> Quantity {
    let (sum, overflow) = left.thousandths.addingReportingOverflow(right.thousandths)
    return Quantity(thousandths: overflow ? .max : sum)
  }

  @inlinable
  package static func - (left: Quantity, right: Quantity) -> Quantity {
    Quantity(thousandths: left.thousandths - right.thousandths)
  }

  @inlinable
  package static func += (left: inout Quantity, right: Quantity) { left = left + right }
  @inlinable
  package static func -= (left: inout Quantity, right: Quantity) { left = left - right }
}
