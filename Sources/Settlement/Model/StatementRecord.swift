// Public, because what is inlined here has ranges of texts from there.
public import Text

/// A settlement statement (结算单) as it was archived: all that its documents are made from.
@usableFromInline
package struct StatementRecord: Sendable {
  package let head: StatementHead
  package let issue: StatementIssue
  package let lines: [RecordLine]
  /// The bytes of UTF-8 that the lines' ``TextRange``s point into.
  @usableFromInline package let text: [UInt8]
  /// What it changed in the revision before; nil in the first.
  package internal(set) var changes: StatementChanges?

  /// Puts a record together again.
  package init(head: StatementHead, issue: StatementIssue, lines: [RecordLine], text: [UInt8]) {
    self.head = head
    self.issue = issue
    self.lines = lines
    self.text = text
  }

  /// The text at a range of the record.
  @inlinable
  package subscript(range: TextRange) -> ArraySlice<UInt8> {
    text[Int(range.start)..<Int(range.start) + Int(range.count)]
  }
}

/// One decided line of a statement, as archived.
@usableFromInline
package struct RecordLine: Sendable {
  /// The line's number as printed.
  @usableFromInline package var number = TextRange.empty
  /// The kind as printed: a known kind's canonical name, an unknown one as written.
  @usableFromInline package var kind = TextRange.empty
  @usableFromInline package var record = TextRange.empty
  @usableFromInline package var item = TextRange.empty
  /// The name as claimed; where none was, that of the price table; else empty.
  @usableFromInline package var name = TextRange.empty
  @usableFromInline package var source = PartSource.manufacturer
  @usableFromInline package var approval = TextRange.empty
  @usableFromInline package var quantityClaimed = Quantity.zero
  @usableFromInline package var decision: LineDecision

  /// Starts a line from its decision.
  @inlinable
  package init(decision: LineDecision) {
    self.decision = decision
  }
}

/// What belongs to one revision's issue and not to its content: the same content is never
/// issued again for a difference in these.
package struct StatementIssue: Hashable, Sendable {
  /// From 1.
  package let revision: Int
  package let issuedOn: Day
  /// The last day for the invoice; nil where nothing is due.
  package let invoiceDue: Day?
  /// Lower-case hex SHA-256 of the run that issued the revision.
  package let runDigest: String
  /// Lower-case hex SHA-256 of the statement's canonical text.
  package let digest: String
  /// Years within the invoice's term for which the calendar had no data, weekdays only counted.
  package let yearsWithoutCalendar: [Int]

  /// Issues a revision.
  package init(
    revision: Int, issuedOn: Day, invoiceDue: Day?, runDigest: String, digest: String,
    yearsWithoutCalendar: [Int]
  ) {
    self.revision = revision
    self.issuedOn = issuedOn
    self.invoiceDue = invoiceDue
    self.runDigest = runDigest
    self.digest = digest
    self.yearsWithoutCalendar = yearsWithoutCalendar
  }
}
