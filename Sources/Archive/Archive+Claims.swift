package import Settlement
package import Text

/// What a run found of a period's claims, as the archive has it.
package struct ArchivedRecovery: Sendable {
  /// The run that found it.
  package let run: StoredRun
  package let asOf: Day
  /// The canonical text.
  package let text: [UInt8]
}

extension Archive {
  /// The newest revision of every claim, with what happened to it, by number.
  package func claims(_ symbols: SymbolTable) throws(ArchiveError) -> [SupplierClaim] {
    try issuedClaims(symbols).map(\.claim)
  }

  /// The same with what their letters say of the parties.
  package func issuedClaims(_ symbols: SymbolTable) throws(ArchiveError) -> [IssuedClaim] {
    try readClaims(
      """
      WHERE NOT EXISTS (SELECT 1 FROM claim AS newer
        WHERE newer.recovery_no = c.recovery_no AND newer.revision > c.revision)
      ORDER BY c.recovery_no
      """, [], symbols)
  }

  /// Every revision of a claim, the first one first.
  package func revisions(
    ofClaim number: String, _ symbols: SymbolTable
  ) throws(ArchiveError) -> [IssuedClaim] {
    try readClaims(
      "WHERE c.recovery_no = ?1 ORDER BY c.revision", [.text(number)], symbols)
  }

  private func readClaims(
    _ condition: String, _ arguments: [SQLValue], _ symbols: SymbolTable
  ) throws(ArchiveError) -> [IssuedClaim] {
    try database.rows(
      """
      SELECT c.recovery_no, c.revision, c.text, c.digest, r.digest AS run_digest,
        (SELECT e.answers FROM claim_event AS e WHERE e.claim = c.id AND e.kind = 'answered'
          ORDER BY e.id DESC LIMIT 1) AS answers,
        (SELECT e.kind FROM claim_event AS e
          WHERE e.claim = c.id AND e.kind IN ('posted', 'withdrawn') LIMIT 1) AS ending
      FROM claim AS c JOIN run AS r ON r.id = c.run \(condition)
      """, arguments
    ) { row throws(ArchiveError) in
      let (number, text) = (row.text("recovery_no"), row.bytes("text"))
      guard sha256(text.span).hex == row.text("digest") else {
        throw .damaged("claim \(number) revision \(row.integer("revision"))")
      }
      let kept = try issuedClaim(text, symbols, runDigest: row.text("run_digest"))
      let rows = row.isNull("answers") ? [] : try answers(row.bytes("answers"), of: number)
      return kept.having(
        rows, ending: row.optionalText("ending").flatMap { SupplierClaim.Ending(rawValue: $0) })
    }
  }

  /// What the latest run found of a period's claims; nil where there never was one.
  package func latestRecovery(of period: Period) throws(ArchiveError) -> ArchivedRecovery? {
    try recoveries("v.period = ?1", [.text(period.description)]).first
  }

  /// What a run found; nil where it found nothing of claims.
  package func recovery(ofRun run: Int64) throws(ArchiveError) -> (Period, ArchivedRecovery)? {
    guard let found = try recoveries("v.run = ?1", [.integer(run)]).first else { return nil }
    let periods = try database.rows(
      "SELECT period FROM recovery WHERE run = ?1", [.integer(run)]
    ) { row throws(ArchiveError) in try row.period("period", of: "run \(run)") }
    return periods.first.map { ($0, found) }
  }

  private func recoveries(
    _ condition: String, _ arguments: [SQLValue]
  ) throws(ArchiveError) -> [ArchivedRecovery] {
    try database.rows(
      """
      SELECT v.run, v.as_of, v.record, r.digest FROM recovery AS v JOIN run AS r ON r.id = v.run
      WHERE \(condition) ORDER BY v.run DESC LIMIT 1
      """, arguments
    ) { row throws(ArchiveError) in
      let subject = "the claims of run \(row.integer("run"))"
      return ArchivedRecovery(
        run: StoredRun(id: row.integer("run"), digest: try row.digest("digest", of: subject)),
        asOf: try row.day("as_of", of: subject), text: row.bytes("record"))
    }
  }

  /// Every period of which claims were worked out, the first one first.
  package func recoveredPeriods() throws(ArchiveError) -> [Period] {
    try database.rows("SELECT DISTINCT period FROM recovery ORDER BY period") {
      row throws(ArchiveError) in try row.period("period", of: "a recovery's period")
    }
  }

  /// The entries of a period's claims, by number.
  func claimEntries(of period: Period) throws(ArchiveError) -> [JournalEntry] {
    try database.rows(
      """
      SELECT p.id, p.day, p.suppliers, p.expense, p.amount_fen, c.recovery_no,
        json_extract(c.text, '$.supplier[1]') AS name
      FROM claim_posting AS p JOIN claim AS c ON c.id = p.claim
      WHERE c.period = ?1 ORDER BY p.id
      """, [.text(period.description)]
    ) { row throws(ArchiveError) in
      let id = row.integer("id")
      guard
        let entry = posting(
          ofAccepted: row.money("amount_fen"), suppliers: row.text("suppliers"),
          expense: row.text("expense"))
      else { throw .damaged("entry \(id) of the journal") }
      return JournalEntry(
        number: id, day: try row.day("day", of: "entry \(id) of the journal"),
        statement: row.text("recovery_no"), dealer: "", dealerName: row.text("name"),
        period: period, posting: entry)
    }
  }

  /// The lines of statements that were adjusted, each once.
  package func adjustedLines(
    _ symbols: SymbolTable
  ) throws(ArchiveError) -> [(statement: Symbol, line: Symbol)] {
    try database.rows(
      """
      SELECT DISTINCT a.statement_no, a.line FROM statement_adjustment AS t
        JOIN standing AS s ON s.id = t.statement JOIN adjustment AS a ON a.digest = t.adjustment
      WHERE a.line <> '' ORDER BY a.statement_no, a.line
      """
    ) {
      (symbols.symbol(for: $0.text("statement_no")), symbols.symbol(for: $0.text("line")))
    }
  }
}

extension IssuedClaim {
  /// The claim with what happened to it.
  fileprivate func having(
    _ answers: [SupplierAnswer], ending: SupplierClaim.Ending?
  ) -> IssuedClaim {
    IssuedClaim(
      claim: SupplierClaim(
        number: claim.number, supplier: claim.supplier, name: claim.name,
        taxpayerID: claim.taxpayerID, period: claim.period, revision: claim.revision,
        issuedOn: claim.issuedOn, due: claim.due, lines: claim.lines, rows: answers,
        ending: ending), buyer: buyer, language: language, digest: digest, runDigest: runDigest)
  }
}
