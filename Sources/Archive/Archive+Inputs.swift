package import Text

/// A file that a run read, as the archive has it.
package struct ArchivedInput: Hashable, Sendable {
  /// From the workspace.
  package let path: String
  /// The kind that its header said; empty where none claimed it.
  package let kind: String
  package let digest: Digest
}

extension Archive {
  /// The files that a run read, in reading order; a run goes by its digest in lower-case hex.
  package func inputs(ofRun run: String) throws(ArchiveError) -> [ArchivedInput] {
    try database.rows(
      """
      SELECT ri.path, ri.kind, i.digest
      FROM run AS r JOIN run_input AS ri ON ri.run = r.id JOIN input AS i ON i.id = ri.input
      WHERE r.digest = ?1 ORDER BY ri.position
      """, [.text(run)]
    ) { row throws(ArchiveError) in
      guard let digest = Digest(hex: row.text(2)) else { throw .damaged("the inputs of a run") }
      return ArchivedInput(path: row.text(0), kind: row.text(1), digest: digest)
    }
  }

  /// The content of a file as it was read.
  ///
  /// - Throws: ``ArchiveError/damaged(_:)`` where it is not what was digested, or not there.
  package func content(of digest: Digest) throws(ArchiveError) -> [UInt8] {
    try expand(try compressed(digest))
  }

  /// The content of a file as it is kept.
  ///
  /// - Throws: ``ArchiveError/damaged(_:)`` where it is not there.
  package func compressed(_ digest: Digest) throws(ArchiveError) -> CompressedInput {
    let found = try database.rows(
      "SELECT size, content FROM input WHERE digest = ?1", [.text(digest.hex)]
    ) { CompressedInput(digest: digest, size: Int($0.integer(0)), bytes: $0.bytes(1)) }
    guard let input = found.first else { throw .damaged("input \(digest.hex) is missing") }
    return input
  }
}
