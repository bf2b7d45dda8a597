package import Settlement
package import Text

/// The newest revision of a statement, as far as a run must know it without its text.
package struct StandingStatement: Hashable, Sendable {
  /// The key of the revision in the archive.
  package let id: Int64
  package let number: String
  package let dealer: String
  /// Of the head and the lines together.
  package let digest: Digest
  package var state: StatementState
  package let issue: StatementIssue
  package let total: Money
  package let period: Period
}

/// A standing statement with all that belongs to it but its lines.
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
  /// What the head says, read from the same row within the same transaction.
  private let standing: StandingHead
  private let replaced: KeptRevision?
  private var issue: StatementIssue { standing.issue }

  fileprivate init(
    _ standing: StandingHead, head: [UInt8], lines: [UInt8], replaced: KeptRevision?
  ) {
    self.standing = standing
    self.head = head
    self.lines = lines
    self.replaced = replaced
  }

  /// The statement, compared with its digest and added up, with what it changed in the revision
  /// before; may be asked on any thread.
  package var record: StatementRecord {
    get throws(ArchiveError) {
      guard statementDigest(head: head, lines: lines).hex == issue.digest else {
        throw .damaged("statement \(issue.digest) is not what was digested")
      }
      let record = try statementRecord(standing.head, lines: lines, issue: issue)
      guard let replaced else { return record }
      return record.compared(
        with: try statementRecord(
          head: replaced.head, lines: replaced.lines, issue: replaced.issue))
    }
  }
}

/// A revision as archived, compared with its digest.
package typealias KeptRevision = (head: [UInt8], lines: [UInt8], issue: StatementIssue)

/// A revision of a statement, and the run that issued it.
package struct IssuedStatement: Hashable, Sendable {
  package let number: String
  package let revision: Int
  /// The key of the run.
  package let run: Int64
}

extension Archive {
  /// The newest revision of every statement of a period, by dealer.
  package func standing(_ period: Period) throws(ArchiveError) -> [StandingStatement] {
    try standing("period = ?1", period.description)
  }

  /// Every dealer that ever had a statement.
  package func dealersOnFile() throws(ArchiveError) -> [String] {
    try database.rows("SELECT DISTINCT dealer FROM statement ORDER BY dealer") { $0.text("dealer") }
  }

  /// Every standing statement of a dealer, the oldest first.
  package func standing(ofDealer dealer: String) throws(ArchiveError) -> [StandingStatement] {
    try standing("dealer = ?1", dealer)
  }

  private func standing(
    _ condition: String, _ argument: String
  ) throws(ArchiveError) -> [StandingStatement] {
    try database.rows(
      """
      SELECT id, statement_no, dealer, digest, state, revision, issued_on, invoice_due,
        run_digest, years_without_calendar, total_fen, period
      FROM statement_state WHERE \(condition) AND is_standing ORDER BY period, dealer
      """, [.text(argument)]
    ) { row throws(ArchiveError) in
      let (id, number, dealer) = (
        row.integer("id"), row.text("statement_no"), row.text("dealer")
      )
      let digest = try row.digest("digest", of: "statement \(number)")
      return StandingStatement(
        id: id, number: number, dealer: dealer, digest: digest,
        state: try row.word("state", of: "statement \(number)"),
        issue: try issue(row, digest: digest, of: number), total: row.money("total_fen"),
        period: try row.period("period", of: "statement \(number)"))
    }.sorted(byPeriod: \.period)
  }

  /// The heads of the standing statements of a period, or of all, by period and dealer.
  package func standingHeads(of period: Period? = nil) throws(ArchiveError) -> [StandingHead] {
    // A query of its own for one period: else SQLite goes through the statements of all.
    let condition = period == nil ? "" : "AND t.period = ?1"
    return try database.rows(
      """
      SELECT t.id, t.statement_no, t.digest, t.state, t.revision, t.issued_on, t.invoice_due,
        t.run_digest, t.years_without_calendar, s.head
      FROM statement_state AS t JOIN statement AS s ON s.id = t.id
      WHERE t.is_standing \(condition) ORDER BY t.period, t.dealer
      """, period.map { [.text($0.description)] } ?? []
    ) { row throws(ArchiveError) in
      let (id, number) = (row.integer("id"), row.text("statement_no"))
      let digest = try row.digest("digest", of: "statement \(number)")
      let state: StatementState = try row.word("state", of: "statement \(number)")
      let issue = try issue(row, digest: digest, of: number)
      return StandingHead(
        id: id, head: try head(ofRow: id) { row.bytes("head") }, issue: issue, state: state)
    }
  }

