/// Money that a reason took off a line, or added to it where negative.
package struct Reduction: Hashable, Sendable {
  package let code: ReasonCode
  package let amount: Money

  /// Attributes an amount to a reason.
  package init(_ code: ReasonCode, _ amount: Money) {
    self.code = code
    self.amount = amount
  }
}
