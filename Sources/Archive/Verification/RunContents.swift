internal import Settlement

/// What came with one run, as far as it can be worked out again from what the run read.
package struct RunContents: Sendable {
  /// A revision that the run issued.
  package struct Issue: Hashable, Sendable {
    package let number: String
    package let revision: Int
    /// Of its text.
    package let digest: String
    package let due: String?
  }

  /// The version of the program that made it.
  package let program: String
  package let issued: [Issue]
  /// What came in about statements, without issues and what follows from them.
  package let events: [StatementEvent]
  /// The corrections that were read for the first time, each with its file.
  package let adjustments: [String]
  package let reconciliation: [UInt8]?
  package let documents: [WrittenDocument]
}

extension Archive {
  /// What came with a run.
  package func contents(of run: RunLink) throws(ArchiveError) -> RunContents {
    RunContents(
      program: run.header[4] ?? "", issued: try issued(by: run.id),
      events: try events(broughtBy: run.id), adjustments: try adjustments(readBy: run.id),
      reconciliation: try database.rows(
        "SELECT record FROM reconciliation WHERE run = ?1", [.integer(run.id)]
      ) { $0.bytes(0) }.first,
      documents: try database.rows(
        "SELECT path, format, digest FROM document WHERE run = ?1 ORDER BY position",
        [.integer(run.id)]
      ) { row throws(ArchiveError) in try document(row, from: 0) })
  }

  private func issued(by run: Int64) throws(ArchiveError) -> [RunContents.Issue] {
    try database.rows(
      """
      SELECT statement_no, revision, digest, invoice_due FROM statement WHERE run = ?1 ORDER BY id
      """, [.integer(run)]
    ) {
      RunContents.Issue(
        number: $0.text(0), revision: Int($0.integer(1)), digest: $0.text(2),
        due: $0.isNull(3) ? nil : $0.text(3))
    }
  }

  private func events(broughtBy run: Int64) throws(ArchiveError) -> [StatementEvent] {
    try database.rows(
      """
      SELECT s.statement_no, s.revision, e.kind, e.day, e.who, e.file, e.remark
      FROM event AS e JOIN statement AS s ON s.id = e.statement
      WHERE e.run = ?1 AND e.kind IN ('confirmed', 'disputed', 'posted', 'invoiced') ORDER BY e.id
      """, [.integer(run)]
    ) { row throws(ArchiveError) in
      guard let kind = EventKind(rawValue: row.text(2)), let day = Day(row.text(3)) else {
        throw .damaged("an event of run \(run)")
      }
      return StatementEvent(
        number: row.text(0), revision: Int(row.integer(1)), kind: kind, day: day,
        who: row.text(4), file: row.text(5), remark: row.text(6))
    }
  }

  private func adjustments(readBy run: Int64) throws(ArchiveError) -> [String] {
    try database.rows(
      "SELECT statement_no, line, amount_fen, file FROM adjustment WHERE run = ?1 ORDER BY id",
      [.integer(run)]
    ) { [$0.text(0), $0.text(1), "\($0.integer(2))", $0.text(3)].joined(separator: " ") }
  }
}

extension NewAdjustment {
  /// As ``RunContents`` has it.
  package var text: String {
    [adjustment.statement, adjustment.line, "\(adjustment.amount.fen)", file]
      .joined(separator: " ")
  }
}
