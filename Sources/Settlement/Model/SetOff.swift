/// What a statement is set off against (冲抵货款): the dealer's debt for deliveries.
///
/// The balance comes from the company's books and is printed, never posted.
package struct SetOff: Hashable, Sendable {
  /// The day of the balance (截止日期).
  package let asOf: Day
  /// What the dealer owed on that day (应收余额); below zero is its credit.
  package let balance: Money
  /// The balance less what was posted of set-off statements since.
  package let before: Money

  package init(asOf: Day, balance: Money, before: Money) {
    self.asOf = asOf
    self.balance = balance
    self.before = before
  }

  /// What is left when a total is set off; below zero it is credit for later deliveries.
  package func after(_ total: Money) -> Money { before - total }
}

/// A row of the receivables (应收货款), and where it stands.
package struct Receivable: Hashable, Sendable {
  package let asOf: Day
  package let balance: Money
  package let place: Place

  package init(asOf: Day, balance: Money, at place: Place) {
    self.asOf = asOf
    self.balance = balance
    self.place = place
  }
}
