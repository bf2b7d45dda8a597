/// How many of a part, or hours, or visits: up to three decimals.
package struct Quantity: Hashable, Comparable, Sendable {
  /// The quantity in thousandths of a unit.
  package let thousandths: Int64

  package static let zero = Quantity(thousandths: 0)
  package static let one = Quantity(thousandths: 1000)

  /// Wraps a whole number of thousandths.
  package init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  package static func < (left: Quantity, right: Quantity) -> Bool {
    left.thousandths < right.thousandths
  }

  /// Adds, and stays at the largest value there is where the sum is beyond it: a pool of
  /// accepted parts never needs more than any line may claim.
  package static func + (left: Quantity, right: Quantity) -> Quantity {
    let (sum, overflow) = left.thousandths.addingReportingOverflow(right.thousandths)
    return Quantity(thousandths: overflow ? .max : sum)
  }

  package static func - (left: Quantity, right: Quantity) -> Quantity {
    Quantity(thousandths: left.thousandths - right.thousandths)
  }

  package static func += (left: inout Quantity, right: Quantity) { left = left + right }
  package static func -= (left: inout Quantity, right: Quantity) { left = left - right }
}
