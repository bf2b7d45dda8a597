package import Text

/// One row of the receipts register (收件登记): a dealer's mail for a period.
package struct Receipt: Hashable, Sendable {
  package let mailedOn: Day
  package let receivedOn: Day?
  /// Where the row stands, for messages.
  package let place: Place
  /// The number of the consignment (送货单号); blank where the row does not say.
  package let consignment: Symbol

  package init(
    mailedOn: Day, receivedOn: Day?, place: Place = .nowhere, consignment: Symbol = .blank
  ) {
    self.consignment = consignment
    self.mailedOn = mailedOn
    self.receivedOn = receivedOn
    self.place = place
  }
}
