package import Settlement

/// A statement of another period that settled what a line claims again.
package struct SettledElsewhere: Hashable, Sendable {
  package let statement: String
  package let revision: Int
  /// The line as printed; empty where only the statement is known.
  package let line: String
}

extension Archive {
  /// The lines of standing statements for other periods that paid a record, kind and item.
  package func lines(
    thatPaid record: String, _ kind: ClaimKind, _ item: String, outside period: Period
  ) throws(ArchiveError) -> [SettledElsewhere] {
    let key = fingerprint(record: record.utf8, kind: kind, item: item.utf8)
    var found: [SettledElsewhere] = []
    for met in try statementsMeeting(FingerprintSet([[key]]), outside: period) {
      guard let kept = try statement(number: met.number, revision: met.revision) else {
        throw .damaged("statement \(met.number)")
      }
      let whole = try statementRecord(head: kept.head, lines: kept.lines, issue: kept.issue)
      let paid = whole.lines.filter { line in
        line.decision.isPaid && whole[line.record].elementsEqual(record.utf8)
          && whole[line.kind].elementsEqual(kind.rawValue.utf8)
          && whole[line.item].elementsEqual(item.utf8)
      }
      found += paid.map { line in
        SettledElsewhere(
          statement: met.number, revision: met.revision,
          line: String(decoding: whole[line.number], as: UTF8.self))
      }
    }
    return found
  }

  /// The standing statements for other periods that approved a machine's milestone.
  package func statements(
    thatSettled milestone: String, of machine: String, outside period: Period
  ) throws(ArchiveError) -> [SettledElsewhere] {
    try database.rows(
      """
      SELECT s.statement_no, s.revision
      FROM standing AS s JOIN settled_milestone AS m ON m.statement = s.id
      WHERE s.period <> ?1 AND m.machine_no = ?2 AND m.milestone = ?3 ORDER BY s.id
      """, [.text(period.description), .text(machine), .text(milestone)]
    ) { SettledElsewhere(statement: $0.text(0), revision: Int($0.integer(1)), line: "") }
  }
}
