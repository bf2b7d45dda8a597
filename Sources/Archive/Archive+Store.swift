internal import Settlement

extension Archive {
  /// Writes a run with all that belongs to it, within the transaction that is open.
  ///
  /// - Precondition: a transaction is open, and the run chains on the archive's latest one.
  package func store(_ run: NewRun) throws(ArchiveError) {
    let latest = try latestRun()
    precondition(database.isInTransaction && latest?.seal == run.previousSeal)
    let id = try insert(run)
    try insert(inputs: run.inputs, of: id)
    try insert(adjustments: run.adjustments, of: id, run)
    let issued = Dictionary(
      run.statements.map { ($0.number, $0.revision) }, uniquingKeysWith: { $1 })
    // What happened to a revision that stood comes before the revision that follows it.
    try insert(run.events.filter { issued[$0.number] != $0.revision }, of: id)
    try insert(statements: run.statements, of: id, on: run.issuedOn)
    try insert(run.events.filter { issued[$0.number] == $0.revision }, of: id)
    try insert(documents: run.documents, of: id)
  }

  private func insert(_ run: NewRun) throws(ArchiveError) -> Int64 {
    try database.prepare(
      """
      INSERT INTO run (period, issued_on, as_of, language, program, edition, record,
        record_digest, previous_seal, digest, seal)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """
    ).run([
      .text(run.period.description), .text(run.issuedOn.description),
      .text(run.asOf.description), .text(run.language.rawValue), .text(run.programVersion),
      .text(run.edition.description), .utf8(run.record), .text(sha256(run.record.span).hex),
      .text(run.previousSeal?.hex), .text(run.digest.hex), .text(run.seal.hex),
    ])
    return database.lastRow
  }

  /// Keeps the content of a file, once however often it is read.
  func keep(_ input: RunInput) throws(ArchiveError) {
    let content = try database.prepare(
      "INSERT INTO input (digest, size, content) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
    do throws(ArchiveError) {
      try content.run([
        .text(input.content.digest.hex), .integer(input.content.size), .blob(input.content.bytes),
      ])
    } catch {
      if case .tooLarge = error { throw .tooLarge(input.path) }
      throw error
    }
  }

  private func insert(inputs: [RunInput], of run: Int64) throws(ArchiveError) {
    let reading = try database.prepare(
      """
      INSERT INTO run_input (run, position, path, kind, input)
      SELECT ?1, ?2, ?3, ?4, id FROM input WHERE digest = ?5
      """)
    for (index, input) in inputs.enumerated() {
      try keep(input)
      try reading.run([
        .integer(run), .integer(index + 1), .text(input.path), .text(input.kind),
        .text(input.content.digest.hex),
      ])
    }
  }

  private func insert(documents: [WrittenDocument], of run: Int64) throws(ArchiveError) {
    let statement = try database.prepare(
      "INSERT INTO document (run, position, path, digest) VALUES (?1, ?2, ?3, ?4)")
    for (index, document) in documents.enumerated() {
      try statement.run([
        .integer(run), .integer(index + 1), .text(document.path), .text(document.digest.hex),
      ])
    }
  }

  private func insert(
    statements: [NewStatement], of run: Int64, on day: Day
  ) throws(ArchiveError) {
    let revision = try database.prepare(insertStatement)
    let keys = try database.prepare(
      "INSERT INTO paid_key (statement, fingerprints) VALUES (?1, ?2)")
    let superseded = try database.prepare(insertSuperseded)
    let issued = try database.prepare(
      "INSERT INTO event (statement, kind, day, run) VALUES (?1, 'issued', ?2, ?3)")
    let adjustments = try database.prepare(insertTakenAdjustment)
    for statement in statements {
      let events: [Cell] = [.text(day.description), .integer(run)]
      try superseded.run([.text(statement.number), .integer(statement.revision)] + events)
      do throws(ArchiveError) {
        try revision.run(columns(of: statement, of: run, on: day))
      } catch {
        if case .tooLarge = error { throw .tooLarge(statement.number) }
        throw error
      }
      let row = database.lastRow
      let id = Cell.integer(row)
      try issued.run([id] + events)
      try keys.run([id, .blob(packed(statement.paidKeys))])
      if let usedUp = statement.usedUp { try insert(usedUp, of: row) }
      for (index, adjustment) in statement.adjustments.enumerated() {
        try adjustments.run([id, .integer(index + 1)] + columns(of: adjustment))
      }
    }
  }

  private func columns(of statement: NewStatement, of run: Int64, on day: Day) -> [Cell] {
    let totals = statement.totals
    let years = statement.yearsWithoutCalendar.map { String($0) }.joined(separator: ",")
    let amounts = [
      totals.claimed, totals.reductions, totals.parts, totals.fee, totals.services,
      totals.adjustments, totals.total, totals.net, totals.tax,
    ]
    return [
      .text(statement.number), .text(statement.dealer), .text(statement.period.description),
      .integer(statement.revision), .integer(run), .text(day.description),
      .text(statement.invoiceDue?.description), .text(years), .integer(totals.lines),
      .integer(totals.approved), .integer(totals.adjusted), .integer(totals.rejected),
    ] + amounts.map { .integer($0.fen) } + [
      .text(statement.canonical.digest.hex), .utf8(statement.canonical.head),
      .utf8(statement.canonical.lines),
    ]
  }
}

private let insertStatement = """
  INSERT INTO statement (statement_no, dealer, period, revision, run, issued_on, invoice_due,
    years_without_calendar, lines_count, lines_approved, lines_adjusted, lines_rejected,
    claimed_fen, reductions_fen, parts_fen, fee_fen, services_fen, adjustments_fen, total_fen,
    net_fen, tax_fen, digest, head, lines)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
    ?20, ?21, ?22, ?23, ?24)
  """

/// The revision before, where there is one, is told that it no longer stands.
private let insertSuperseded = """
  INSERT INTO event (statement, kind, day, run)
  SELECT id, 'superseded', ?3, ?4 FROM statement WHERE statement_no = ?1 AND revision = ?2 - 1
  """
