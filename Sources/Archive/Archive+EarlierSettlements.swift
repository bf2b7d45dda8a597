package import Settlement
package import Text

extension Archive {
  /// Whether a statement stands for any other period.
  package func standsOutside(_ period: Period) throws(ArchiveError) -> Bool {
    try database.rows(
      "SELECT 1 FROM statement WHERE period <> ?1 LIMIT 1", [.text(period.description)]
    ) { _ in true }.first ?? false
  }

  /// What standing statements of all other periods have settled.
  ///
  /// - Parameters:
  ///   - period: The period that is being settled.
  ///   - claims: The fingerprints of all that it claims, see ``claimKeys(of:symbols:)``.
  ///   - symbols: Where the period's texts are kept; what meets a claim is added.
  /// - Returns: What a line may meet; empty sets where it can meet nothing.
  /// - Throws: ``ArchiveError/damaged(_:)`` where a statement cannot be read back.
  package func standingFacts(
    outside period: Period, claims: FingerprintSet, symbols: SymbolTable
  ) throws(ArchiveError) -> EarlierSettlements {
    var facts = EarlierSettlements()
    for statement in try statementsMeeting(claims, outside: period) {
      try addPaid(statement, claims, symbols, to: &facts.paid)
    }
    try addMilestones(outside: period, symbols, to: &facts.milestones)
    try addConsents(outside: period, symbols, to: &facts.consentUses)
    return facts
  }

  /// Goes through the fingerprints of a year row by row, so that they are never all in memory.
  func statementsMeeting(
    _ claims: FingerprintSet, outside period: Period
  ) throws(ArchiveError) -> [(number: String, revision: Int)] {
    let query = try database.prepare(
      """
      SELECT s.statement_no, s.revision, k.fingerprints
      FROM standing AS s JOIN paid_key AS k ON k.statement = s.id
      WHERE s.period <> ?1 ORDER BY s.id
      """)
    var met: [(number: String, revision: Int)] = []
    try query.query([.text(period.description)]) { row throws(ArchiveError) in
      let number = row.text(0)
      guard let meets = meets(row.bytes(2), claims) else {
        throw .damaged("paid keys of \(number)")
      }
      if meets { met.append((number, Int(row.integer(1)))) }
    }
    return met
  }

  /// Looks up in a statement's lines what its fingerprints promise.
  private func addPaid(
    _ statement: (number: String, revision: Int), _ claims: FingerprintSet, _ symbols: SymbolTable,
    to paid: inout Set<ClaimKey>
  ) throws(ArchiveError) {
    guard
      let kept = try self.statement(number: statement.number, revision: statement.revision)
    else { throw .damaged("statement \(statement.number)") }
    var text = kept.lines
    for line in try readLines(kept.lines, unescapedTo: &text) where line.decision.isPaid {
      let kind = ClaimKind(rawValue: String(decoding: text[line.kind.bounds], as: UTF8.self))
      let (record, item) = (text[line.record.bounds], text[line.item.bounds])
      guard let kind, kind != .unknown,
        claims.contains(fingerprint(record: record, kind: kind, item: item))
      else {
        continue
      }
      paid.insert(
        ClaimKey(
          record: symbols.symbol(for: Array(record).span), kind: kind,
          item: symbols.symbol(for: Array(item).span)))
    }
  }

  private func addMilestones(
    outside period: Period, _ symbols: SymbolTable, to milestones: inout Set<MachineMilestone>
  ) throws(ArchiveError) {
    let query = try database.prepare(
      """
      SELECT m.machine_no, m.milestone
      FROM standing AS s JOIN settled_milestone AS m ON m.statement = s.id WHERE s.period <> ?1
      """)
    try query.query([.text(period.description)]) { row in
      milestones.insert(
        MachineMilestone(
          machine: symbols.symbol(for: row.text(0)), milestone: symbols.symbol(for: row.text(1))))
    }
  }

  private func addConsents(
    outside period: Period, _ symbols: SymbolTable, to uses: inout [Consent: Quantity]
  ) throws(ArchiveError) {
    let query = try database.prepare(
      """
      SELECT s.dealer, c.approval_no, c.part_no, c.quantity_thousandths
      FROM standing AS s JOIN consent_use AS c ON c.statement = s.id WHERE s.period <> ?1
      """)
    try query.query([.text(period.description)]) { row in
      let consent = Consent(
        dealer: symbols.symbol(for: row.text(0)), number: symbols.symbol(for: row.text(1)),
        part: symbols.symbol(for: row.text(2)))
      uses[consent, default: .zero] += Quantity(thousandths: row.integer(3))
    }
  }
}

extension TextRange {
  /// The same as offsets.
  var bounds: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
