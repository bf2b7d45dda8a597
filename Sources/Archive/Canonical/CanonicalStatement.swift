package import Settlement
package import Text

/// A statement in its canonical form, version 1: what is digested and kept.
///
/// The form is a type of its own, apart from the model, so that the model can change and old
/// digests still hold; see ``writeHead(_:to:)`` and
/// ``writeLines(of:symbols:to:)`` for its two parts.
package struct CanonicalStatement: Sendable {
  /// A JSON object, one line, without the line feed.
  package let head: [UInt8]
  /// A JSON array of arrays, one line of text for each line of the statement.
  package let lines: [UInt8]
  /// The SHA-256 of the head, a line feed, and the lines.
  package let digest: Digest

  /// Digests both parts.
  package init(head: [UInt8], lines: [UInt8]) {
    self.head = head
    self.lines = lines
    digest = statementDigest(head: head, lines: lines)
  }
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

/// Reads an archived statement back.
///
/// - Throws: ``ArchiveError/damaged(_:)`` where the texts are not canonical or do not add up.
package func statementRecord(
  head: [UInt8], lines: [UInt8], issue: StatementIssue
) throws(ArchiveError) -> StatementRecord {
  let head = try readHead(head)
  var text = lines
  let decided = try readLines(lines, unescapedTo: &text)
  try checkTotals(head.totals, of: decided, in: lines)
  return StatementRecord(head: head, issue: issue, lines: decided, text: text)
}
