package import Settlement
package import Text

extension Archive {
  /// The newest revision of every statement of a period, by dealer.
  package func standing(_ period: Period) throws(ArchiveError) -> [StandingStatement] {
    try database.rows(
      """
      SELECT id, statement_no, dealer, digest, state, revision, issued_on, invoice_due,
        run_digest, years_without_calendar, total_fen
      FROM statement_state WHERE period = ?1 AND is_standing ORDER BY dealer
      """, [.text(period.description)]
    ) { row throws(ArchiveError) in
      let number = row.text(1)
      guard let digest = Digest(hex: row.text(3)), let state = StatementState(rawValue: row.text(4))
      else { throw .damaged("statement \(number)") }
      return StandingStatement(
        id: row.integer(0), number: number, dealer: row.text(2), digest: digest, state: state,
        issue: try issue(row, from: 5, digest: digest, of: number),
        total: Money(fen: row.integer(10)))
    }
  }

  /// A revision of a statement, checked against its digest; nil where there is none.
  package func statement(
    number: String, revision: Int
  ) throws(ArchiveError) -> (head: [UInt8], lines: [UInt8], issue: StatementIssue)? {
    try database.rows(
      """
      SELECT s.head, s.lines, s.digest, s.revision, s.issued_on, s.invoice_due, r.digest,
        s.years_without_calendar
      FROM statement AS s JOIN run AS r ON r.id = s.run
      WHERE s.statement_no = ?1 AND s.revision = ?2
      """, [.text(number), .integer(revision)]
    ) { row throws(ArchiveError) -> (head: [UInt8], lines: [UInt8], issue: StatementIssue) in
      let (head, lines) = (row.bytes(0), row.bytes(1))
      let digest = statementDigest(head: head, lines: lines)
      guard digest.hex == row.text(2) else {
        throw .damaged("statement \(number) revision \(revision) is not what was digested")
      }
      return (head, lines, try issue(row, from: 3, digest: digest, of: number))
    }.first
  }

  /// The latest run; nil where nothing was settled yet.
  package func latestRun() throws(ArchiveError) -> LatestRun? {
    try database.rows(
      "SELECT id, digest, seal FROM run LEFT JOIN seal ON seal.run = id ORDER BY id DESC LIMIT 1"
    ) { row throws(ArchiveError) in
      let id = row.integer(0)
      guard let digest = Digest(hex: row.text(1)), let seal = Digest(hex: row.text(2)) else {
        throw .damaged("run \(id)")
      }
      return LatestRun(id: id, digest: digest, seal: seal)
    }.first
  }

  /// The digest of the latest run record of a period; nil where it was never settled.
  package func latestRecord(_ period: Period) throws(ArchiveError) -> Digest? {
    try database.rows(
      "SELECT record_digest FROM run WHERE command = 'run' AND period = ?1 ORDER BY id DESC LIMIT 1",
      [.text(period.description)]
    ) { row throws(ArchiveError) in
      guard let digest = Digest(hex: row.text(0)) else { throw .damaged("a run of \(period)") }
      return digest
    }.first
  }

  /// The canonical text of the latest run record of a period; nil where it was never settled.
  package func latestRecordText(_ period: Period) throws(ArchiveError) -> [UInt8]? {
    try database.rows(
      "SELECT record FROM run WHERE command = 'run' AND period = ?1 ORDER BY id DESC LIMIT 1",
      [.text(period.description)]
    ) { $0.bytes(0) }.first
  }

  /// Every period that was ever settled, the first one first.
  package func periods() throws(ArchiveError) -> [Period] {
    try database.rows("SELECT DISTINCT period FROM run WHERE command = 'run' ORDER BY period") {
      row throws(ArchiveError) in
      guard let period = Period(row.text(0)) else { throw .damaged("a run's period") }
      return period
    }
  }

  /// The issue in five columns: revision, issued_on, invoice_due, run digest, years.
  func issue(
    _ row: Row, from column: Int32, digest: Digest, of number: String
  ) throws(ArchiveError) -> StatementIssue {
    let due = row.isNull(column + 2) ? nil : row.text(column + 2)
    let years = row.text(column + 4).split(separator: ",").map { Int($0) }
    guard let issuedOn = Day(row.text(column + 1)), !years.contains(nil),
      due.map({ Day($0) != nil }) ?? true
    else { throw .damaged("statement \(number)") }
    return StatementIssue(
      revision: Int(row.integer(column)), issuedOn: issuedOn, invoiceDue: due.flatMap { Day($0) },
      runDigest: row.text(column + 3), digest: digest.hex,
      yearsWithoutCalendar: years.compactMap { $0 })
  }
}
