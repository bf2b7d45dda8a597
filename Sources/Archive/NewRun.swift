package import Settlement
package import Text

/// A command that changes the archive; the raw values are those of the archive.
package enum RunCommand: String, CaseIterable, Sendable {
  /// The month-end.
  case run
  case confirm, dispute, revoke, withdraw, post, reconcile
  /// Claims on suppliers.
  case recover
}

/// What one command adds to the archive, as it is handed over to be kept.
///
/// It is stored before its documents are rendered, because these are rendered from the archive and
/// print its digest; then ``Archive/close(_:with:)`` records the documents.
package struct NewRun: Sendable {
  package var command: RunCommand
  /// Nil where it is about several months.
  package var period: Period?
  /// The day of the issue, confirmation, dispute or posting.
  package var day: Day
  /// The day by which deadlines are judged.
  package var asOf: Day
  package var programVersion: String
  /// What only a month-end has.
  package var monthEnd: MonthEnd?
  /// Every file that was read, in reading order.
  package var inputs: [RunInput] = []
  /// The revisions that are issued, by dealer.
  package var statements: [NewStatement] = []
  /// What came in about statements that stood, and about those that are issued.
  package var events: [StatementEvent] = []
  /// Corrections that are read for the first time.
  package var adjustments: [NewAdjustment] = []
  package var postings: [NewPosting] = []
  /// Rows of the invoice register that are read for the first time.
  package var invoices: [ArchivedInvoice] = []
  package var reconciliation: NewReconciliation?
  /// Claims on suppliers, and what happened to them.
  package var recovery: NewRecovery?

  /// Starts with nothing but what was asked for.
  package init(
    _ command: RunCommand, _ period: Period?, on day: Day, asOf: Day, programVersion: String
  ) {
    self.command = command
    self.period = period
    self.day = day
    self.asOf = asOf
    self.programVersion = programVersion
  }
}

/// What only a month-end has.
package struct MonthEnd: Sendable {
  /// Of the documents.
  package let language: Language
  /// The first period of the rulebook's edition in force.
  package let edition: Period
  /// The dealers whose lists were decided; empty for all.
  package let dealers: [String]
  /// The canonical text of the ``RunRecord``.
  package let record: [UInt8]
  /// The day of the run, which the record has too; nil for none.
  package let madeOn: Day?

  package init(
    language: Language, edition: Period, dealers: [String], record: [UInt8], madeOn: Day? = nil
  ) {
    self.madeOn = madeOn
    self.language = language
    self.edition = edition
    self.dealers = dealers
    self.record = record
  }
}

/// A run that is stored: its key, and the digest that its documents print.
package struct StoredRun: Hashable, Sendable {
  package let id: Int64
  package let digest: Digest
}

extension Archive {
  /// Writes all that came with a run, within the transaction that is open.
  ///
  /// The run's row comes last: its digest covers the rest. ``close(_:with:)`` has to follow.
  /// - Precondition: a transaction is open.
  package func store(_ run: NewRun) throws(ArchiveError) -> StoredRun {
    precondition(database.isInTransaction)
    if run.monthEnd != nil, let halves = run.period?.halves { database.halves = halves }
    let (latest, id) = (try latestRun(), try nextRun())
    try insert(inputs: run.inputs, of: id)
    try insert(adjustments: run.adjustments, of: id, run)
    let issued = Dictionary(
      run.statements.map { ($0.number, $0.revision) }, uniquingKeysWith: { $1 })
    // What happened to a revision that stood comes before the revision that follows it.
    try insert(run.events.filter { issued[$0.number] != $0.revision }, of: id)
    try insert(statements: run.statements, of: id, on: run.day)
    try insert(run.events.filter { issued[$0.number] == $0.revision }, of: id)
    try insert(postings: run.postings, of: id)
    try insert(invoices: run.invoices, of: id, on: run.asOf)
    if let reconciliation = run.reconciliation { try insert(reconciliation, of: id) }
    if let recovery = run.recovery { try insert(recovery, of: id, on: run.day) }
    return try insert(run, as: id, after: latest?.seal)
  }

  /// The key of the run that is stored next.
  func nextRun() throws(ArchiveError) -> Int64 {
    try database.integer("SELECT coalesce(max(id), 0) + 1 FROM run")
  }

  /// Records the run's documents and seals the run.
  package func close(
    _ run: StoredRun, with documents: [WrittenDocument]
  ) throws(ArchiveError) {
    for (index, document) in documents.enumerated() {
      try database.run(
        "INSERT INTO document (run, position, path, format, digest) VALUES (?1, ?2, ?3, ?4, ?5)",
        [
          .integer(run.id), .integer(index + 1), .text(document.path),
          .integer(document.format), .text(document.digest.hex),
        ])
    }
    let seal = seal(ofRun: run.digest, documents)
    try database.run(
      "INSERT INTO seal (run, seal) VALUES (?1, ?2)", [.integer(run.id), .text(seal.hex)])
  }

  private func insert(
    _ run: NewRun, as id: Int64, after seal: Digest?
  ) throws(ArchiveError) -> StoredRun {
    let header = RunHeader(of: run, after: seal)
    let digest = try digest(ofRun: id, header)
    try database.run(
      """
      INSERT INTO run (id, \(RunHeader.columns), record, digest)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """,
      [.integer(id)] + header.values.map { .text($0) }
        + [run.monthEnd.map { .utf8($0.record) } ?? .null, .text(digest.hex)])
    return StoredRun(id: id, digest: digest)
  }
}
