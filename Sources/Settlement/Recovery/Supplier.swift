package import Text

/// A supplier of parts (供应商), as registered.
package struct Supplier: Hashable, Sendable {
  package let id: Symbol
  /// As written (供应商名称).
  package let name: Symbol
  /// Blank where the register does not say.
  package let taxpayerID: Symbol
  /// How many days it has to answer a claim (回复期限), as the register says; nil for nothing.
  package let givenDays: Int?

  /// The days that a supplier has where the register does not say.
  private static let usualAnswerDays = 30

  /// Takes a row of the register; `answerDays` is nil for a blank.
  package init(id: Symbol, name: Symbol, taxpayerID: Symbol, answerDays: Int?) {
    self.id = id
    self.name = name
    self.taxpayerID = taxpayerID
    givenDays = answerDays
  }

  /// How many days it has to answer a claim.
  package var answerDays: Int { givenDays ?? Self.usualAnswerDays }
}
