internal import Settlement

/// A run as a link of the chain: its row as it is kept, whatever it says.
package struct RunLink: Sendable {
  package let id: Int64
  /// The columns of ``runColumns``.
  let header: RunHeader
  package let digest: String
  /// Empty where the run was never closed.
  let seal: String

  package var command: String { header[0] ?? "" }
  package var period: String? { header[1] }
  package var day: String { header[2] ?? "" }
  var asOf: String { header[3] ?? "" }
  var language: String? { header[5] }
  var recordDigest: String? { header[8] }
  var previousSeal: String? { header[9] }
}

extension Archive {
  /// Begins to read the archive as it is at this moment, whatever others write meanwhile.
  package func beginReading() throws(ArchiveError) {
    try database.execute("BEGIN")
  }

  /// Every run, the earliest first.
  package func links() throws(ArchiveError) -> [RunLink] {
    try database.rows(
      """
      SELECT id, \(runColumns), digest, seal FROM run LEFT JOIN seal ON seal.run = id ORDER BY id
      """
    ) { row in
      RunLink(
        id: row.integer(0),
        header: (1...10).map { row.isNull($0) ? nil : row.text($0) },
        digest: row.text(11), seal: row.text(12))
    }
  }
}
