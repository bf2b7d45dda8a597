import Settlement
import Testing
import Text

/// A decided list built line by line, for the tests of what is made of it.
struct SampleList {
  private var lines: [ClaimLine] = []
  private var decisions: [LineDecision] = []
  var taxpayer = TaxpayerType.general
  var period = "2025-10"
  var categories: [ClaimKind: TaxCategory] = [:]
  var rates: [TaxRateRow] = []
  var language = Language.chinese

  /// Adds a line of which all that is not cut is approved.
  mutating func add(
    _ kind: ClaimKind, amount: Int64, fee: Int64 = 0, cuts: [(ReasonCode, Int64)] = [],
    rejected: Bool = false
  ) {
    var line = ClaimLine(row: Int32(lines.count + 2))
    line.kind = kind
    lines.append(line)
    let cut = cuts.reduce(0) { $0 + $1.1 }
    let approved = rejected ? 0 : amount + fee - cut
    let feeApproved = rejected ? 0 : fee
    decisions.append(
      LineDecision(
        quantityApproved: .one, unitPriceClaimed: .zero, unitPriceApproved: .zero,
        amountClaimed: Money(fen: amount), feeClaimed: Money(fen: fee),
        amountApproved: Money(fen: approved - feeApproved), feeApproved: Money(fen: feeApproved),
        verdict: rejected ? .rejected : cuts.isEmpty ? .approved : .adjusted,
        reasons: cuts.map { Reduction($0.0, Money(fen: $0.1)) }, advice: []))
  }

  /// The list with its lines the other way round.
  var reversed: SampleList {
    var list = self
    list.lines.reverse()
    list.decisions.reverse()
    return list
  }

  func head(adjustments: Int64 = 0) throws -> StatementHead {
    let period = try #require(Period(period))
    var edition = Edition(from: try #require(Period("2008-01")))
    edition.taxCategories.merge(categories) { $1 }
    let rulebook = Rulebook(
      language: language,
      buyer: Buyer(name: "某机械有限公司", taxpayerID: "91350100M000100Y43"),
      accounts: Accounts(expense: "6601.05", inputVAT: "2221.01", dealers: "1122"),
      editions: [edition], taxRates: rates)
    return try StatementHead(
      decided(in: period),
      dealer: Dealer(
        id: "D001", name: "某服务中心", taxpayerID: "91110108551385082Q", taxpayer: taxpayer),
      rulebook: rulebook, edition: edition, taxTable: TaxTable(adding: rates),
      adjustments: adjustments == 0
        ? []
        : [
          TaxedAdjustment(
            Adjustment(carriedFrom: "S202509-D001", amount: Money(fen: adjustments)),
            rate: try #require(
              TaxTable(adding: rates).rate(for: taxpayer, .goods, on: period.lastDay)?.rate))
        ])
  }

  private func decided(in period: Period) -> DecidedList {
    DecidedList(
      list: ExpenseList(
        dealer: SymbolTable().symbol(for: "D001"), period: period, file: 0, lines: lines),
      decisions: decisions,
      deadline: DeadlineRuling(day: period.next.day(5), regularDay: period.next.day(5)),
      notEvaluated: [.machines], priceNames: lines.map { _ in .blank })
  }
}
