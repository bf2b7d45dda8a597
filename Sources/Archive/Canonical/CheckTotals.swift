internal import Settlement
internal import Text

/// Adds the lines up again and compares them with the totals of the head.
///
/// - Throws: ``ArchiveError/damaged(_:)`` where a figure differs.
func checkTotals(
  _ totals: StatementTotals, of lines: [RecordLine], in text: [UInt8]
) throws(ArchiveError) {
  var tally = Tally()
  for line in lines { tally.add(line, isPart: isPart(line.kind, in: text)) }
  guard tally.counts == [totals.lines, totals.approved, totals.adjusted, totals.rejected],
    tally.amounts
      == [totals.claimed, totals.reductions, totals.parts, totals.fee, totals.services]
      .map({ Int128($0.fen) }),
    tally.claimed - tally.reductions + Int128(totals.adjustments.fen) == Int128(totals.total.fen),
    Int128(totals.net.fen) + Int128(totals.tax.fen) == Int128(totals.total.fen)
  else { throw .damaged("a statement's totals are not those of its lines") }
}

private func isPart(_ kind: TextRange, in text: [UInt8]) -> Bool {
  let start = Int(kind.start)
  return kind.count == 4 && text[start] == UInt8(ascii: "p") && text[start + 1] == UInt8(ascii: "a")
    && text[start + 2] == UInt8(ascii: "r") && text[start + 3] == UInt8(ascii: "t")
}

/// Sums too wide to overflow.
private struct Tally {
  var counts = [0, 0, 0, 0]
  var claimed: Int128 = 0
  var reductions: Int128 = 0
  private var parts: Int128 = 0
  private var fee: Int128 = 0
  private var services: Int128 = 0

  var amounts: [Int128] { [claimed, reductions, parts, fee, services] }

  mutating func add(_ line: RecordLine, isPart: Bool) {
    let decision = line.decision
    counts[0] += 1
    switch decision.verdict {
    case .approved: counts[1] += 1
    case .adjusted: counts[2] += 1
    case .rejected: counts[3] += 1
    }
    claimed += Int128(decision.amountClaimed.fen + decision.feeClaimed.fen)
    for reason in decision.reasons { reductions += Int128(reason.amount.fen) }
    fee += Int128(decision.feeApproved.fen)
    if isPart {
      parts += Int128(decision.amountApproved.fen)
    } else {
      services += Int128(decision.amountApproved.fen)
    }
  }
}
