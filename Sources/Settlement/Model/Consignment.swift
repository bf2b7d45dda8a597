/// What a dealer sent with one delivery truck (送货单), as a statement prints it.
package struct Consignment: Hashable, Sendable {
  /// Empty where the register of receipts does not say.
  package let number: String
  package let mailedOn: Day
  package let receivedOn: Day?

  /// Takes a row of the receipts.
  package init(number: String, mailedOn: Day, receivedOn: Day?) {
    self.number = number
    self.mailedOn = mailedOn
    self.receivedOn = receivedOn
  }
}
