package import Text

/// The rulebook (规则手册): what the manufacturer has set down, in editions by period.
package struct Rulebook: Sendable {
  /// The language of the documents.
  package var language: Language
  package var buyer: Buyer
  package var accounts: Accounts
  /// By first day, ascending; no two start on the same.
  package var editions: [Edition]
  /// Tax rates that the manufacturer adds to the built-in table, or that replace its rows.
  package var taxRates: [TaxRateRow]
  /// Whether the CSV files of a month begin with a byte order mark, as spreadsheets want it.
  package var csvBom: Bool
  /// The account of what suppliers owe; nil where the rulebook does not say.
  package var suppliersAccount: String?

  package init(
    language: Language, buyer: Buyer, accounts: Accounts, editions: [Edition],
    taxRates: [TaxRateRow] = [], csvBom: Bool = false
  ) {
    self.language = language
    self.buyer = buyer
    self.accounts = accounts
    self.editions = editions
    self.taxRates = taxRates
    self.csvBom = csvBom
  }

  /// The edition in force: the last whose first day is not after the period's.
  package func edition(for period: Period) -> Edition? {
    edition(on: period.firstDay)
  }

  private func edition(on day: Day) -> Edition? {
    editions.last { $0.from.firstDay <= day }
  }

  /// Where halves end: no edition may change it.
  package var halves: HalfEnds { editions.lazy.compactMap(\.halves?.ends).first ?? .ofCalendar }

  /// The period in which a day is settled, by the edition in force on it.
  package func period(of day: Day) -> Period {
    edition(on: day)?.periods.period(of: day, halves: halves) ?? Period(of: day)
  }
}

/// The account codes (科目) of the journal.
package struct Accounts: Hashable, Sendable {
  package var expense: String
  package var inputVAT: String
  package var dealers: String

  package init(expense: String, inputVAT: String, dealers: String) {
    self.expense = expense
    self.inputVAT = inputVAT
    self.dealers = dealers
  }
}

/// What a kind of claim is for the tax (税目).
package enum TaxCategory: String, CaseIterable, Sendable {
  case goods, repair, service
}

/// One dated tax rate with its legal basis.
package struct TaxRateRow: Hashable, Sendable {
  package let taxpayer: TaxpayerType
  /// Nil for all categories.
  package let category: TaxCategory?
  package let from: Day
  package let rate: Rate
  /// The source in law; a row without one does not load.
  package let basis: String

  package init(
    taxpayer: TaxpayerType, category: TaxCategory?, from: Day, rate: Rate, basis: String
  ) {
    self.taxpayer = taxpayer
    self.category = category
    self.from = from
    self.rate = rate
    self.basis = basis
  }
}

/// The rules as they stand from one period on.
package struct Edition: Hashable, Sendable {
  package var from: Period
  /// What is settled at one time: it says which scheme holds.
  package var periods: PeriodSort
  /// When halves end and what of them has to be back by then; nil for months.
  package var halves: HalfTerms?
  /// Where a statement's total goes.
  package var settledBy: SettledBy
  /// Whether statements ask for a VAT invoice.
  package var asksForInvoice: Bool
  /// The day of the month after the period; beyond that month's end it is its last day.
  package var deadlineDay: Int
  /// Whether a deadline on a day off moves to the next working day.
  package var deadlineMoves: Bool
  package var managementFee: Rate
  /// Folded name endings of assemblies, seals, and what may come back dismantled.
  package var assemblies: [String]
  package var seals: [String]
  package var mayBeDismantled: [String]
  /// Folded names of what a repair is of, whose old parts have a package of their own.
  package var packAlone: [String]
  /// In machine hours.
  package var milestones: [Int]
  /// Nil where the warranty card is not asked for.
  package var cardWithinDays: Int?
  /// The causes of faults that the warranty covers; nil where no cause is asked for.
  package var causes: [FaultCause]?
  /// After how many whole halves in stock a machine counts as sold; nil for never.
  package var stockSeasons: Int?
  /// Within how many days the same part of the same machine is a repair that did not last.
  package var repeatWithinDays: Int
  /// The stores for accepted old parts; nil where nothing is asked of them.
  package var stores: [Store]?
  /// What service is measured by, in reports.
  package var service: ServiceRules
  /// Registers without which the run does not start.
  package var required: [RegisterKind]
  package var invoiceWorkingDays: Int
  package var taxTolerance: Money
  package var taxCategories: [ClaimKind: TaxCategory]

  /// Starts an edition with the values that hold where a rulebook says nothing.
  package init(from: Period) {
    self.from = from
    periods = .month
    halves = nil
    settledBy = .account
    asksForInvoice = true
    deadlineDay = 5
    deadlineMoves = false
    managementFee = Rate(percent: 10)
    assemblies = [
      "柴油机总成", "变速箱总成", "变矩器总成", "驱动桥总成", "动臂", "前车架", "后车架", "铲斗", "钢轮", "平衡重",
      "驾驶室总成", "轮胎",
    ]
    seals = ["密封圈", "密封垫", "密封件", "油封", "O形圈", "O型圈"]
    mayBeDismantled = ["主传动", "主传动总成"]
    packAlone = ["变速箱", "变矩器"]
    milestones = [100, 600, 1200, 1800, 2400]
    cardWithinDays = nil
    causes = nil
    stockSeasons = nil
    repeatWithinDays = 90
    stores = nil
    service = ServiceRules()
    required = [.receipts, .acceptance, .records]
    invoiceWorkingDays = 7
    taxTolerance = Money(fen: 127)
    taxCategories = [.part: .goods, .maintenance: .repair, .labour: .repair, .travel: .repair]
  }

  /// The columns of registers that the edition asks for.
  package var askedColumns: Set<AskedColumn> {
    causes == nil ? scheme.askedColumns : scheme.askedColumns.union([.cause])
  }

  /// Whether the old parts of a repair are packed by themselves (单独包装), by what was repaired,
  /// folded as names are.
  package func packsAlone(_ repaired: String) -> Bool {
    packAlone.contains { repaired.contains($0) }
  }
}

/// When the halves of a year end, and until when records and old parts of each may come back.
package struct HalfTerms: Hashable, Sendable {
  package let ends: HalfEnds
  /// The return dates (返回期限) of the halves, each the first such day after the half's end.
  package let returnBy: HalfEnds

  package init(ends: HalfEnds, returnBy: HalfEnds) {
    self.ends = ends
    self.returnBy = returnBy
  }
}

/// Where a statement's total goes (结算方式).
package enum SettledBy: String, CaseIterable, Sendable {
  /// To the dealer's parts account, as if the dealer had paid.
  case account
  /// Against what the dealer owes for deliveries (冲抵货款).
  case setOff = "set-off"
}

/// The manufacturer as buyer on the VAT invoice (购方).
package struct Buyer: Hashable, Sendable {
  /// The taxpayer id of the rulebook that a new workspace starts with: nobody's, to be replaced.
  package static let placeholderID = "91350800EXAMPLE030"

  package let name: String
  package let taxpayerID: String

  package init(name: String, taxpayerID: String) {
    self.name = name
    self.taxpayerID = taxpayerID
  }
}
