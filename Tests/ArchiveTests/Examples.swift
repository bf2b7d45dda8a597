import Foundation
@testable import Settlement
import TestSupport

@testable import Archive
import Text

extension TemporaryFolder {
  var archive: String { path("settle.sqlite") }
}

let october = Period(of: Day(number: 20_366))

/// A decided list of invented lines, every fen explained, and the head that goes with it.
struct Example {
  let symbols = SymbolTable()
  let decided: DecidedList
  let head: StatementHead

  static let texts = [
    "", "83000123", "动臂油缸", "say \"yes\"", "C:\\parts", "a\tb\nc", "\u{1}\u{1F}", "O形圈",
    "😀 part", String(repeating: "长", count: 70), "exactly8", "1234567\"",
  ]

  init(seed: UInt64, lines count: Int, dealer: String = "D001") {
    var random = SplitMix(seed: seed)
    var list = ExpenseList(
      dealer: symbols.symbol(for: dealer), period: october, file: 0, lines: [])
    var decisions: [LineDecision] = []
    var names: [Symbol] = []
    for row in 0..<count {
      list.lines.append(Example.line(Int32(row), symbols: symbols, &random))
      decisions.append(Example.decision(&random))
      names.append(symbols.symbol(for: Example.texts.randomElement(using: &random) ?? ""))
    }
    let deadline = DeadlineRuling(day: october.next.day(5), regularDay: october.next.day(5))
    decided = DecidedList(
      list: list, decisions: decisions, deadline: deadline, notEvaluated: [.machines],
      priceNames: names)
    head = Example.head(of: decided, dealer: dealer)
  }

  private static func line(
    _ row: Int32, symbols: SymbolTable, _ random: inout SplitMix
  ) -> ClaimLine {
    var line = ClaimLine(row: row)
    let text = { (random: inout SplitMix) in
      symbols.symbol(for: texts.randomElement(using: &random) ?? "")
    }
    line.number = text(&random)
    line.kind = ClaimKind.allCases.randomElement(using: &random) ?? .part
    line.kindText = text(&random)
    line.record = text(&random)
    line.item = text(&random)
    line.name = text(&random)
    line.approval = text(&random)
    line.source = PartSource.allCases.randomElement(using: &random) ?? .qualified
    line.quantity = Quantity(thousandths: Int64.random(in: 1...9_999_999, using: &random))
    return line
  }

  private static func decision(_ random: inout SplitMix) -> LineDecision {
    let amount = { (random: inout SplitMix) in
      Money(fen: Int64.random(in: 0...Money.limit.fen, using: &random))
    }
    let (claimed, approved) = (amount(&random), amount(&random))
    let (fee, feeApproved) = (amount(&random), amount(&random))
    let codes = ReasonCode.allCases.filter { _ in Int.random(in: 0..<9, using: &random) == 0 }
    let advice = ReasonCode.allCases.filter { _ in Int.random(in: 0..<9, using: &random) == 0 }
    return LineDecision(
      quantityApproved: Quantity(thousandths: Int64.random(in: 0...1000, using: &random)),
      unitPriceClaimed: UnitPrice(tenThousandths: amount(&random).fen),
      unitPriceApproved: UnitPrice(tenThousandths: amount(&random).fen),
      amountClaimed: claimed, feeClaimed: fee, amountApproved: codes.isEmpty ? claimed : approved,
      feeApproved: codes.isEmpty ? fee : feeApproved,
      verdict: Verdict.allCases.randomElement(using: &random) ?? .approved,
      reasons: reductions(codes, claimed + fee - approved - feeApproved), advice: advice)
  }

  /// Gives each code one fen and the first the rest.
  private static func reductions(_ codes: [ReasonCode], _ total: Money) -> [Reduction] {
    codes.enumerated().map { index, code in
      Reduction(code, index == 0 ? total - Money(fen: Int64(codes.count - 1)) : Money(fen: 1))
    }
  }

