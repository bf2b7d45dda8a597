internal import Settlement
internal import Text

/// The content of a file that was read, as it is kept; may be verified on any thread.
package struct KeptInput: Sendable {
  /// The first run that read it; nil where none did.
  package let run: Int64?
  let path: String
  let digest: String
  package let size: Int
  let bytes: [UInt8]

  /// What is wrong with it; nil where it is what was read.
  package var defect: ArchiveDefect? {
    guard let run else {
      return damage(en: "no run read it", zh: "没有任何一次读取过它", found: nil)
    }
    guard let digest = Digest(hex: digest),
      (try? expand(CompressedInput(digest: digest, size: size, bytes: bytes))) != nil
    else {
      return damage(
        en: "the file as run \(run) read it is not what was digested",
        zh: "第 \(run) 次读取的文件内容与其校验码不符", found: nil)
    }
    return nil
  }

  private func damage(en: String, zh: String, found: String?) -> ArchiveDefect {
    let name = path.isEmpty ? digest : path
    return ArchiveDefect(
      run: run, .input, Message(en: "\(name): \(en)", zh: "\(name)：\(zh)"), expected: digest,
      found: found)
  }
}

/// A file by its key, and who read it first.
package struct InputKey: Sendable {
  let id: Int64
  let run: Int64?
  let path: String
}

extension Archive {
  /// Every file that was ever read, with the first run that read it.
  package func inputKeys() throws(ArchiveError) -> [InputKey] {
    var readers: [Int64: (run: Int64, path: String)] = [:]
    let reading = try database.prepare(
      """
      SELECT input, run, path FROM run_input
      UNION ALL SELECT input, run, path FROM invoice ORDER BY run
      """)
    try reading.query { row in
      let id = row.integer("input")
      if readers[id] == nil { readers[id] = (row.integer("run"), row.text("path")) }
    }
    return try database.rows("SELECT id FROM input ORDER BY id") { row in
      let id = row.integer("id")
      let reader = readers[id]
      return InputKey(id: id, run: reader?.run, path: reader?.path ?? "")
    }
  }

  /// The content of a file as it is kept.
  ///
  /// - Throws: ``ArchiveError/damaged(_:)`` where its row cannot be read.
  package func keptInput(_ key: InputKey) throws(ArchiveError) -> KeptInput {
    let found = try database.rows(
      "SELECT digest, size, content FROM input WHERE id = ?1", [.integer(key.id)]
    ) {
      KeptInput(
        run: key.run, path: key.path, digest: $0.text("digest"), size: $0.count("size"),
        bytes: $0.bytes("content"))
    }
    guard let input = found.first else { throw .damaged("input row \(key.id)") }
    return input
  }
}
