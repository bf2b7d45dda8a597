package import Settlement
package import Text

/// A statement that an adjustment wants to correct.
package struct CorrectedStatement: Hashable, Sendable {
  /// The key of the revision in the archive.
  let id: Int64
  package let dealer: String
  package let taxpayer: TaxpayerType
  package let period: Period
  package let state: StatementState
  package let total: Money
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
  /// The standing statement of a number; nil where it is not on file.
  package func corrected(_ number: String) throws(ArchiveError) -> CorrectedStatement? {
    try database.rows(
      """
      SELECT s.id, s.dealer, s.period, s.state, s.total_fen,
        json_extract(t.head, '$.dealer.taxpayer') AS taxpayer
      FROM statement_state AS s JOIN statement AS t ON t.id = s.id
      WHERE s.statement_no = ?1 AND s.is_standing
      """, [.text(number)]
    ) { row throws(ArchiveError) in
      let subject = "statement \(number)"
      return CorrectedStatement(
        id: row.integer("id"), dealer: row.text("dealer"),
        taxpayer: try row.word("taxpayer", of: subject),
        period: try row.period("period", of: subject), state: try row.word("state", of: subject),
        total: row.money("total_fen"))
    }.first
  }

  /// What was approved of a statement's lines, amount and fee, by the line as printed; of several
  /// with one printed number the largest.
  package func approvedByLine(
    of statement: CorrectedStatement
  ) throws(ArchiveError) -> [String: Money] {
    let lines = try database.rows(
      """
      SELECT line, max(amount_approved_fen + fee_approved_fen) AS fen FROM line
      WHERE statement = ?1 GROUP BY line
      """, [.integer(statement.id)]
    ) { ($0.text("line"), $0.money("fen")) }
    return Dictionary(lines, uniquingKeysWith: { first, _ in first })
  }

  /// All that is on file about corrections.
  package func corrections() throws(ArchiveError) -> CorrectionsOnFile {
    let contents = try database.rows("SELECT * FROM adjustment") {
      ($0.text("digest"), Adjustment($0))
    }
    // Where none was ever read, no record of the years names one.
    let hasAny = !contents.isEmpty
    return CorrectionsOnFile(
      contents: Dictionary(contents, uniquingKeysWith: { first, _ in first }),
      given: hasAny ? try givenAdjustments() : [], taken: hasAny ? try takenAdjustments() : [],
      belowZero: try belowZero())
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
    }.sorted(byPeriod: \.period)
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
        json_extract(h.head, '$.dealer.taxpayer') AS taxpayer,
        json_type(h.head, '$.invoice') IS NULL AS is_taxed, (
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
        carriers: try canonicalTexts(row.bytes("carriers"), of: subject).compactMap { Period($0) },
        isTaxed: row.integer("is_taxed") == 1)
    }.sorted(byPeriod: \.period)
  }

  /// Keeps the corrections that a run is the first to read, and adds an event to the statements
  /// concerned.
  func insert(
    adjustments: [NewAdjustment], of id: Int64, _ run: NewRun
  ) throws(ArchiveError) {
    let standing = try standingKeys(of: Set(adjustments.map(\.adjustment.statement)))
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
      guard let statement = standing[adjustment.statement] else { continue }
      try database.run(
        """
        INSERT INTO event (statement, kind, day, who, run, file, remark)
        VALUES (?1, 'adjusted', ?2, ?3, ?4, ?5, ?6)
        """,
        [
          .integer(statement), .text(run.day.description), .text(adjustment.approvedBy),
          .integer(id), .text(new.file), .text(adjustment.reason),
        ])
    }
  }

  /// The keys of the revisions that stand, by number: asked once of each, however often a statement
  /// is corrected.
  private func standingKeys(of numbers: Set<String>) throws(ArchiveError) -> [String: Int64] {
    var keys: [String: Int64] = [:]
    for number in numbers {
      keys[number] = try database.rows(
        "SELECT id FROM standing WHERE statement_no = ?1", [.text(number)]
      ) { $0.integer("id") }.first
    }
    return keys
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
