package import Settlement
package import Text

/// A dealer's parts account (往来账) as far as settlements go: what was posted, and what waits.
package struct AccountStatement: Sendable {
  /// A row of the account, with what is owed to the dealer after it.
  package struct Item: Sendable {
    package let entry: JournalEntry
    package let balance: Money
    /// The adjustments and carried totals of the statement whose total the entry posts.
    package let adjustments: [TaxedAdjustment]
    /// The machines that went back from stock, in the same way.
    package let machineReturns: [TaxedReturn]
    /// Whether the statement is set off against deliveries (冲抵货款).
    package let isSetOff: Bool
  }

  package let dealer: Dealer
  package let buyer: Buyer
  /// Of the printed document.
  package let language: Language
  /// What the parties are called on the dealer's latest statement.
  let buyerTitle: Message
  let dealerTitle: Message
  /// The day on which it is drawn up.
  package let asOf: Day
  /// The months of the first and the latest statement.
  package let periods: ClosedRange<Period>
  package let items: [Item]
  /// How the statements are settled.
  let settledBy: Set<SettledBy>
  /// Statements that are issued and not posted.
  package let unposted: [StatementEntry]
  /// Adjustments and negative totals that are on no statement yet.
  package let waiting: [Adjustment]

  /// What the manufacturer owes the dealer by the postings; below zero the dealer owes it.
  package var balance: Money { items.last?.balance ?? .zero }

  /// Puts an account together.
  ///
  /// - Parameters:
  ///   - statements: The dealer's standing statements, the oldest first; at least one.
  ///   - entries: The dealer's entries, by number.
  ///   - waiting: What is on no statement yet.
  ///   - asOf: The day on which it is drawn up.
  package init?(
    _ statements: [StatementEntry], _ entries: [JournalEntry], waiting: [Adjustment], asOf: Day
  ) {
    guard let latest = statements.last?.head else { return nil }
    self.asOf = asOf
    let first = statements.first?.head.period ?? latest.period
    periods = min(first, latest.period)...latest.period
    (dealer, buyer, language) = (latest.dealer, latest.buyer, latest.language)
    (buyerTitle, dealerTitle) = (latest.buyerTitle, latest.dealerTitle)
    settledBy = Set(statements.map(\.head.settledBy))
    self.waiting = waiting
    unposted = statements.filter { ![.posted, .invoiced].contains($0.state) }
    var balance = Money.zero
    var items: [Item] = []
    for entry in entries {
      balance += entry.credited
      let head = statements.first { $0.head.number == entry.statement }?.head
      let posted = entry.posting.subject == .total ? head : nil
      items.append(
        Item(
          entry: entry, balance: balance, adjustments: posted?.adjustments ?? [],
          machineReturns: posted?.machineReturns ?? [], isSetOff: head?.settledBy == .setOff))
    }
    self.items = items
  }
}
