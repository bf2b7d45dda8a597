package import Settlement

/// An entry of the journal as a posting hands it over.
package struct NewPosting: Sendable {
  package let number: String
  package let revision: Int
  package let day: Day
  package let posting: Posting

  package init(number: String, revision: Int, day: Day, posting: Posting) {
    self.number = number
    self.revision = revision
    self.day = day
    self.posting = posting
  }
}

extension Archive {
  /// Keeps the entries of confirmed statements.
  func insert(postings: [NewPosting], of run: Int64) throws(ArchiveError) {
    for new in postings {
      let id = try lastEntry() + 1
      try database.run(
        """
        INSERT INTO posting (id, statement, subject, day, run)
        SELECT ?6, id, ?3, ?4, ?5 FROM statement WHERE statement_no = ?1 AND revision = ?2
        """,
        [
          .text(new.number), .integer(new.revision), .text(new.posting.subject.rawValue),
          .text(new.day.description), .integer(run), .integer(id),
        ])
      for (index, side) in new.posting.lines.enumerated() {
        try database.run(
          """
          INSERT INTO posting_line (posting, position, role, account, debit_fen, credit_fen)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6)
          """,
          [
            .integer(id), .integer(index + 1), .text(side.role.rawValue), .text(side.account),
            .integer(side.debit.fen), .integer(side.credit.fen),
          ])
      }
    }
  }

  /// The number of the latest entry; 0 where there is none.
  package func lastEntry() throws(ArchiveError) -> Int64 {
    try database.integer(
      """
      SELECT max((SELECT coalesce(max(id), 0) FROM posting),
        (SELECT coalesce(max(id), 0) FROM claim_posting))
      """)
  }

  /// Whether a statement is posted.
  package func isPosted(_ number: String) throws(ArchiveError) -> Bool {
    try !database.rows(
      """
      SELECT 1 FROM statement_state
      WHERE statement_no = ?1 AND is_standing AND state IN ('posted', 'invoiced')
      """, [.text(number)]
    ) { _ in true }.isEmpty
  }

  /// The standing statements that carry a statement's total below zero.
  package func carriers(of number: String) throws(ArchiveError) -> [StandingStatement] {
    let periods = try database.rows(
      """
      SELECT DISTINCT s.period, s.dealer FROM statement_adjustment AS t
        JOIN standing AS s ON s.id = t.statement
      WHERE t.source = ?1 AND t.adjustment IS NULL ORDER BY s.period
      """, [.text(number)]
    ) { row throws(ArchiveError) in
      (try row.period("period", of: "a statement's period"), row.text("dealer"))
    }
    var carriers: [StandingStatement] = []
    for (period, dealer) in periods {
      carriers += try standing(period).filter { $0.dealer == dealer }
    }
    return carriers
  }

  /// Whether version 0.1.0 posted a statement, which took back together all that it carries.
  package func takesBackTogether(_ statement: StandingStatement) throws(ArchiveError) -> Bool {
    try !database.rows(
      "SELECT 1 FROM posting WHERE statement = ?1 AND subject = 'carried'",
      [.integer(statement.id)]
    ) { _ in true }.isEmpty
  }

  /// The entries of a period's statements, by number.
  package func journal(of period: Period) throws(ArchiveError) -> [JournalEntry] {
    (try entries("period = ?1", period.description) + claimEntries(of: period))
      .sorted { $0.number < $1.number }
  }

  /// The entries of a dealer's statements, by number.
  package func journal(ofDealer dealer: String) throws(ArchiveError) -> [JournalEntry] {
    try entries("dealer = ?1", dealer)
  }

  /// Reads whole entries; the lines of one stand together.
  private func entries(
    _ condition: String, _ argument: String
  ) throws(ArchiveError) -> [JournalEntry] {
    let lines = try database.rows(
      """
      SELECT j.entry, j.day, j.statement_no, j.dealer, j.period, j.subject, j.role, j.account,
        j.debit_fen, j.credit_fen, (
          SELECT json_extract(s.head, '$.dealer.name') FROM posting AS p
            JOIN statement AS s ON s.id = p.statement WHERE p.id = j.entry) AS dealer_name
      FROM journal AS j WHERE j.\(condition) ORDER BY j.entry, j.position
      """, [.text(argument)]
    ) { row throws(ArchiveError) in try JournalRow(row) }
    var entries: [JournalEntry] = []
    for group in lines.chunked(by: \.entry) { entries.append(try entry(group)) }
    return entries
  }

  private func entry(_ rows: ArraySlice<JournalRow>) throws(ArchiveError) -> JournalEntry {
    guard let first = rows.first,
      rows.reduce(Int128(0), { $0 + Int128($1.line.debit.fen) - Int128($1.line.credit.fen) }) == 0
    else { throw .damaged("entry \(rows.first?.entry ?? 0) of the journal is not balanced") }
    return JournalEntry(
      number: first.entry, day: first.day, statement: first.statement, dealer: first.dealer,
      dealerName: first.dealerName, period: first.period,
      posting: Posting(first.subject, rows.map(\.line)))
  }
}

/// A line of the view journal.
private struct JournalRow {
  let entry: Int64
  let day: Day
  let statement: String
  let dealer: String
  let dealerName: String
  let period: Period
  let subject: PostingSubject
  let line: PostingLine

  init(_ row: SQLRow) throws(ArchiveError) {
    entry = row.integer("entry")
    let subject = "entry \(entry) of the journal"
    day = try row.day("day", of: subject)
    (statement, dealer) = (row.text("statement_no"), row.text("dealer"))
    dealerName = row.text("dealer_name")
    period = try row.period("period", of: subject)
    self.subject = try row.word("subject", of: subject)
    line = PostingLine(
      try row.word("role", of: subject), account: row.text("account"),
      debit: row.money("debit_fen"), credit: row.money("credit_fen"))
  }
}

extension Array {
  /// Splits into runs of neighbours with the same key.
  fileprivate func chunked<Key: Equatable>(by key: KeyPath<Element, Key>) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices
    where index + 1 == endIndex
      || self[index][keyPath: key] != self[index + 1][keyPath: key]
    {
      chunks.append(self[start...index])
      start = index + 1
    }
    return chunks
  }
}