  private static func head(of decided: DecidedList, dealer: String) -> StatementHead {
    var totals = StatementTotals()
    for (line, decision) in zip(decided.list.lines, decided.decisions) {
      totals.lines += 1
      totals.approved += decision.verdict == .approved ? 1 : 0
      totals.adjusted += decision.verdict == .adjusted ? 1 : 0
      totals.rejected += decision.verdict == .rejected ? 1 : 0
      totals.claimed += decision.amountClaimed + decision.feeClaimed
      for reason in decision.reasons { totals.reductions += reason.amount }
      totals.fee += decision.feeApproved
      if line.kind == .part {
        totals.parts += decision.amountApproved
      } else {
        totals.services += decision.amountApproved
      }
    }
    totals.total = totals.parts + totals.fee + totals.services
    totals.net = Rate(percent: 13).net(ofGross: totals.total)
    totals.tax = totals.total - totals.net
    return StatementHead(
      dealer: Dealer(
        id: dealer, name: "示例工程机械服务中心 \"甲\"", taxpayerID: "91350100M000100Y43",
        taxpayer: .smallScale, account: "2202.01", validFrom: Day(number: 14_000)),
      buyer: Buyer(name: "示例重工有限公司", taxpayerID: "91350800X12345678A"),
      accounts: Accounts(expense: "6601.05", inputVAT: "2221.01", dealers: "1122"), period: october,
      language: .chinese, edition: october.previous, deadline: decided.deadline,
      notEvaluated: decided.notEvaluated, totals: totals,
      kinds: [KindTotal(kind: .part, lines: 1, claimed: Money(fen: -1), amount: .zero, fee: .zero)],
      reductions: [ReductionTotal(code: .late, lines: 2, amount: Money(fen: 5))],
      taxes: [
        TaxShare(rate: Rate(percent: 13), gross: totals.total, net: totals.net, tax: totals.tax)
      ],
      proposal: [
        InvoiceItem(
          subject: .parts, rate: Rate(percent: 13), gross: totals.total, net: totals.net,
          tax: totals.tax)
      ])
  }

  /// What the lines that were paid with money claim.
  var paidClaims: [ClaimKey] {
    zip(decided.list.lines, decided.decisions).filter { $0.kind != .unknown && $1.isPaid }
      .map { line, _ in
        ClaimKey(record: line.record, kind: line.kind, item: line.item)
      }
  }

  var canonical: CanonicalStatement { canonicalStatement(head, decided, symbols: symbols.texts) }

  /// The milestone and the consent that the example's statement uses up.
  var milestone: MachineMilestone {
    MachineMilestone(machine: symbols.symbol(for: "M-1"), milestone: symbols.symbol(for: "600"))
  }

  var consent: Consent {
    Consent(
      dealer: decided.list.dealer, number: symbols.symbol(for: "W-1"), part: .blank)
  }

  /// A statement of a run, as the month-end hands it over, with what it uses of its consent.
  func statement(revision: Int = 1, pieces: Int64 = 2) -> NewStatement {
    var consumedRights = ConsumedRights()
    consumedRights.milestones = [ConsumedRights.Milestone(milestone: milestone, row: 2)]
    consumedRights.use(consent, Quantity(thousandths: pieces * 1000))
    return makeStatement(revision, ConsumedRightsTexts(consumedRights, symbols: symbols))
  }

  private func makeStatement(_ revision: Int, _ consumedRights: ConsumedRightsTexts) -> NewStatement
  {
    NewStatement(
      head: head, canonical: canonical, revision: revision, invoiceDue: Day(number: 20_420),
      yearsWithoutCalendar: [2031, 2032], paidKeys: paidKeys(of: decided, symbols: symbols.texts),
      consumedRights: consumedRights)
  }
}

/// A month-end with these statements and one input.
func run(_ statements: [NewStatement], input: String = "dealer,period\n") -> NewRun {
  var run = NewRun(
    .run, october, on: Day(number: 20_400), asOf: Day(number: 20_401), programVersion: "0.1.0")
  let record = RunRecord(period: october, language: .chinese, dealers: [], exceptions: [])
  run.monthEnd = MonthEnd(
    language: .chinese, edition: october, dealers: [], record: canonicalRunRecord(record))
  run.inputs = [
    RunInput(path: "inbox/2025-10/a.csv", kind: "expenses", content: compress(Array(input.utf8)))
  ]
  run.statements = statements
  return run
}

/// What was done by hand between two month-ends.
func byHand(_ command: RunCommand, _ events: [StatementEvent] = []) -> NewRun {
  var run = NewRun(
    command, nil, on: Day(number: 20_402), asOf: Day(number: 20_402), programVersion: "0.1.0")
  run.events = events
  return run
}

/// What every run of these tests writes.
let oneDocument = [WrittenDocument(path: "summary.csv", format: 1, digest: sha256([1, 2].span))]

extension Archive {
  /// Stores a run in a transaction of its own.
  @discardableResult
  func keep(_ run: NewRun) throws(ArchiveError) -> StoredRun {
    try begin()
    let stored = try store(run)
    try close(stored, with: oneDocument)
    try commit()
    end()
    return stored
  }
}

extension SplitMix: RandomNumberGenerator {}
