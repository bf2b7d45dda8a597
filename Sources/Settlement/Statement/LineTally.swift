/// The sums over the lines of a decided list, taken in one pass.
struct LineTally: Sendable {
  private(set) var approved = 0
  private(set) var adjusted = 0
  private(set) var rejected = 0
  /// By kind, in the order of ``ClaimKind``.
  private var kinds = ClaimKind.allCases.map { KindSums(kind: $0) }
  /// By reason, in the order of their first line; a list has few, so they are searched.
  private var reasons: [ReasonSum] = []

  init(_ decided: DecidedList) {
    for index in decided.decisions.indices {
      add(decided.decisions[index], of: decided.list.lines[index].kind)
    }
  }

  /// Kinds without lines are left out.
  func kindTotals() throws(StatementError) -> [KindTotal] {
    var totals: [KindTotal] = []
    for sums in kinds where sums.lines > 0 { totals.append(try sums.total()) }
    return totals
  }

  /// The reasons that occur, in order of precedence.
  func reductionTotals() throws(StatementError) -> [ReductionTotal] {
    var totals: [ReductionTotal] = []
    for code in ReasonCode.allCases {
      guard let sum = reasons.first(where: { $0.code == code }) else { continue }
      totals.append(
        ReductionTotal(code: code, lines: sum.lines, amount: try sum.amount.amount()))
    }
    return totals
  }

  private mutating func add(_ decision: LineDecision, of kind: ClaimKind) {
    switch decision.verdict {
    case .approved: approved += 1
    case .adjusted: adjusted += 1
    case .rejected: rejected += 1
    }
    for place in kinds.indices where kinds[place].kind == kind { kinds[place].add(decision) }
    for reduction in decision.reasons { add(reduction) }
  }

  private mutating func add(_ reduction: Reduction) {
    let place = reasons.firstIndex { $0.code == reduction.code } ?? reasons.count
    if place == reasons.count { reasons.append(ReasonSum(code: reduction.code)) }
    reasons[place].lines += 1
    reasons[place].amount += reduction.amount
  }
}

private struct KindSums: Sendable {
  let kind: ClaimKind
  var lines = 0
  private var claimed = CheckedSum()
  private var amount = CheckedSum()
  private var fee = CheckedSum()

  init(kind: ClaimKind) {
    self.kind = kind
  }

  mutating func add(_ decision: LineDecision) {
    lines += 1
    claimed += decision.amountClaimed
    claimed += decision.feeClaimed
    amount += decision.amountApproved
    fee += decision.feeApproved
  }

  func total() throws(StatementError) -> KindTotal {
    KindTotal(
      kind: kind, lines: lines, claimed: try claimed.amount(), amount: try amount.amount(),
      fee: try fee.amount())
  }
}

private struct ReasonSum: Sendable {
  let code: ReasonCode
  var lines = 0
  var amount = CheckedSum()

  init(code: ReasonCode) {
    self.code = code
  }
}
