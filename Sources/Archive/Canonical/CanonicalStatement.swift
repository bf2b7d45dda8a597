package import Settlement
package import Text

/// A statement in its canonical form, version 1: what is digested and kept.
///
/// The form is a type of its own, apart from the model, so that the model can change and old
/// digests still hold; see ``writeHead(_:to:)`` and
/// ``writeLines(of:symbols:to:)`` for its two parts.
package struct CanonicalStatement: Sendable {
  /// A JSON object, one line, without the line feed.
  package private(set) var head: [UInt8]
  /// A JSON array of arrays, one line of text for each line of the statement.
  package private(set) var lines: [UInt8]
  /// The SHA-256 of the head, a line feed, and the lines.
  package let digest: Digest

  /// Digests both parts.
  package init(head: [UInt8], lines: [UInt8]) {
    self.head = head
    self.lines = lines
    digest = statementDigest(head: head, lines: lines)
  }

  /// Forgets both parts, once they are stored; the digest stays.
  package mutating func letGoOfTexts() { (head, lines) = ([], []) }
}

/// The SHA-256 of the head, a line feed, and the lines.
package func statementDigest(head: [UInt8], lines: [UInt8]) -> Digest {
  var hasher = Hasher256()
  hasher.update(head.span)
  hasher.update([UInt8(ascii: "\n")].span)
  hasher.update(lines.span)
  return hasher.finish()
}

/// Writes a decided list in its canonical form.
package func canonicalStatement(
  _ head: StatementHead, _ decided: DecidedList, symbols: SymbolTexts
) -> CanonicalStatement {
  var text = TextBuffer(capacity: 4096)
  writeHead(head, to: &text)
  let headText = text.copy
  var lines = TextBuffer(capacity: decided.list.lines.count * 192 + 16)
  writeLines(of: decided, symbols: symbols, to: &lines)
  return CanonicalStatement(head: headText, lines: lines.copy)
}

extension CanonicalStatement {
  /// The same lines under another head.
  package func with(_ head: StatementHead) -> CanonicalStatement {
    var text = TextBuffer(capacity: 4096)
    writeHead(head, to: &text)
    return CanonicalStatement(head: text.copy, lines: lines)
  }
}

/// Reads an archived statement back.
///
/// - Throws: ``ArchiveError/damaged(_:)`` where the texts are not canonical or do not add up.
package func statementRecord(
  head: [UInt8], lines: [UInt8], issue: StatementIssue
) throws(ArchiveError) -> StatementRecord {
  try statementRecord(try readHead(head), lines: lines, issue: issue)
}

/// The same, where the head was read already.
func statementRecord(
  _ head: StatementHead, lines: [UInt8], issue: StatementIssue
) throws(ArchiveError) -> StatementRecord {
  var text = lines
  let decided = try readLines(lines, unescapedTo: &text)
  try checkTotals(head.totals, of: decided, in: lines)
  return StatementRecord(head: head, issue: issue, lines: decided, text: text)
}

/// Adds the lines up again and compares them with the totals of the head.
///
/// - Throws: ``ArchiveError/damaged(_:)`` where a figure differs.
func checkTotals(
  _ totals: StatementTotals, of lines: [RecordLine], in text: [UInt8]
) throws(ArchiveError) {
  var tally = Tally()
  let lent = lines.span
  for index in lent.indices {
    tally.add(lent[index], isPart: isPart(lent[index].kind, in: text))
  }
  guard tally.lines == totals.lines, tally.approved == totals.approved,
    tally.adjusted == totals.adjusted, tally.rejected == totals.rejected,
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

/// Sums too wide to overflow; independent of those that made the head, see ``LineSums``.
private struct Tally {
  var lines = 0
  var approved = 0
  var adjusted = 0
  var rejected = 0
  var claimed: Int128 = 0
  var reductions: Int128 = 0
  private var parts: Int128 = 0
  private var fee: Int128 = 0
  private var services: Int128 = 0

  var amounts: [Int128] { [claimed, reductions, parts, fee, services] }

  mutating func add(_ line: borrowing RecordLine, isPart: Bool) {
    lines += 1
    switch line.decision.verdict {
    case .approved: approved += 1
    case .adjusted: adjusted += 1
    case .rejected: rejected += 1
    }
    claimed += Int128(line.decision.amountClaimed.fen + line.decision.feeClaimed.fen)
    for index in line.decision.reasons.indices {
      reductions += Int128(line.decision.reasons[index].amount.fen)
    }
    fee += Int128(line.decision.feeApproved.fen)
    if isPart {
      parts += Int128(line.decision.amountApproved.fen)
    } else {
      services += Int128(line.decision.amountApproved.fen)
    }
  }
}
