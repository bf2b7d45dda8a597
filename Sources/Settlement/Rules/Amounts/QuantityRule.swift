/// Pays only what came back: min(claimed, left in the pool of accepted parts).
///
/// Seals draw on no pool, nor does anything where no acceptance was read. A milestone (强保) is paid
/// once, whatever quantity is claimed.
enum QuantityRule: AmountRule {
  static let codes: [ReasonCode] = [.shortReturn, .quantityAbove]

  /// The approved quantity, and the reason where it is less than claimed.
  static func approved(_ facts: LineFacts) -> (quantity: Quantity, code: ReasonCode) {
    let claimed = facts.line.quantity
    if facts.line.kind == .maintenance { return (min(claimed, .one), .quantityAbove) }
    guard facts.drawsOnPool else { return (claimed, .shortReturn) }
    let mayBeDismantled = facts.price?.mayBeDismantled ?? false
    let quantity = min(claimed, facts.pool.left(mayBeDismantled: mayBeDismantled))
    let result = facts.pool.shortage(mayBeDismantled: mayBeDismantled)
    return (quantity, result?.reasonCode ?? .shortReturn)
  }
}

extension LineFacts {
  /// Whether an approved quantity is taken out of the line's pool.
  var drawsOnPool: Bool { line.kind == .part && isInspected && !isSeal }
}
