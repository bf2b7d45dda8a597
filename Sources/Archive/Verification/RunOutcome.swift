internal import Settlement

/// What came with one run, as far as it can be worked out again from what the run read.
package struct RunOutcome: Sendable {
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

  /// Whether the run left all as it was, but for the folder of a month that an earlier one changed.
  package var onlyWritesFolder: Bool {
    issued.isEmpty && events.isEmpty && adjustments.isEmpty && reconciliation == nil
  }
}

extension Archive {
  /// What came with a run.
  package func outcome(of run: ChainedRun) throws(ArchiveError) -> RunOutcome {
    RunOutcome(
      program: run.header.program, issued: try issued(by: run.id),
      events: try events(broughtBy: run.id), adjustments: try adjustments(readBy: run.id),
      reconciliation: try database.rows(
        "SELECT record FROM reconciliation WHERE run = ?1", [.integer(run.id)]
      ) { $0.bytes("record") }.first,
      documents: try documents(ofRun: run.id))
  }

  private func issued(by run: Int64) throws(ArchiveError) -> [RunOutcome.Issue] {
    try database.rows(
      """
      SELECT statement_no, revision, digest, invoice_due FROM statement WHERE run = ?1 ORDER BY id
      """, [.integer(run)]
    ) {
      RunOutcome.Issue(
        number: $0.text("statement_no"), revision: $0.count("revision"),
        digest: $0.text("digest"), due: $0.optionalText("invoice_due"))
    }
  }

  private func adjustments(readBy run: Int64) throws(ArchiveError) -> [String] {
    try database.rows(
      "SELECT statement_no, line, amount_fen, file FROM adjustment WHERE run = ?1 ORDER BY id",
      [.integer(run)]
    ) { row in
      [
        row.text("statement_no"), row.text("line"), "\(row.integer("amount_fen"))",
        row.text("file"),
      ].joined(separator: " ")
    }
  }
}

extension NewAdjustment {
  /// As ``RunOutcome`` has it.
  package var text: String {
    [adjustment.statement, adjustment.line, "\(adjustment.amount.fen)", file]
      .joined(separator: " ")
  }
}
