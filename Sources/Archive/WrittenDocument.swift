package import Settlement
package import Text

/// A document that a run wrote.
package struct WrittenDocument: Hashable, Sendable {
  /// From the period's folder.
  package let path: String
  /// The revision of the document's format.
  package let format: Int
  package let digest: Digest

  package init(path: String, format: Int, digest: Digest) {
    self.path = path
    self.format = format
    self.digest = digest
  }

  /// Reads the columns path, format and digest.
  init(_ row: SQLRow) throws(ArchiveError) {
    path = row.text("path")
    format = row.count("format")
    digest = try row.digest("digest", of: "document \(row.text("path"))")
  }
}

/// Documents of a month's folder that one run wrote.
package struct FolderPart: Hashable, Sendable {
  /// The key of the run.
  package let run: Int64
  package let documents: [WrittenDocument]

  package init(run: Int64, documents: [WrittenDocument]) {
    self.run = run
    self.documents = documents
  }
}

extension Archive {
  /// What a month's folder has: all that its latest month-end wrote, but for what later runs wrote
  /// anew; the parts by run.
  package func folder(of period: Period) throws(ArchiveError) -> [FolderPart] {
    let rows = try database.rows(
      """
      SELECT d.run, d.path, d.format, d.digest FROM document AS d JOIN run AS r ON r.id = d.run
      WHERE r.period = ?1 AND d.run >= (SELECT coalesce(max(id), 0) FROM run
        WHERE period = ?1 AND command = 'run')
      ORDER BY d.run DESC, d.position
      """, [.text(period.description)]
    ) { row throws(ArchiveError) in
      (run: row.integer("run"), document: try WrittenDocument(row))
    }
    var seen: Set<String> = []
    let newest = rows.filter { seen.insert($0.document.path).inserted }
    return Set(newest.map(\.run)).sorted().map { run in
      FolderPart(run: run, documents: newest.filter { $0.run == run }.map(\.document))
    }
  }

  /// The runs that wrote documents of a month, the earliest first.
  package func writers(of period: Period) throws(ArchiveError) -> [StoredRun] {
    try database.rows(
      """
      SELECT id, digest FROM run
      WHERE period = ?1 AND id IN (SELECT run FROM document) ORDER BY id
      """, [.text(period.description)]
    ) { row throws(ArchiveError) in
      let id = row.integer("id")
      return StoredRun(id: id, digest: try row.digest("digest", of: "run \(id)"))
    }
  }

  /// A document as a run wrote it; nil where it did not write it.
  package func document(
    _ path: String, ofRun run: Int64
  ) throws(ArchiveError) -> WrittenDocument? {
    try database.rows(
      "SELECT path, format, digest FROM document WHERE run = ?1 AND path = ?2",
      [.integer(run), .text(path)]
    ) { row throws(ArchiveError) in try WrittenDocument(row) }.first
  }

  /// Whether a month ever got workbooks; it keeps getting them, so that none falls behind.
  package func hasWorkbooks(of period: Period) throws(ArchiveError) -> Bool {
    try !database.rows(
      """
      SELECT 1 FROM document AS d JOIN run AS r ON r.id = d.run
      WHERE r.period = ?1 AND d.path GLOB '*.xlsx' LIMIT 1
      """, [.text(period.description)]
    ) { _ in true }.isEmpty
  }

  /// All documents that a run wrote, in their order.
  package func documents(writtenBy run: StoredRun) throws(ArchiveError) -> [WrittenDocument] {
    try documents(ofRun: run.id)
  }

  /// The same of a run by its key.
  func documents(ofRun run: Int64) throws(ArchiveError) -> [WrittenDocument] {
    try database.rows(
      "SELECT path, format, digest FROM document WHERE run = ?1 ORDER BY position",
      [.integer(run)]
    ) { row throws(ArchiveError) in try WrittenDocument(row) }
  }
}
