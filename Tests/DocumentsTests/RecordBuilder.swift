import Settlement
import Text

/// One line of a record under construction, its texts still apart.
struct LineDraft {
  var number = "1"
  var kind = "part"
  var record = "FW2510-0001"
  var item = "LG-1001"
  var name = "滤芯"
  var source = PartSource.manufacturer
  var approval = ""
  var quantity: Int64 = 1000
  var quantityApproved: Int64?
  var price: Int64 = 100_000
  var priceApproved: Int64?
  /// Claimed amount and fee, approved amount and fee, in fen.
  var money: (Int64, Int64, Int64, Int64) = (1000, 100, 1000, 100)
  var verdict = Verdict.approved
  var reasons: [Reduction] = []
  var advice: [ReasonCode] = []
}

/// Builds records as the archive would hand them out, from what a test cares about.
struct RecordBuilder {
  var dealer = Dealer(
    id: "D001", name: "山城工程机械服务中心", taxpayerID: "91350100M000100Y43", account: "1122-001")
  var buyer = Buyer(name: "东岭重工有限公司", taxpayerID: "91110000600037341L")
  var language = Language.chinese
  var revision = 1
  var deadline = DeadlineRuling(
    day: RecordBuilder.day("2025-11-05"), regularDay: RecordBuilder.day("2025-11-05"),
    postmark: RecordBuilder.day("2025-11-03"), receivedOn: RecordBuilder.day("2025-11-06"))
  var notEvaluated: [AbsentInput] = []
  var adjustments: [Adjustment] = []
  var due: Day? = RecordBuilder.day("2025-11-19")
  var yearsWithoutCalendar: [Int] = []
  var lines: [LineDraft] = []

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static let period = Period("2025-10") ?? Period(of: Day(number: 0))

  var record: StatementRecord {
    var text: [UInt8] = []
    func range(_ part: String) -> TextRange {
      defer { text.append(contentsOf: part.utf8) }
      return TextRange(start: UInt32(text.count), count: UInt32(part.utf8.count))
    }
    let recordLines = lines.map { draft in
      var line = RecordLine(decision: draft.decision)
      line.number = range(draft.number)
      line.kind = range(draft.kind)
      line.record = range(draft.record)
      line.item = range(draft.item)
      line.name = range(draft.name)
      line.approval = range(draft.approval)
      line.source = draft.source
      line.quantityClaimed = Quantity(thousandths: draft.quantity)
      return line
    }
    return StatementRecord(head: head, issue: issue, lines: recordLines, text: text)
  }

  private var issue: StatementIssue {
    StatementIssue(
      revision: revision, issuedOn: Self.day("2025-11-10"), invoiceDue: due,
      runDigest: String(repeating: "5a", count: 32), digest: String(repeating: "c3", count: 32),
      yearsWithoutCalendar: yearsWithoutCalendar)
  }

  private var head: StatementHead {
    let totals = totals
    let rate = Rate(percent: 13)
    let hasMoney = totals.total > .zero
    return StatementHead(
      dealer: dealer, buyer: buyer,
      accounts: Accounts(expense: "6601.05", inputVAT: "2221.01", dealers: "1122"),
      period: Self.period, language: language, edition: Self.period, deadline: deadline,
      notEvaluated: notEvaluated, totals: totals,
      kinds: kinds, reductions: reductions,
      adjustments: adjustments.map { TaxedAdjustment($0, rate: rate) },
      taxes: totals.total == .zero
        ? [] : [TaxShare(rate: rate, gross: totals.total, net: totals.net, tax: totals.tax)],
      proposal: hasMoney ? proposal(totals, rate) : [])
  }

  private var totals: StatementTotals {
    var totals = StatementTotals()
    totals.lines = lines.count
    totals.approved = lines.count { $0.verdict == .approved }
    totals.adjusted = lines.count { $0.verdict == .adjusted }
    totals.rejected = lines.count { $0.verdict == .rejected }
    for line in lines {
      totals.claimed += Money(fen: line.money.0 + line.money.1)
      totals.fee += Money(fen: line.money.3)
      if line.kind == "part" {
        totals.parts += Money(fen: line.money.2)
      } else {
        totals.services += Money(fen: line.money.2)
      }
      for reason in line.reasons { totals.reductions += reason.amount }
    }
    totals.adjustments = adjustments.reduce(.zero) { $0 + $1.amount }
    totals.total = totals.claimed - totals.reductions + totals.adjustments
    totals.net = Rate(percent: 13).net(ofGross: totals.total)
    totals.tax = totals.total - totals.net
    return totals
  }

  private var kinds: [KindTotal] {
    ClaimKind.allCases.compactMap { kind in
      let own = lines.filter { (ClaimKind(rawValue: $0.kind) ?? .unknown) == kind }
      guard !own.isEmpty else { return nil }
      return KindTotal(
        kind: kind, lines: own.count,
        claimed: Money(fen: own.reduce(0) { $0 + $1.money.0 + $1.money.1 }),
        amount: Money(fen: own.reduce(0) { $0 + $1.money.2 }),
        fee: Money(fen: own.reduce(0) { $0 + $1.money.3 }))
    }
  }

  private var reductions: [ReductionTotal] {
    ReasonCode.allCases.compactMap { code in
      let amounts = lines.flatMap(\.reasons).filter { $0.code == code }.map(\.amount)
      guard !amounts.isEmpty else { return nil }
      return ReductionTotal(code: code, lines: amounts.count, amount: amounts.reduce(.zero, +))
    }
  }

  private func proposal(_ totals: StatementTotals, _ rate: Rate) -> [InvoiceItem] {
    let net = rate.net(ofGross: totals.fee)
    let fee = InvoiceItem(
      subject: .fee, rate: rate, gross: totals.fee, net: net, tax: totals.fee - net)
    let rest = totals.total - totals.fee
    let parts = InvoiceItem(
      subject: .parts, rate: rate, gross: rest, net: totals.net - net,
      tax: totals.tax - (totals.fee - net))
    return totals.fee == .zero ? [parts] : [parts, fee]
  }
}

extension LineDraft {
  fileprivate var decision: LineDecision {
    LineDecision(
      quantityApproved: Quantity(thousandths: quantityApproved ?? quantity),
      unitPriceClaimed: UnitPrice(tenThousandths: price),
      unitPriceApproved: UnitPrice(tenThousandths: priceApproved ?? price),
      amountClaimed: Money(fen: money.0), feeClaimed: Money(fen: money.1),
      amountApproved: Money(fen: money.2), feeApproved: Money(fen: money.3), verdict: verdict,
      reasons: reasons, advice: advice)
  }

  /// The same line, rejected whole.
  func rejected(_ code: ReasonCode, advice: [ReasonCode] = []) -> LineDraft {
    var line = self
    line.quantityApproved = 0
    line.priceApproved = 0
    line.verdict = .rejected
    line.reasons = [Reduction(code, Money(fen: money.0 + money.1))]
    line.advice = advice
    line.money = (money.0, money.1, 0, 0)
    return line
  }
}

/// What a writer writes, as text.
func written(_ write: (inout TextBuffer) -> Void) -> String {
  var buffer = TextBuffer()
  write(&buffer)
  return String(decoding: buffer.copy, as: UTF8.self)
}
