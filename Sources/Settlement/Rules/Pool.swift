internal import Text

/// The accepted quantity of one label and part (旧件验收), and what lines have drawn from it.
package struct Pool: Sendable {
  /// Accepted without reservation.
  private var accepted = Quantity.zero
  /// What the column says where parts were taken out: counts only for parts that may be dismantled.
  private var dismantled = Quantity.zero
  private var drawn = Quantity.zero
  private var firstResult: InspectionResult?
  private var firstResultButDismantled: InspectionResult?

  package init() {}

  /// Adds a row, in reading order.
  ///
  /// Any result but accepted and dismantled accepts nothing, whatever its column says.
  package mutating func add(_ row: AcceptanceRow) {
    switch row.result {
    case .accepted: accepted += row.accepted
    case .dismantled: dismantled += row.accepted
    case .noLabel, .notReceived, .wrongPart, .notGenuine, .noFault, .notWarranty: break
    }
    guard row.result != .accepted else { return }
    firstResult = firstResult ?? row.result
    guard row.result != .dismantled else { return }
    firstResultButDismantled = firstResultButDismantled ?? row.result
  }

  /// All that was accepted, drawn or not.
  package func whole(mayBeDismantled: Bool) -> Quantity {
    mayBeDismantled ? accepted + dismantled : accepted
  }

  /// What is left for the next line.
  package func left(mayBeDismantled: Bool) -> Quantity {
    max(whole(mayBeDismantled: mayBeDismantled) - drawn, .zero)
  }

  /// The first result in reading order that explains why the pool is empty or short.
  package func shortage(mayBeDismantled: Bool) -> InspectionResult? {
    mayBeDismantled ? firstResultButDismantled : firstResult
  }

  /// Subtracts what a line was approved.
  package mutating func draw(_ quantity: Quantity) { drawn += quantity }
}
