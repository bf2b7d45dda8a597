/// Money that a reason took off a line, or added to it where negative.
@usableFromInline
package struct Reduction: Hashable, Sendable {
  @usableFromInline package let code: ReasonCode
  @usableFromInline package let amount: Money

  /// Attributes an amount to a reason.
  @inlinable
  package init(_ code: ReasonCode, _ amount: Money) {
    self.code = code
    self.amount = amount
  }
}
