package import Settlement
package import Text

/// A statement that an adjustment wants to correct.
package struct CorrectedStatement: Hashable, Sendable {
  package let dealer: String
  package let taxpayer: TaxpayerType
  package let period: Period
  package let state: StatementState
  /// Whether it has the line that was named; true where none was.
  package let hasLine: Bool
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
      SELECT s.dealer, s.period, s.state, json_extract(t.head, '$.dealer.taxpayer') AS taxpayer,
        ?2 = '' OR EXISTS (
          SELECT 1 FROM line WHERE line.statement = s.id AND line.line = ?2) AS has_line
      FROM statement_state AS s JOIN statement AS t ON t.id = s.id
      WHERE s.statement_no = ?1 AND s.is_standing
      """, [.text(adjustment.statement), .text(adjustment.line)]
    ) { row throws(ArchiveError) in
      let subject = "statement \(adjustment.statement)"
      return CorrectedStatement(
        dealer: row.text("dealer"), taxpayer: try row.word("taxpayer", of: subject),
        period: try row.period("period", of: subject), state: try row.word("state", of: subject),
        hasLine: row.integer("has_line") != 0)
    }.first
  }

  /// What was approved where an adjustment wants to correct: of its line amount and fee, of several
  /// with one printed number the largest; without a line the statement's total.
  package func approved(where adjustment: Adjustment) throws(ArchiveError) -> Money? {
    try database.rows(
      """
      SELECT CASE ?2 WHEN '' THEN s.total_fen ELSE (
        SELECT max(amount_approved_fen + fee_approved_fen) FROM line
        WHERE line.statement = s.id AND line.line = ?2) END AS fen
      FROM standing AS s WHERE s.statement_no = ?1
      """, [.text(adjustment.statement), .text(adjustment.line)]
    ) { $0.money("fen") }.first
  }

  /// All that is on file about corrections.
  package func corrections() throws(ArchiveError) -> CorrectionsOnFile {
    CorrectionsOnFile(
      contents: Dictionary(
        try database.rows("SELECT * FROM adjustment") { ($0.text("digest"), Adjustment($0)) },
        uniquingKeysWith: { first, _ in first }),
      given: try givenAdjustments(), taken: try takenAdjustments(), belowZero: try belowZero())
  }

  /// The adjustments that the latest run of each period gave, by period, in reading order.
  ///
  /// The records of version 0.1.0 do not say; there it is what the period's runs were the first to
  /// read.
  private func givenAdjustments() throws(ArchiveError) -> [CorrectionsOnFile.Given] {
    try database.rows(
      """
      WITH latest AS (
        SELECT period, record FROM run AS r WHERE command = 'run' AND NOT EXISTS (
          SELECT 1 FROM run AS n WHERE n.command = 'run' AND n.period = r.period AND n.id > r.id))
      SELECT latest.period AS period, json_extract(g.value, '$[0]') AS dealer,
        json_extract(g.value, '$[1]') AS digest, g.key AS position
      FROM latest, json_each(latest.record, '$.adjustments') AS g
      UNION ALL
      SELECT latest.period, (SELECT dealer FROM statement AS s
          WHERE s.statement_no = a.statement_no LIMIT 1), a.digest, a.id
      FROM latest JOIN adjustment AS a ON a.period = latest.period
      WHERE json_type(latest.record, '$.adjustments') IS NULL
      ORDER BY period, position
      """
    ) { row throws(ArchiveError) in
      CorrectionsOnFile.Given(
        period: try row.period("period", of: "a run's period"), dealer: row.text("dealer"),
        digest: row.text("digest"))
    }
  }

  private func takenAdjustments() throws(ArchiveError) -> [CorrectionsOnFile.Taken] {
    try database.rows(
      """
      SELECT t.adjustment AS digest, s.statement_no, s.period
      FROM statement_adjustment AS t JOIN standing AS s ON s.id = t.statement
      WHERE t.adjustment IS NOT NULL ORDER BY s.id, t.position
      """
    ) { row throws(ArchiveError) in
      CorrectionsOnFile.Taken(
        digest: row.text("digest"), statement: row.text("statement_no"),
        period: try row.period("period", of: "statement \(row.text("statement_no"))"))
    }
  }

  private func belowZero() throws(ArchiveError) -> [CorrectionsOnFile.BelowZero] {
    try database.rows(
      """
      SELECT s.statement_no, s.dealer, s.period, s.state, s.total_fen,
        json_extract(h.head, '$.dealer.taxpayer') AS taxpayer, (
          SELECT json_group_array(o.period) FROM statement_adjustment AS t
            JOIN standing AS o ON o.id = t.statement
          WHERE t.source = s.statement_no AND t.adjustment IS NULL) AS carriers
      FROM statement_state AS s JOIN statement AS h ON h.id = s.id
      WHERE s.is_standing AND s.total_fen < 0 ORDER BY s.period, s.dealer
      """
    ) { row throws(ArchiveError) in
      let number = row.text("statement_no")
      let subject = "statement \(number)"
      return CorrectionsOnFile.BelowZero(
        statement: number, dealer: row.text("dealer"),
        taxpayer: try row.word("taxpayer", of: subject),
        period: try row.period("period", of: subject), state: try row.word("state", of: subject),
        total: row.money("total_fen"),
        carriers: try canonicalTexts(row.bytes("carriers"), of: subject).compactMap { Period($0) })
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
