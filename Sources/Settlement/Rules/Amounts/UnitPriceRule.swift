/// Pays a part at the settlement price: the wholesale price (批发价) in force on the price date.
///
/// A higher claimed price is cut, a lower one is raised. An external purchase and a service are paid
/// as claimed up to the settlement price or tariff; the service center bears the excess.
enum UnitPriceRule: AmountRule {
  static let codes: [ReasonCode] = [
    .priceAbove, .priceBelow, .excessBorne, .aboveTariff,
  ]

  /// The approved unit price, and the reason where it is not the claimed one.
  static func approved(
    _ facts: LineFacts, claimed: UnitPrice
  ) -> (price: UnitPrice, code: ReasonCode) {
    let price = facts.settlementPrice ?? .zero
    if facts.isService { return (min(claimed, price), .aboveTariff) }
    if facts.line.isExternal { return (min(claimed, price), .excessBorne) }
    return (price, claimed > price ? .priceAbove : .priceBelow)
  }
}
