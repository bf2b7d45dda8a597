package import Text

/// A dealer as a row of a register names it, by id or by name; blank where it names none.
package struct NamedDealer: Hashable, Sendable {
  /// As identifiers are compared.
  package let dealer: Symbol
  package let asWritten: Symbol
  /// Where the row stands: its table, and the row there.
  private let file: FileNumber
  private let row: Int32

  package init(dealer: Symbol, asWritten: Symbol, file: FileNumber, row: Int) {
    self.dealer = dealer
    self.asWritten = asWritten
    self.file = file
    self.row = Int32(row)
  }

  /// Where the dealer is named.
  package var place: Place { Place(file: file, row: Int(row), column: "dealer") }
}
