package import Settlement
internal import Text

/// What belongs to a standing statement but its lines.
package struct StandingHead: Sendable {
  /// The key of the revision in the archive.
  package let id: Int64
  package let head: StatementHead
  package let issue: StatementIssue
  package let state: StatementState
}

/// A statement with its lines as archived, not yet read.
package struct StatementText: Sendable {
  private let head: [UInt8]
  private let lines: [UInt8]
  private let issue: StatementIssue

  fileprivate init(head: [UInt8], lines: [UInt8], issue: StatementIssue) {
    self.head = head
    self.lines = lines
    self.issue = issue
  }

  /// The statement, held against its digest and added up; may be asked on any thread.
  package var record: StatementRecord {
    get throws(ArchiveError) {
      guard statementDigest(head: head, lines: lines).hex == issue.digest else {
        throw .damaged("statement \(issue.digest) is not what was digested")
      }
      return try statementRecord(head: head, lines: lines, issue: issue)
    }
  }
}

extension Archive {
  /// The heads of the standing statements of a period, or of all, by period and dealer.
  package func standingHeads(of period: Period? = nil) throws(ArchiveError) -> [StandingHead] {
    try database.rows(
      """
      SELECT t.id, t.statement_no, t.digest, t.state, t.revision, t.issued_on, t.invoice_due,
        t.run_digest, t.years_without_calendar, s.head
      FROM statement_state AS t JOIN statement AS s ON s.id = t.id
      WHERE t.is_standing AND (?1 IS NULL OR t.period = ?1) ORDER BY t.period, t.dealer
      """, [.text(period?.description)]
    ) { row throws(ArchiveError) in
      let number = row.text(1)
      guard let digest = Digest(hex: row.text(2)), let state = StatementState(rawValue: row.text(3))
      else { throw .damaged("statement \(number)") }
      return StandingHead(
        id: row.integer(0), head: try readHead(row.bytes(9)),
        issue: try issue(row, from: 4, digest: digest, of: number), state: state)
    }
  }

  /// The head of a statement that stands.
  package func head(of statement: StandingStatement) throws(ArchiveError) -> StatementHead {
    try readHead(try text(of: statement.id, "head"))
  }

  /// The texts of statements that stand, for reading on other threads.
  package func texts(
    of statements: ArraySlice<StandingHead>
  ) throws(ArchiveError) -> [StatementText] {
    var texts: [StatementText] = []
    for statement in statements {
      texts.append(
        StatementText(
          head: try text(of: statement.id, "head"), lines: try text(of: statement.id, "lines"),
          issue: statement.issue))
    }
    return texts
  }

  private func text(of statement: Int64, _ column: String) throws(ArchiveError) -> [UInt8] {
    let found = try database.rows(
      "SELECT \(column) FROM statement WHERE id = ?1", [.integer(statement)]
    ) { $0.bytes(0) }
    guard let text = found.first else { throw .damaged("statement \(statement)") }
    return text
  }
}
