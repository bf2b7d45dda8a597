internal import Settlement
package import Text

extension Archive {
  /// Writes all that came with a run, within the transaction that is open.
  ///
  /// The run's row comes last: its digest covers the rest. ``close(_:with:)`` has to follow.
  /// - Precondition: a transaction is open.
  package func store(_ run: NewRun) throws(ArchiveError) -> StoredRun {
    precondition(database.isInTransaction)
    let latest = try latestRun()
    let id = (latest?.id ?? 0) + 1
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
    return try insert(run, as: id, after: latest?.seal)
  }

  /// Takes down the documents that a run wrote, and closes it.
  package func close(
    _ run: StoredRun, with documents: [WrittenDocument]
  ) throws(ArchiveError) {
    let statement = try database.prepare(
      "INSERT INTO document (run, position, path, format, digest) VALUES (?1, ?2, ?3, ?4, ?5)")
    for (index, document) in documents.enumerated() {
      try statement.run([
        .integer(run.id), .integer(index + 1), .text(document.path), .integer(document.format),
        .text(document.digest.hex),
      ])
    }
    let seal = seal(ofRun: run.digest, documents)
    try database.prepare("INSERT INTO seal (run, seal) VALUES (?1, ?2)")
      .run([.integer(run.id), .text(seal.hex)])
  }

  private func insert(
    _ run: NewRun, as id: Int64, after seal: Digest?
  ) throws(ArchiveError) -> StoredRun {
    let monthEnd = run.monthEnd
    var dealers = TextBuffer(capacity: 64)
    dealers.append(array: monthEnd?.dealers ?? []) { $1.append(quoted: $0) }
    let header = [
      run.command.rawValue, run.period?.description, run.day.description, run.asOf.description,
      run.programVersion, monthEnd?.language.rawValue, monthEnd?.edition.description,
      monthEnd.map { _ in String(decoding: dealers.copy, as: UTF8.self) },
      monthEnd.map { sha256($0.record.span).hex }, seal?.hex,
    ]
    let digest = try digest(ofRun: id, header)
    try database.prepare(
      """
      INSERT INTO run (id, \(runColumns), record, digest)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """
    ).run(
      [.integer(id)] + header.map { .text($0) }
        + [monthEnd.map { .utf8($0.record) } ?? .null, .text(digest.hex)])
    return StoredRun(id: id, digest: digest)
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

  /// Keeps the content of a file, once however often it is read.
  private func keep(_ input: RunInput) throws(ArchiveError) {
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

  private func insert(
    _ reconciliation: NewReconciliation, of run: Int64
  ) throws(ArchiveError) {
    try database.prepare(
      """
      INSERT INTO reconciliation (run, period, as_of, record, digest) VALUES (?1, ?2, ?3, ?4, ?5)
      """
    ).run([
      .integer(run), .text(reconciliation.period?.description),
      .text(reconciliation.asOf.description), .utf8(reconciliation.record),
      .text(sha256(reconciliation.record.span).hex),
    ])
  }
}

/// A run that is stored and not closed yet.
package struct StoredRun: Hashable, Sendable {
  package let id: Int64
  package let digest: Digest
}
