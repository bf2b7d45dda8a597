internal import Settlement

/// What the lines of a statement come to, added up again; too wide to overflow.
///
/// The third sum of the same lines, on purpose: `LineTally` in Settlement makes the totals of a
/// head, and ``checkTotals(_:of:in:)`` guards every statement that is read back. Verification has
/// to find an error of either, and can only do so with code of its own.
struct LineSums {
  /// In the order of the columns of a statement, as far as lines make them.
  private var counts: [Int128] = [0, 0, 0, 0]
  private var kinds: [ClaimKind: Sums] = [:]
  private var reasons: [ReasonCode: (lines: Int, amount: Int128)] = [:]
  private(set) var paidKeys: [UInt64] = []
  /// Approved quantities by number of the consent.
  private(set) var consents: [String: Int128] = [:]
  /// How many lines of maintenance were not rejected, by item.
  private(set) var maintenance: [String: Int] = [:]

  private struct Sums: Equatable {
    var lines = 0
    var claimed: Int128 = 0
    var amount: Int128 = 0
    var fee: Int128 = 0
  }

  init(_ lines: [RecordLine], in text: [UInt8]) {
    paidKeys.reserveCapacity(lines.count)
    for line in lines { add(line, text) }
    paidKeys.sort()
  }

  private mutating func add(_ line: RecordLine, _ text: [UInt8]) {
    let decision = line.decision
    let kind = ClaimKind(rawValue: String(decoding: text[line.kind.bounds], as: UTF8.self))
    add(decision, kind ?? .unknown)
    if decision.isPaid {
      paidKeys.append(
        fingerprint(
          record: text[line.record.bounds], kind: kind ?? .unknown, item: text[line.item.bounds]))
    }
    guard decision.verdict != .rejected else { return }
    if kind == .part, line.source == .external {
      let number = String(decoding: text[line.approval.bounds], as: UTF8.self)
      consents[number, default: 0] += Int128(decision.quantityApproved.thousandths)
    }
    if kind == .maintenance {
      maintenance[String(decoding: text[line.item.bounds], as: UTF8.self), default: 0] += 1
    }
  }

  private mutating func add(_ decision: LineDecision, _ kind: ClaimKind) {
    counts[0] += 1
    switch decision.verdict {
    case .approved: counts[1] += 1
    case .adjusted: counts[2] += 1
    case .rejected: counts[3] += 1
    }
    var sums = kinds[kind] ?? Sums()
    sums.lines += 1
    sums.claimed += Int128(decision.amountClaimed.fen) + Int128(decision.feeClaimed.fen)
    sums.amount += Int128(decision.amountApproved.fen)
    sums.fee += Int128(decision.feeApproved.fen)
    kinds[kind] = sums
    for reason in decision.reasons {
      let before = reasons[reason.code] ?? (0, 0)
      reasons[reason.code] = (before.lines + 1, before.amount + Int128(reason.amount.fen))
    }
  }

  /// Compares the figures of a head with the lines.
  func check(_ head: StatementHead, _ found: inout FoundDefects) {
    for (index, column) in figureColumns.enumerated() where index < 9 {
      let (expected, kept) = (totals[index], columnFigures(of: head.totals)[index])
      if expected != Int128(kept) {
        found.add(
          en: "\(column) of its head is not that of its lines", zh: "正文的 \(column) 与明细行合计不符",
          expected.description, kept.description)
      }
    }
    checkKinds(head.kinds, &found)
    checkReasons(head.reductions, &found)
  }

  /// The columns up to the services.
  private var totals: [Int128] {
    let reduced = reasons.values.reduce(Int128(0)) { $0 + $1.amount }
    let claimed = kinds.values.reduce(Int128(0)) { $0 + $1.claimed }
    let fee = kinds.values.reduce(Int128(0)) { $0 + $1.fee }
    let amount = kinds.values.reduce(Int128(0)) { $0 + $1.amount }
    let parts = kinds[.part]?.amount ?? 0
    return counts + [claimed, reduced, parts, fee, amount - parts]
  }

  private func checkKinds(_ totals: [KindTotal], _ found: inout FoundDefects) {
    let expected = ClaimKind.allCases.compactMap { kind in kinds[kind].map { (kind, $0) } }
    let isSame =
      expected.map(\.0) == totals.map(\.kind)
      && zip(expected, totals).allSatisfy { pair, total in
        pair.1
          == Sums(
            lines: total.lines, claimed: Int128(total.claimed.fen),
            amount: Int128(total.amount.fen), fee: Int128(total.fee.fen))
      }
    guard !isSame else { return }
    found.add(
      en: "its totals by kind are not those of its lines", zh: "按费用类别的合计与明细行不符",
      expected.map { "\($0.rawValue) \($1.claimed) \($1.amount) \($1.fee)" }
        .joined(separator: ", "),
      totals.map { "\($0.kind.rawValue) \($0.claimed.fen) \($0.amount.fen) \($0.fee.fen)" }
        .joined(separator: ", "))
  }

  private func checkReasons(_ totals: [ReductionTotal], _ found: inout FoundDefects) {
    let expected = ReasonCode.allCases.compactMap { code in
      reasons[code].map { "\(code.rawValue) \($0.lines) \($0.amount)" }
    }
    let kept = totals.map { "\($0.code.rawValue) \($0.lines) \($0.amount.fen)" }
    guard expected != kept else { return }
    found.add(
      en: "its reductions by reason are not those of its lines", zh: "按原因的扣减合计与明细行不符",
      expected.joined(separator: ", "), kept.joined(separator: ", "))
  }
}
