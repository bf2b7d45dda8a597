/// A price for one unit, tax included, with up to four decimals of a yuan.
@usableFromInline
package struct UnitPrice: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// The price in ten-thousandths of a yuan.
  @usableFromInline package let tenThousandths: Int64

  @inlinable package static var zero: UnitPrice { UnitPrice(tenThousandths: 0) }

  /// Wraps a whole number of ten-thousandths of a yuan.
  @inlinable
  package init(tenThousandths: Int64) {
    self.tenThousandths = tenThousandths
  }

  @inlinable
  package static func < (left: UnitPrice, right: UnitPrice) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}
