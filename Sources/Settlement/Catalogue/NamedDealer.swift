package import Text

/// A dealer as a row of a register names it, by id or by name; blank where it names none.
package struct NamedDealer: Hashable, Sendable {
  /// As identifiers are compared.
  package let dealer: Symbol
  package let asWritten: Symbol
  package let place: Place

  package init(dealer: Symbol, asWritten: Symbol, place: Place) {
    self.dealer = dealer
    self.asWritten = asWritten
    self.place = place
  }
}
