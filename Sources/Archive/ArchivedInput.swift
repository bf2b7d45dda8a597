internal import CDeflate
internal import Settlement
package import Text

/// A file that a run reads, as it is handed over to be kept.
package struct RunInput: Sendable {
  /// From the workspace.
  package let path: String
  /// The kind that its header says, such as `expenses`; empty where none claims it.
  package let kind: String
  package let digest: Digest
  /// Nil where ``Archive/keepContent(of:)`` has it already.
  package let content: CompressedInput?

  package init(path: String, kind: String, content: CompressedInput) {
    self.init(path: path, kind: kind, digest: content.digest, content: content)
  }

  package init(path: String, kind: String, digest: Digest, content: CompressedInput?) {
    self.path = path
    self.kind = kind
    self.digest = digest
    self.content = content
  }
}

/// A file that a run read, as the archive has it.
package struct ArchivedInput: Hashable, Sendable {
  /// From the workspace.
  package let path: String
  /// The kind that its header said; empty where none claimed it.
  package let kind: String
  package let digest: Digest
}

/// An input file as it is archived: by content, compressed.
package struct CompressedInput: Sendable {
  /// Of the content as read.
  package let digest: Digest
  /// The number of bytes as read.
  package let size: Int
  /// The content in the zlib format, or as it is where that is not shorter: the convention of
  /// SQLite's `sqlar_uncompress(content, size)`, which gives the file back.
  package let bytes: [UInt8]

  /// Whether it is more than one entry of the archive may have.
  package var isTooLarge: Bool { bytes.count > 999_000_000 }
}

extension Archive {
  /// The files that a run read, in reading order.
  ///
  /// - Parameters:
  ///   - run: The run's digest in lower-case hex.
  ///   - kinds: Only files that have any of these; nil for all. A month has thousands of lists, and the
  ///     content of each stands beside its digest.
  /// - Returns: The files, without their content.
  /// - Throws: ``ArchiveError/damaged(_:)`` where a digest is none.
  package func inputs(
    ofRun run: String, having kinds: [String]? = nil
  ) throws(ArchiveError) -> [ArchivedInput] {
    try database.rows(
      """
      SELECT ri.path, ri.kind, i.digest
      FROM run_input AS ri JOIN input AS i ON i.id = ri.input
      WHERE ri.run = (SELECT id FROM run WHERE digest = ?1)
        AND (?2 IS NULL OR EXISTS (SELECT 1 FROM json_each(?2) AS kind
          WHERE instr(',' || ri.kind || ',', ',' || kind.value || ',') > 0))
      ORDER BY ri.position
      """, [.text(run), .list(kinds)]
    ) { row throws(ArchiveError) in
      ArchivedInput(
        path: row.text("path"), kind: row.text("kind"),
        digest: try row.digest("digest", of: "the inputs of a run"))
    }
  }

  /// The files of the latest run that read one of a kind, in reading order; empty where none did.
  package func latestInputs(having kind: String) throws(ArchiveError) -> [ArchivedInput] {
    let latest = try database.rows(
      """
      SELECT digest FROM run WHERE id = (SELECT max(run) FROM run_input
        WHERE instr(kind, ?1) > 0)
      """, [.text(kind)]
    ) { $0.text("digest") }.first
    return try latest.map { run throws(ArchiveError) in try inputs(ofRun: run) } ?? []
  }

  /// Whether the content of a file is kept.
  package func has(_ digest: Digest) throws(ArchiveError) -> Bool {
    try !database.rows("SELECT 1 FROM input WHERE digest = ?1", [.text(digest.hex)]) { _ in true }
      .isEmpty
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
    ) { CompressedInput(digest: digest, size: $0.count("size"), bytes: $0.bytes("content")) }
    guard let input = found.first else { throw .damaged("input \(digest.hex) is missing") }
    return input
  }

  /// Keeps the content of a file before the run that reads it, once however often it is read.
  ///
  /// Nothing is seen of it but by its digest. Where no run follows, ``takeBackContents()`` has to.
  /// - Precondition: a transaction is open.
  package func keepContent(of input: RunInput) throws(ArchiveError) {
    precondition(database.isInTransaction)
    guard let content = input.content else { return }
    do throws(ArchiveError) {
      try database.run(
        "INSERT INTO input (digest, size, content) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        [
          .text(content.digest.hex), .integer(content.size), .blob(content.bytes),
        ])
    } catch {
      if case .tooLarge = error { throw .tooLarge(input.path) }
      throw error
    }
  }

  /// Takes back what ``keepContent(of:)`` wrote, where nothing else was written since ``begin()``.
  package func takeBackContents() throws(ArchiveError) {
    try database.execute("ROLLBACK; BEGIN IMMEDIATE")
  }

  /// Keeps what a run reads, in reading order.
  func insert(inputs: [RunInput], of run: Int64) throws(ArchiveError) {
    for (index, input) in inputs.enumerated() {
      try keepContent(of: input)
      try database.run(
        """
        INSERT INTO run_input (run, position, path, kind, input)
        SELECT ?1, ?2, ?3, ?4, id FROM input WHERE digest = ?5
        """,
        [
          .integer(run), .integer(index + 1), .text(input.path), .text(input.kind),
          .text(input.digest.hex),
        ])
    }
  }
}

/// Digests and compresses the bytes of one input file.
///
/// The fastest level: lists shrink to about a fifth, and slower levels win little.
package func compress(_ content: [UInt8]) -> CompressedInput {
  CompressedInput(
    digest: sha256(content.span), size: content.count, bytes: deflated(content) ?? content)
}

/// The bytes that a file may have: what claims more was never read from one.
private let largestInput = 1 << 30

/// The content of an archived input.
///
/// - Throws: ``ArchiveError/damaged(_:)`` where it is not what was digested.
package func expand(_ input: CompressedInput) throws(ArchiveError) -> [UInt8] {
  let isPacked = input.bytes.count < input.size
  // A size that was never that of these bytes must not be asked of the memory.
  guard input.size <= min(input.bytes.count * 1100, largestInput), input.size >= 0
  else { throw .damaged("input \(input.digest.hex)") }
  guard let content = isPacked ? inflated(input.bytes, size: input.size) : input.bytes,
    content.count == input.size, sha256(content.span) == input.digest
  else { throw .damaged("input \(input.digest.hex)") }
  return content
}

/// The content in the zlib format, or nil where that is not shorter.
private func deflated(_ content: [UInt8]) -> [UInt8]? {
  guard content.count > 1, let compressor = unsafe libdeflate_alloc_compressor(1) else {
    return nil
  }
  defer { unsafe libdeflate_free_compressor(compressor) }
  let packed = unsafe [UInt8](unsafeUninitializedCapacity: content.count - 1) { room, count in
    unsafe count = libdeflate_zlib_compress(
      compressor, content, content.count, room.baseAddress, room.count)
  }
  // Copied, because the room was that of the whole content, and a month's files are in memory together.
  return packed.isEmpty ? nil : unsafe packed.withUnsafeBufferPointer { unsafe [UInt8]($0) }
}

private func inflated(_ bytes: [UInt8], size: Int) -> [UInt8]? {
  guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
  defer { unsafe libdeflate_free_decompressor(decompressor) }
  var (isWhole, used, made) = (false, 0, 0)
  let content = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
    let result = unsafe libdeflate_zlib_decompress_ex(
      decompressor, bytes, bytes.count, room.baseAddress, size, &used, &made)
    // Bytes behind the end of the content would never be read.
    isWhole = result == LIBDEFLATE_SUCCESS && used == bytes.count && made == size
    count = isWhole ? size : 0
  }
  return isWhole ? content : nil
}