  /// The head of a statement that stands.
  package func head(of statement: StandingStatement) throws(ArchiveError) -> StatementHead {
    try head(ofRow: statement.id) { () throws(ArchiveError) in
      let found = try database.rows(
        "SELECT head FROM statement WHERE id = ?1", [.integer(statement.id)]
      ) { $0.bytes("head") }
      guard let head = found.first else { throw .damaged("statement \(statement.id)") }
      return head
    }
  }

  /// The head in a row of the table of statements, of which each is read once.
  private func head(
    ofRow id: Int64, _ text: () throws(ArchiveError) -> [UInt8]
  ) throws(ArchiveError) -> StatementHead {
    if let known = headsRead[id] { return known }
    let head = try readHead(try text())
    headsRead[id] = head
    return head
  }

  /// The texts of statements that stand, for reading on other threads; each with what it replaced,
  /// where they are to be compared.
  package func texts(
    of statements: ArraySlice<StandingHead>, isComparing: Bool = true
  ) throws(ArchiveError) -> [StatementText] {
    var texts: [StatementText] = []
    for statement in statements {
      let replaced =
        isComparing ? try revision(before: statement.issue, of: statement.head.number) : nil
      let found = try database.rows(
        "SELECT head, lines FROM statement WHERE id = ?1", [.integer(statement.id)]
      ) {
        StatementText(
          statement, head: $0.bytes("head"), lines: $0.bytes("lines"), replaced: replaced)
      }
      guard let text = found.first else { throw .damaged("statement \(statement.id)") }
      texts.append(text)
    }
    return texts
  }

  /// The revision that another one replaced; nil for the first.
  package func revision(
    before issue: StatementIssue, of number: String
  ) throws(ArchiveError) -> KeptRevision? {
    guard issue.revision > 1 else { return nil }
    return try statement(number: number, revision: issue.revision - 1)
  }

  /// A revision of a statement, checked against its digest; nil where there is none.
  package func statement(
    number: String, revision: Int
  ) throws(ArchiveError) -> KeptRevision? {
    try database.rows(
      """
      SELECT s.head, s.lines, s.digest, s.revision, s.issued_on, s.invoice_due,
        r.digest AS run_digest, s.years_without_calendar
      FROM statement AS s JOIN run AS r ON r.id = s.run
      WHERE s.statement_no = ?1 AND s.revision = ?2
      """, [.text(number), .integer(revision)]
    ) { row throws(ArchiveError) -> (head: [UInt8], lines: [UInt8], issue: StatementIssue) in
      let (head, lines) = (row.bytes("head"), row.bytes("lines"))
      let digest = statementDigest(head: head, lines: lines)
      guard digest.hex == row.text("digest") else {
        throw .damaged("statement \(number) revision \(revision) is not what was digested")
      }
      return (head, lines, try issue(row, digest: digest, of: number))
    }.first
  }

  /// The newest revisions of a period that are withdrawn, by dealer.
  package func withdrawn(of period: Period) throws(ArchiveError) -> [WithdrawnStatement] {
    try database.rows(
      """
      SELECT s.statement_no, s.dealer, s.revision FROM statement AS s
        JOIN event AS w ON w.statement = s.id AND w.kind = 'withdrawn'
      WHERE s.period = ?1 AND NOT EXISTS (SELECT 1 FROM statement AS n
        WHERE n.statement_no = s.statement_no AND n.revision > s.revision)
      ORDER BY s.dealer
      """, [.text(period.description)]
    ) {
      WithdrawnStatement(
        number: $0.text("statement_no"), dealer: $0.text("dealer"), revision: $0.count("revision"))
    }
  }

  /// The standing statements that carry a statement's total or hold an adjustment of it.
  package func takers(
    of number: String
  ) throws(ArchiveError) -> [(number: String, state: StatementState)] {
    try database.rows(
      """
      SELECT DISTINCT s.statement_no, s.state FROM statement_adjustment AS t
        JOIN statement_state AS s ON s.id = t.statement
      WHERE t.source = ?1 AND s.is_standing ORDER BY s.statement_no
      """, [.text(number)]
    ) { row throws(ArchiveError) in
      (row.text("statement_no"), try row.word("state", of: "a statement"))
    }
  }

