import Documents
import Settlement
import Text

/// A line of a list that is checked, with something in every place that a remedy may name.
enum CheckExample {
  static let terms = CheckTerms(
    dealer: Dealer(id: "D021", name: "青石 <工程机械> 服务中心", taxpayerID: "91350100M000100Y43"),
    period: RecordBuilder.period, edition: edition,
    deadline: DeadlineRuling(
      day: RecordBuilder.day("2025-11-05"), regularDay: RecordBuilder.day("2025-11-05"),
      postmark: RecordBuilder.day("2025-11-08")),
    openCodes: [])

  private static var edition: Edition {
    var edition = Edition(from: RecordBuilder.period)
    edition.cardWithinDays = 30
    return edition
  }

  /// Three claimed at 150.00, one paid at 142.50; a record of September on a machine out of
  /// warranty.
  static func line(
    openCodes: Set<ReasonCode> = [], verdict: Verdict = .adjusted,
    reasons: [Reduction] = [Reduction(.shortReturn, Money(fen: 30_000))], unlabelled: Int64 = 0,
    spoil: (inout LineBackground) -> Void = { _ in }
  ) -> CheckedLine {
    var claim = ClaimLine(row: 7)
    claim.quantity = Quantity(thousandths: 3000)
    let terms = CheckTerms(
      dealer: Self.terms.dealer, period: Self.terms.period, edition: edition,
      deadline: Self.terms.deadline, openCodes: openCodes)
    var facts = facts(unlabelled: unlabelled)
    spoil(&facts)
    return CheckedLine(
      terms: terms, claim: claim, decision: decision(verdict, reasons), names: names,
      facts: facts)
  }

  /// A machine that nobody has bought yet.
  static func unsold(arrivedOn day: String) -> Machine {
    Machine(
      family: .blank, soldOn: nil, arrivedOn: RecordBuilder.day(day), cardReceivedOn: nil,
      warrantyMonths: 12, warrantyHours: nil)
  }

  /// A line in which every place that a remedy may name is another than in the first.
  static var otherLine: CheckedLine {
    var claim = ClaimLine(row: 8)
    claim.quantity = Quantity(thousandths: 8000)
    var edition = Edition(from: RecordBuilder.period)
    edition.cardWithinDays = 60
    let terms = CheckTerms(
      dealer: Dealer(id: "D077", name: "白沙 服务中心", taxpayerID: "91350100M000100Y43"),
      period: RecordBuilder.period.next, edition: edition,
      deadline: DeadlineRuling(
        day: RecordBuilder.day("2025-12-04"), regularDay: RecordBuilder.day("2025-12-04"),
        postmark: RecordBuilder.day("2025-12-06")),
      openCodes: [])
    let decision = LineDecision(
      quantityApproved: Quantity(thousandths: 6000),
      unitPriceClaimed: UnitPrice(tenThousandths: 880_000),
      unitPriceApproved: UnitPrice(tenThousandths: 770_000), amountClaimed: Money(fen: 71_000),
      feeClaimed: Money(fen: 7100), amountApproved: Money(fen: 46_200),
      feeApproved: Money(fen: 4620), verdict: .adjusted,
      reasons: [Reduction(.shortReturn, Money(fen: 27_280))], advice: [])
    return CheckedLine(
      terms: terms, claim: claim, decision: decision,
      names: LineNames(
        number: "9", record: "R-58", kindText: "运输", item: "YY-31", name: "油泵", approval: "WG-9",
        priceName: "高压油泵", earlierLine: "6"),
      facts: otherFacts)
  }

  private static var otherFacts: LineBackground {
    var facts = LineBackground()
    facts.record = ServiceRecord(
      dealer: .blank, machine: .blank, serviceDate: RecordBuilder.day("2025-08-14"), hours: 70_475,
      isSigned: false, isComplete: false)
    facts.machineNumber = "30F-0917"
    facts.machine = Machine(
      family: .blank, soldOn: RecordBuilder.day("2023-05-19"), cardReceivedOn: nil,
      warrantyMonths: 18, warrantyHours: 45_000)
    facts.listed = Quantity(thousandths: 4000)
    facts.unlabelled = .one
    return facts
  }

  private static func decision(_ verdict: Verdict, _ reasons: [Reduction]) -> LineDecision {
    let cut = reasons.reduce(Money.zero) { $0 + $1.amount }
    let claimed = Money(fen: 49_500)
    let isRejected = verdict == .rejected
    return LineDecision(
      quantityApproved: isRejected ? .zero : .one,
      unitPriceClaimed: UnitPrice(tenThousandths: 1_500_000),
      unitPriceApproved: UnitPrice(tenThousandths: 1_425_000), amountClaimed: claimed,
      feeClaimed: Money(fen: 4500), amountApproved: claimed + Money(fen: 4500) - cut,
      feeApproved: .zero, verdict: verdict, reasons: reasons, advice: [])
  }

  private static let names = LineNames(
    number: "4", record: "R-12", kindText: "外出救援", item: "ZX-26", name: "<b>喷油嘴</b>",
    approval: "WG-7", priceName: "喷油器", earlierLine: "2")

  private static func facts(unlabelled: Int64) -> LineBackground {
    var facts = LineBackground()
    facts.record = ServiceRecord(
      dealer: .blank, machine: .blank, serviceDate: RecordBuilder.day("2025-09-30"), hours: 61_250,
      isSigned: false, isComplete: false, cause: .misuse)
    facts.machineNumber = "50C-0311"
    facts.machine = Machine(
      family: .blank, soldOn: RecordBuilder.day("2024-02-29"), cardReceivedOn: nil,
      warrantyMonths: 12, warrantyHours: 60_000)
    facts.listed = .one
    facts.unlabelled = Quantity(thousandths: unlabelled)
    return facts
  }

  /// A report of one list with one line.
  static func report(_ line: CheckedLine) -> CheckReport {
    var report = CheckReport(mailedOn: RecordBuilder.day("2025-11-08"))
    let decision = line.decision
    report.lists = [
      CheckedList(
        file: "list & co.csv", table: 0, terms: line.terms, lines: [line],
        sums: CheckSums(
          claimed: decision.amountClaimed + decision.feeClaimed,
          paid: decision.amountApproved + decision.feeApproved,
          reductions: decision.reasons.map {
            ReductionTotal(code: $0.code, lines: 1, amount: $0.amount)
          }, openCodes: line.terms.openCodes), holds: [])
    ]
    return report
  }
}
