package import Settlement
package import Text

/// A statement that an adjustment wants to correct.
package struct CorrectedStatement: Hashable, Sendable {
  package let dealer: String
  package let period: Period
  package let state: StatementState
  /// Whether it has the line that was named; true where none was.
  package let hasLine: Bool
}

/// A correction that waits for a statement of its dealer.
package struct WaitingAdjustment: Hashable, Sendable {
  package let dealer: String
  package let adjustment: Adjustment

  package init(dealer: String, adjustment: Adjustment) {
    self.dealer = dealer
    self.adjustment = adjustment
  }
}

/// A correction of an earlier statement as a run hands it over to be archived.
package struct NewAdjustment: Sendable {
  package let adjustment: Adjustment
  /// The path of the file that it came in.
  package let file: String

  package init(_ adjustment: Adjustment, file: String) {
    self.adjustment = adjustment
    self.file = file
  }
}

extension Adjustment {
  /// The content by which an approved correction is known again, whatever file it is read from.
  ///
  /// Of the canonical text of an array: statement, line, amount in fen, reason, approver, remark.
  package var digest: Digest {
    var text = TextBuffer(capacity: 256)
    text.append(array: [statement, line, String(amount.fen), reason, approvedBy, remark]) {
      $1.append(quoted: $0)
    }
    return text.withBytes { sha256($0) }
  }

  /// Reads the columns of a row of the table adjustment.
  init(_ row: SQLRow) {
    self.init(
      statement: row.text("statement_no"), line: row.text("line"),
      amount: row.money("amount_fen"), reason: row.text("reason"),
      approvedBy: row.text("approved_by"), remark: row.text("remark"))
  }
}

extension Archive {
  /// The standing statement that an adjustment names; nil where it is not on file.
  package func corrected(
    by adjustment: Adjustment
  ) throws(ArchiveError) -> CorrectedStatement? {
    try database.rows(
      """
      SELECT dealer, period, state, ?2 = '' OR EXISTS (
        SELECT 1 FROM line WHERE line.statement = s.id AND line.line = ?2) AS has_line
      FROM statement_state AS s WHERE statement_no = ?1 AND is_standing
      """, [.text(adjustment.statement), .text(adjustment.line)]
    ) { row throws(ArchiveError) in
      let subject = "statement \(adjustment.statement)"
      return CorrectedStatement(
        dealer: row.text("dealer"), period: try row.period("period", of: subject),
        state: try row.word("state", of: subject), hasLine: row.integer("has_line") != 0)
    }.first
  }

  /// Whether a correction of the same content is on file.
  package func has(_ adjustment: Adjustment) throws(ArchiveError) -> Bool {
    try !database.rows(
      "SELECT 1 FROM adjustment WHERE digest = ?1", [.text(adjustment.digest.hex)]
    ) { _ in true }.isEmpty
  }

  /// The corrections that statements of a period may take up, in the order in which they came in:
  /// of earlier statements, not taken by a standing statement of another period.
  package func adjustments(for period: Period) throws(ArchiveError) -> [WaitingAdjustment] {
    try database.rows(
      """
      SELECT s.dealer, a.statement_no, a.line, a.amount_fen, a.reason, a.approved_by, a.remark
      FROM adjustment AS a JOIN standing AS s ON s.statement_no = a.statement_no
      WHERE s.period < ?1 AND a.period <= ?1 AND NOT EXISTS (
        SELECT 1 FROM statement_adjustment AS t JOIN standing AS o ON o.id = t.statement
        WHERE t.adjustment = a.digest AND o.period <> ?1)
      ORDER BY a.id
      """, [.text(period.description)]
    ) { WaitingAdjustment(dealer: $0.text("dealer"), adjustment: Adjustment($0)) }
  }

  /// What statements before a period have left below zero and no standing statement of another
  /// period took over, the oldest first.
  ///
  /// A statement may change after its total was taken over: what is left then is the difference.
  package func carriedTotals(before period: Period) throws(ArchiveError) -> [WaitingAdjustment] {
    try database.rows(
      """
      WITH taken AS (
        SELECT t.source, sum(t.amount_fen) AS fen
        FROM statement_adjustment AS t JOIN standing AS o ON o.id = t.statement
        WHERE t.adjustment IS NULL AND o.period <> ?1 GROUP BY t.source)
      SELECT s.dealer, s.statement_no, min(s.total_fen, 0) - coalesce(taken.fen, 0) AS open
      FROM standing AS s LEFT JOIN taken ON taken.source = s.statement_no
      WHERE s.period < ?1 AND open <> 0 ORDER BY s.period, s.dealer
      """, [.text(period.description)]
    ) { row in
      WaitingAdjustment(
        dealer: row.text("dealer"),
        adjustment: Adjustment(
          carriedFrom: row.text("statement_no"), amount: row.money("open")))
    }
  }

  /// Keeps the corrections that a run is the first to read, and adds an event to the statements
  /// concerned.
  func insert(
    adjustments: [NewAdjustment], of id: Int64, _ run: NewRun
  ) throws(ArchiveError) {
    for new in adjustments {
      let adjustment = new.adjustment
      try database.run(
        """
        INSERT INTO adjustment (digest, statement_no, line, amount_fen, reason, approved_by, remark,
          period, run, file)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """,
        [
          .text(adjustment.digest.hex), .text(adjustment.statement), .text(adjustment.line),
          .integer(adjustment.amount.fen), .text(adjustment.reason),
          .text(adjustment.approvedBy), .text(adjustment.remark),
          .text(run.period?.description), .integer(id), .text(new.file),
        ])
      try database.run(
        """
        INSERT INTO event (statement, kind, day, who, run, file, remark)
        SELECT id, 'adjusted', ?2, ?3, ?4, ?5, ?6 FROM standing WHERE statement_no = ?1
        """,
        [
          .text(adjustment.statement), .text(run.day.description), .text(adjustment.approvedBy),
          .integer(id), .text(new.file), .text(adjustment.reason),
        ])
    }
  }

  /// Keeps the corrections that a revision takes up, in their order.
  func insert(takenAdjustments: [Adjustment], of statement: Int64) throws(ArchiveError) {
    for (index, adjustment) in takenAdjustments.enumerated() {
      let digest = adjustment.origin == .approved ? adjustment.digest.hex : nil
      try database.run(
        """
        INSERT INTO statement_adjustment (statement, position, adjustment, source, amount_fen)
        VALUES (?1, ?2, ?3, ?4, ?5)
        """,
        [
          .integer(statement), .integer(index + 1), .text(digest), .text(adjustment.statement),
          .integer(adjustment.amount.fen),
        ])
    }
  }
}
