/// A price for one unit, tax included, with up to four decimals of a yuan.
package struct UnitPrice: Hashable, Comparable, Sendable {
  /// The price in ten-thousandths of a yuan.
  package let tenThousandths: Int64

  package static let zero = UnitPrice(tenThousandths: 0)

  /// Wraps a whole number of ten-thousandths of a yuan.
  package init(tenThousandths: Int64) {
    self.tenThousandths = tenThousandths
  }

  package static func < (left: UnitPrice, right: UnitPrice) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}
