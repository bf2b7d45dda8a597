/// A share of an amount, such as a tax rate or the management fee, exact to 0.01%.
package struct Rate: Hashable, Comparable, Sendable {
  /// The rate in hundredths of a percent: 13% is 1300.
  package let basisPoints: Int64

  /// Wraps a whole number of hundredths of a percent.
  package init(basisPoints: Int64) {
    self.basisPoints = basisPoints
  }

  /// No share at all.
  package static let zero = Rate(basisPoints: 0)

  /// Takes a whole percentage, such as 13 for 13%.
  package init(percent: Int64) {
    self.init(basisPoints: percent * 100)
  }

  package static func < (left: Rate, right: Rate) -> Bool { left.basisPoints < right.basisPoints }

  /// The share of an amount, rounded to the fen.
  package func of(_ amount: Money) -> Money {
    Money(fen: Int64(clamping: roundedQuotient(Int128(amount.fen) * Int128(basisPoints), 10_000)))
  }

  /// The net amount inside a gross one that includes tax at this rate: round(gross ÷ (1 + rate)).
  package func net(ofGross gross: Money) -> Money {
    Money(
      fen: Int64(
        clamping: roundedQuotient(Int128(gross.fen) * 10_000, max(1, 10_000 + Int128(basisPoints))))
    )
  }
}
