internal import Text

/// The accepted quantity of one label and part (旧件验收), and what lines have drawn from it.
package struct Pool: Sendable {
  /// Accepted without reservation.
  private var accepted = Quantity.zero
  /// What the column says where parts were taken out: counts only for parts that may be dismantled.
  private var dismantled = Quantity.zero
  private var drawn = Quantity.zero
  private var firstReason: ReasonCode?
  private var firstReasonButDismantled: ReasonCode?

  package init() {}

  /// Adds a row, in reading order.
  ///
  /// Any result but accepted and dismantled accepts nothing, whatever its column says. What came
  /// back late never enters the pool; a row's own result is the reason before that it is late.
  package mutating func add(_ row: AcceptanceRow, isLate: Bool = false) {
    switch row.result {
    case .accepted where isLate: break
    case .dismantled where isLate: break
    case .accepted: accepted += row.accepted
    case .dismantled: dismantled += row.accepted
    case .noLabel, .notReceived, .wrongPart, .notGenuine, .noFault, .notWarranty: break
    }
    let late = isLate && row.accepted > .zero ? ReasonCode.returnedLate : nil
    let own = row.result.reasonCode
    firstReason = firstReason ?? own ?? late
    firstReasonButDismantled =
      firstReasonButDismantled ?? (row.result == .dismantled ? late : own ?? late)
  }

  /// All that was accepted, drawn or not.
  package func whole(mayBeDismantled: Bool) -> Quantity {
    mayBeDismantled ? accepted + dismantled : accepted
  }

  /// What is left for the next line.
  package func left(mayBeDismantled: Bool) -> Quantity {
    max(whole(mayBeDismantled: mayBeDismantled) - drawn, .zero)
  }

  /// The first reason in reading order why the pool is empty or short; nil where no row gives one.
  package func shortage(mayBeDismantled: Bool) -> ReasonCode? {
    mayBeDismantled ? firstReasonButDismantled : firstReason
  }

  /// Subtracts what a line was approved.
  package mutating func draw(_ quantity: Quantity) { drawn += quantity }
}
