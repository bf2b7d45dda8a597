internal import Settlement

/// What came with a run about claims, each in one text, to compare with what it comes to again.
package struct ClaimChanges: Sendable {
  /// The texts of the revisions that were issued.
  package let claims: [String]
  /// What happened to standing revisions, without what follows from an issue.
  package let events: [String]
}

extension Archive {
  /// What came with a run about claims.
  package func claimChanges(ofRun run: Int64) throws(ArchiveError) -> ClaimChanges {
    ClaimChanges(
      claims: try database.rows(
        "SELECT text FROM claim WHERE run = ?1 ORDER BY id", [.integer(run)]
      ) { $0.text("text") },
      events: try database.rows(
        """
        SELECT c.recovery_no, c.revision, e.kind, e.day, e.answers FROM claim_event AS e
          JOIN claim AS c ON c.id = e.claim
        WHERE e.run = ?1 AND e.kind NOT IN ('issued', 'superseded') ORDER BY e.id
        """, [.integer(run)]
      ) { row in
        [
          row.text("recovery_no"), "\(row.integer("revision"))", row.text("kind"),
          row.text("day"), row.text("answers"),
        ].joined(separator: " ")
      })
  }
}

extension NewRecovery {
  /// The claims as ``ClaimChanges`` has them.
  package var claimTexts: [String] { claims.map { String(decoding: $0.text, as: UTF8.self) } }

  /// The events as ``ClaimChanges`` has them.
  package var eventTexts: [String] {
    events.map { event in
      let answers = event.kind == .answered ? canonicalAnswers(event.answers) : []
      return [
        event.number, "\(event.revision)", event.kind.rawValue, event.day.description,
        String(decoding: answers, as: UTF8.self),
      ].joined(separator: " ")
    }
  }
}
