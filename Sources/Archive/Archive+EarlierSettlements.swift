package import Settlement
package import Text

/// A statement of another period that settled what a line claims again.
package struct SettledElsewhere: Hashable, Sendable {
  package let statement: String
  package let revision: Int
  /// The line as printed; empty where only the statement is known.
  package let line: String
}

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
      let (number, revision) = (row.text("statement_no"), row.count("revision"))
      guard let meets = meets(row.bytes("fingerprints"), claims) else {
        throw .damaged("paid keys of \(number)")
      }
      if meets { met.append((number, revision)) }
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
          machine: symbols.symbol(for: row.text("machine_no")),
          milestone: symbols.symbol(for: row.text("milestone"))))
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
        dealer: symbols.symbol(for: row.text("dealer")),
        number: symbols.symbol(for: row.text("approval_no")),
        part: symbols.symbol(for: row.text("part_no")))
      uses[consent, default: .zero] += Quantity(
        thousandths: row.integer("quantity_thousandths"))
    }
  }
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
    ) {
      SettledElsewhere(
        statement: $0.text("statement_no"), revision: $0.count("revision"), line: "")
    }
  }
}

extension TextRange {
  /// The same as offsets.
  var bounds: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
