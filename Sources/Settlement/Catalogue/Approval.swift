package import Text

/// One row of the approvals register.
package struct Approval: Sendable {
  package let number: Symbol
  package let type: ApprovalType
  package let dealer: Symbol
  package let grantedOn: Day
  /// Blank for any part.
  package let part: Symbol
  /// Nil for no limit.
  package let quantity: Quantity?
  /// The period and the last day, both given for a deadline and nil otherwise.
  package let period: Period?
  package let until: Day?
  /// The row in its file.
  package let row: Int32

  package init(
    number: Symbol, type: ApprovalType, dealer: Symbol, grantedOn: Day, part: Symbol,
    quantity: Quantity?, period: Period?, until: Day?, row: Int32 = 0
  ) {
    self.row = row
    self.number = number
    self.type = type
    self.dealer = dealer
    self.grantedOn = grantedOn
    self.part = part
    self.quantity = quantity
    self.period = period
    self.until = until
  }
}

/// What a written approval (书面同意) allows.
package enum ApprovalType: String, CaseIterable, Sendable {
  case external, emergency, deadline
}
