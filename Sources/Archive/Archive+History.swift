internal import Settlement

extension Archive {
  /// Every revision of a statement with its events, from the first; empty for an unknown number.
  package func history(of number: String) throws(ArchiveError) -> [RevisionHistory] {
    let events = try events(of: number)
    return try database.rows(
      """
      SELECT revision, issued_on, state, dealer FROM statement_state WHERE statement_no = ?1
      ORDER BY revision
      """, [.text(number)]
    ) { row throws(ArchiveError) in
      let revision = Int(row.integer(0))
      guard let issuedOn = Day(row.text(1)), let state = StatementState(rawValue: row.text(2))
      else { throw .damaged("statement \(number)") }
      return RevisionHistory(
        number: number, dealer: row.text(3), revision: revision, issuedOn: issuedOn, state: state,
        events: events.filter { $0.revision == revision })
    }
  }

  /// What happened to all revisions of a statement, in the order in which it was taken down.
  package func events(of number: String) throws(ArchiveError) -> [StatementEvent] {
    try database.rows(
      """
      SELECT s.revision, e.kind, e.day, e.who, e.file, e.remark
      FROM statement AS s JOIN event AS e ON e.statement = s.id
      WHERE s.statement_no = ?1 ORDER BY e.id
      """, [.text(number)]
    ) { row throws(ArchiveError) in
      guard let kind = EventKind(rawValue: row.text(1)), let day = Day(row.text(2)) else {
        throw .damaged("an event of statement \(number)")
      }
      return StatementEvent(
        number: number, revision: Int(row.integer(0)), kind: kind, day: day, who: row.text(3),
        file: row.text(4), remark: row.text(5))
    }
  }

  /// Writes events of revisions that are in the archive, with the run that they came with.
  func insert(_ events: [StatementEvent], of run: Int64) throws(ArchiveError) {
    guard !events.isEmpty else { return }
    let statement = try database.prepare(
      """
      INSERT INTO event (statement, kind, day, who, run, file, remark)
      SELECT id, ?3, ?4, ?5, ?6, ?7, ?8 FROM statement WHERE statement_no = ?1 AND revision = ?2
      """)
    for event in events {
      try statement.run([
        .text(event.number), .integer(event.revision), .text(event.kind.rawValue),
        .text(event.day.description), .text(event.who), .integer(run),
        .text(event.file), .text(event.remark),
      ])
    }
  }
}
