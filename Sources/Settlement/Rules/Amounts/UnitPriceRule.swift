/// Pays a part at the settlement price: the wholesale price (批发价) in force on the price date.
///
/// A higher claimed price is cut, a lower one is raised.
enum UnitPriceRule: AmountRule {
  static let codes: [ReasonCode] = [.priceAbove, .priceBelow]

  /// The approved unit price, and the reason where it is not the claimed one.
  static func approved(
    _ facts: LineFacts, claimed: UnitPrice
  ) -> (price: UnitPrice, code: ReasonCode) {
    let price = facts.price?.price ?? .zero
    return (price, claimed > price ? .priceAbove : .priceBelow)
  }
}