  /// Whether a statement's list was gone or held when its dealer's month was last decided; the code
  /// of the exception, nil where it was there.
  ///
  /// An exception of that code with a file is about an answer that was left out.
  package func undecided(
    _ number: String, of dealer: String
  ) throws(ArchiveError) -> FindingCode? {
    let code = try database.rows(
      """
      SELECT (SELECT json_extract(x.value, '$[5]') FROM json_each(r.record, '$.exceptions') AS x
        WHERE json_extract(x.value, '$[5]') IN ('list-gone', 'list-held')
          AND json_extract(x.value, '$[1]') = '' AND json_extract(x.value, '$[4]') = ?2) AS code
      FROM run AS r
      WHERE r.command = 'run'
        AND r.period = (SELECT period FROM statement WHERE statement_no = ?1 LIMIT 1)
        AND (r.dealers = '[]' OR EXISTS (SELECT 1 FROM json_each(r.dealers) AS d
          WHERE d.value = ?2))
      ORDER BY r.id DESC LIMIT 1
      """, [.text(number), .text(dealer)]
    ) { $0.isNull("code") ? "" : $0.text("code") }.first
    return code.flatMap { FindingCode(rawValue: $0) }
  }

  /// The revisions that were issued of a period's statements, by dealer.
  ///
  /// - Parameters:
  ///   - period: The month of the statements.
  ///   - dealer: Whose statement; nil for those of all dealers.
  ///   - revision: Which revision; nil for the latest of each.
  /// - Returns: Each revision with its run.
  /// - Throws: What keeps SQLite from reading.
  package func issued(
    _ period: Period, dealer: String?, revision: Int?
  ) throws(ArchiveError) -> [IssuedStatement] {
    try database.rows(
      """
      SELECT statement_no, revision, run FROM statement AS s
      WHERE period = ?1 AND (?2 IS NULL OR dealer = ?2) AND revision = coalesce(?3,
        (SELECT max(revision) FROM statement AS n WHERE n.statement_no = s.statement_no))
      ORDER BY dealer
      """,
      [.text(period.description), .text(dealer), revision.map { .integer($0) } ?? .null]
    ) {
      IssuedStatement(
        number: $0.text("statement_no"), revision: $0.count("revision"), run: $0.integer("run"))
    }
  }

  /// Totals per period in a half-open range of periods of one sort, of those that have statements, in
  /// their order.
  package func monthTotals(
    from first: Period, before end: Period
  ) throws(ArchiveError) -> [MonthTotals] {
    let asked = sequence(first: first, next: \.next).prefix { $0 < end }
    return try database.rows(
      """
      SELECT period, count(*) AS statements, sum(lines_count) AS lines,
        sum(claimed_fen) AS claimed, sum(reductions_fen) AS reductions,
        sum(adjustments_fen) AS adjustments, sum(total_fen) AS total
      FROM standing WHERE period IN (SELECT value FROM json_each(?1)) GROUP BY period
      """, [.list(asked.map(\.description))]
    ) { row throws(ArchiveError) in
      var month = MonthTotals(period: try row.period("period", of: "a statement's period"))
      (month.statements, month.lines) = (row.count("statements"), row.count("lines"))
      (month.claimed, month.reductions) = (row.money("claimed"), row.money("reductions"))
      (month.adjustments, month.total) = (row.money("adjustments"), row.money("total"))
      return month
    }.sorted(byPeriod: \.period)
  }

  /// How a revision was issued, from the columns of its row and `run_digest`.
  private func issue(
    _ row: SQLRow, digest: Digest, of number: String
  ) throws(ArchiveError) -> StatementIssue {
    let (revision, subject) = (row.count("revision"), "statement \(number)")
    let issuedOn = try row.day("issued_on", of: subject)
    let due = try row.optionalDay("invoice_due", of: subject)
    let run = row.text("run_digest")
    let years = row.text("years_without_calendar").split(separator: ",").map { Int($0) }
    guard !years.contains(nil) else { throw .damaged(subject) }
    return StatementIssue(
      revision: revision, issuedOn: issuedOn, invoiceDue: due, runDigest: run,
      digest: digest.hex, yearsWithoutCalendar: years.compactMap { $0 })
  }
}
