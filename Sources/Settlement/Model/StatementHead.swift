package import Text

/// All of a statement but its lines: the parties, the deadline, the totals.
package struct StatementHead: Hashable, Sendable {
  package var dealer: Dealer
  package var buyer: Buyer
  /// The accounts that the statement is posted to.
  package var accounts: Accounts
  package var period: Period
  package var language: Language
  /// The first period of the rulebook's edition in force.
  package var edition: Period
  package var deadline: DeadlineRuling
  /// The registers that were not at hand, so that their rules were not evaluated.
  package var notEvaluated: [AbsentInput]
  package var totals: StatementTotals
  /// By kind, in the order of ``ClaimKind``; kinds without lines are left out.
  package var kinds: [KindTotal]
  /// By reason, in order of precedence.
  package var reductions: [ReductionTotal]
  /// Corrections of earlier statements, in the order in which they came in; carried ones last.
  package var adjustments: [TaxedAdjustment]
  /// By rate, highest first.
  package var taxes: [TaxShare]
  /// What to invoice; empty where nothing is due.
  package var proposal: [InvoiceItem]
  /// Machines that went back from stock, by number.
  package var machineReturns: [TaxedReturn] = []
  /// What the dealer sent, where no postmark counts.
  package var consignments: [Consignment] = []
  /// Where the total goes.
  package var settledBy = SettledBy.account
  /// Whether a VAT invoice is asked for.
  package var asksForInvoice = true
  /// What the total is set off against; nil where it is not, or the balance is not known.
  package var setOff: SetOff?

  /// Takes everything that was worked out.
  package init(
    dealer: Dealer, buyer: Buyer, accounts: Accounts, period: Period, language: Language,
    edition: Period, deadline: DeadlineRuling, notEvaluated: [AbsentInput],
    totals: StatementTotals, kinds: [KindTotal], reductions: [ReductionTotal],
    adjustments: [TaxedAdjustment] = [], taxes: [TaxShare], proposal: [InvoiceItem]
  ) {
    self.dealer = dealer
    self.buyer = buyer
    self.accounts = accounts
    self.period = period
    self.language = language
    self.edition = edition
    self.deadline = deadline
    self.notEvaluated = notEvaluated
    self.totals = totals
    self.kinds = kinds
    self.reductions = reductions
    self.adjustments = adjustments
    self.taxes = taxes
    self.proposal = proposal
  }

  /// The statement's number, such as `S202510-D001`.
  package var number: String { "S\(period.compact)-\(dealer.id)" }
}

/// A statement's figures: claimed − reductions + adjustments = parts + fee + services +
/// adjustments = total = net + tax.
package struct StatementTotals: Hashable, Sendable {
  package var lines = 0
  package var approved = 0
  package var adjusted = 0
  package var rejected = 0
  /// Σ (claimed amount + claimed fee).
  package var claimed = Money.zero
  package var reductions = Money.zero
  /// Approved amounts of kind part.
  package var parts = Money.zero
  /// Approved management fees (配件管理费).
  package var fee = Money.zero
  /// Approved amounts of the other kinds.
  package var services = Money.zero
  package var adjustments = Money.zero
  package var total = Money.zero
  package var net = Money.zero
  package var tax = Money.zero

  /// Starts at zero.
  package init() {}
}

/// What was claimed and approved of one kind.
package struct KindTotal: Hashable, Sendable {
  package var kind: ClaimKind
  package var lines: Int
  /// Amounts and fees as claimed.
  package var claimed: Money
  package var amount: Money
  package var fee: Money

  /// Sums up one kind.
  package init(kind: ClaimKind, lines: Int, claimed: Money, amount: Money, fee: Money) {
    self.kind = kind
    self.lines = lines
    self.claimed = claimed
    self.amount = amount
    self.fee = fee
  }
}

/// What one reason took off a statement.
package struct ReductionTotal: Hashable, Sendable {
  package let code: ReasonCode
  package let lines: Int
  package let amount: Money

  /// Sums up one reason.
  package init(code: ReasonCode, lines: Int, amount: Money) {
    self.code = code
    self.lines = lines
    self.amount = amount
  }
}
