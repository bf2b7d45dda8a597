package import Settlement
package import Text

/// Claims on suppliers and what happened to them, as a run hands them over to be kept.
package struct NewRecovery: Sendable {
  /// The period whose folder the run writes, and what it found; nil where it writes none.
  package var found: Found?
  /// In the order of their numbers; so are the events.
  package var claims: [NewClaim] = []
  package var events: [ClaimEvent] = []
  package var postings: [NewClaimPosting] = []

  /// What was found of a period.
  package struct Found: Sendable {
    package let period: Period
    /// The day by which answers are late.
    package let asOf: Day
    /// The canonical text of the ``RecoveryRecord``.
    package let record: [UInt8]

    package init(period: Period, asOf: Day, record: [UInt8]) {
      self.period = period
      self.asOf = asOf
      self.record = record
    }
  }

  package init(found: Found? = nil) {
    self.found = found
  }

  /// Whether anything about a claim is new.
  package var changesClaims: Bool { !claims.isEmpty || !events.isEmpty || !postings.isEmpty }
}

/// A revision of a claim that a run issues.
package struct NewClaim: Sendable {
  let number: String
  let supplier: String
  let period: Period
  let revision: Int
  let issuedOn: Day
  let due: Day
  let claimed: Money
  let text: [UInt8]

  /// Puts a revision into its canonical form.
  package init(_ issued: IssuedClaim, _ symbols: SymbolTable) {
    let claim = issued.claim
    number = claim.number
    supplier = symbols.text(claim.supplier)
    period = claim.period
    revision = claim.revision
    (issuedOn, due) = (claim.issuedOn, claim.due)
    claimed = claim.claimed
    text = issued.canonicalText(symbols)
  }
}

/// What can happen to a revision of a claim after it was issued; the raw values are those of the
/// archive.
package enum ClaimEventKind: String, CaseIterable, Sendable {
  case issued, superseded, answered, withdrawn, posted
}

/// Something that happened to a standing claim.
package struct ClaimEvent: Hashable, Sendable {
  package let number: String
  package let revision: Int
  package let kind: ClaimEventKind
  package let day: Day
  /// Of ``ClaimEventKind/answered``: all that holds from here on.
  package let answers: [SupplierAnswer]

  package init(
    of claim: SupplierClaim, _ kind: ClaimEventKind, on day: Day, answers: [SupplierAnswer] = []
  ) {
    number = claim.number
    revision = claim.revision
    self.kind = kind
    self.day = day
    self.answers = answers
  }
}

/// An entry of the journal for what a supplier accepted.
package struct NewClaimPosting: Sendable {
  let number: String
  let revision: Int
  let day: Day
  let suppliers: String
  let expense: String
  let amount: Money

  package init(
    of claim: SupplierClaim, on day: Day, suppliers: String, expense: String
  ) {
    number = claim.number
    revision = claim.revision
    self.day = day
    self.suppliers = suppliers
    self.expense = expense
    amount = claim.accepted
  }
}

extension Archive {
  /// Keeps what a run says of claims: first what happened to those that stood.
  func insert(_ recovery: NewRecovery, of run: Int64, on day: Day) throws(ArchiveError) {
    if let found = recovery.found {
      try database.run(
        "INSERT INTO recovery (run, period, as_of, record, digest) VALUES (?1, ?2, ?3, ?4, ?5)",
        [
          .integer(run), .text(found.period.description), .text(found.asOf.description),
          .utf8(found.record), .text(sha256(found.record.span).hex),
        ])
    }
    for event in recovery.events {
      let isAnswered = event.kind == .answered
      try insert(
        event.kind, of: event.number, event.revision, on: event.day, run,
        answers: isAnswered ? canonicalAnswers(event.answers) : [])
    }
    for claim in recovery.claims { try insert(claim, of: run, on: day) }
    for posting in recovery.postings { try insert(posting, of: run) }
  }

  private func insert(_ claim: NewClaim, of run: Int64, on day: Day) throws(ArchiveError) {
    if claim.revision > 1, try stands(claim.number, claim.revision - 1) {
      try insert(.superseded, of: claim.number, claim.revision - 1, on: day, run)
    }
    do throws(ArchiveError) {
      try database.run(
        """
        INSERT INTO claim (recovery_no, supplier, period, revision, run, issued_on, due, claimed_fen,
          text, digest)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """,
        [
          .text(claim.number), .text(claim.supplier), .text(claim.period.description),
          .integer(claim.revision), .integer(run), .text(claim.issuedOn.description),
          .text(claim.due.description), .integer(claim.claimed.fen), .utf8(claim.text),
          .text(sha256(claim.text.span).hex),
        ])
    } catch {
      if case .tooLarge = error { throw .tooLarge(claim.number) }
      throw error
    }
    try insert(.issued, of: claim.number, claim.revision, on: day, run)
  }

  private func insert(
    _ kind: ClaimEventKind, of number: String, _ revision: Int, on day: Day, _ run: Int64,
    answers: [UInt8] = []
  ) throws(ArchiveError) {
    try database.run(
      """
      INSERT INTO claim_event (claim, kind, day, run, answers)
      SELECT id, ?3, ?4, ?5, ?6 FROM claim WHERE recovery_no = ?1 AND revision = ?2
      """,
      [
        .text(number), .integer(revision), .text(kind.rawValue), .text(day.description),
        .integer(run), .utf8(answers),
      ])
  }

  private func insert(_ posting: NewClaimPosting, of run: Int64) throws(ArchiveError) {
    try database.run(
      """
      INSERT INTO claim_posting (id, claim, day, suppliers, expense, amount_fen, run)
      SELECT ?3, id, ?4, ?5, ?6, ?7, ?8 FROM claim WHERE recovery_no = ?1 AND revision = ?2
      """,
      [
        .text(posting.number), .integer(posting.revision), .integer(try lastEntry() + 1),
        .text(posting.day.description), .text(posting.suppliers), .text(posting.expense),
        .integer(posting.amount.fen), .integer(run),
      ])
  }

  /// Whether a revision of a claim is not withdrawn.
  private func stands(_ number: String, _ revision: Int) throws(ArchiveError) -> Bool {
    try database.rows(
      """
      SELECT 1 FROM claim AS c JOIN claim_event AS w ON w.claim = c.id AND w.kind = 'withdrawn'
      WHERE c.recovery_no = ?1 AND c.revision = ?2
      """, [.text(number), .integer(revision)]
    ) { _ in true }.isEmpty
  }
}
