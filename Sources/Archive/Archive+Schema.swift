internal import Text

extension Archive {
  /// Differences between the file's schema and the one that this program creates.
  ///
  /// A trigger that is gone would let rows be changed, and a changed view would show other figures
  /// than those that were settled.
  ///
  /// - Returns: Each object that is missing, added or changed; nothing where all is well.
  package func schemaDefects() throws(ArchiveError) -> [String] {
    try schemaDefects(after: migrations[...])
  }

  /// Differences between the file's schema and the one that some steps create.
  func schemaDefects(after steps: ArraySlice<Migration>) throws(ArchiveError) -> [String] {
    if let digest = steps.last?.schemaDigest, try database.schemaDigest() == digest { return [] }
    let fresh = try Database(path: "", .memory)
    for step in steps { try fresh.execute(step.sql) }
    let (found, expected) = (try database.schema(), try fresh.schema())
    let names = Set(found.keys).union(expected.keys).sorted { $0.precedes($1) }
    return names.compactMap { name in
      switch (found[name], expected[name]) {
      case (nil, _): "\(name.kind) \(name.name) is missing"
      case (_, nil): "\(name.kind) \(name.name) was added"
      case (let found, let expected):
        found == expected ? nil : "\(name.kind) \(name.name) was changed"
      }
    }
  }

  /// What the file as such has wrong with it, whatever it says: pages, indexes, references.
  ///
  /// - Returns: At most a hundred defects of pages and indexes, and every row that refers to none.
  package func integrityDefects() throws(ArchiveError) -> [String] {
    let pages = try found {
      () throws(ArchiveError) in
      try database.rows("PRAGMA integrity_check(100)") { $0.text("integrity_check") }
    }
    let references = try found { () throws(ArchiveError) in
      try database.rows("PRAGMA foreign_key_check") {
        "\($0.text("table")), row \($0.integer("rowid")): refers to a row of "
          + "\($0.text("parent")) that is not there"
      }
    }
    return pages.filter { $0 != "ok" } + references
  }

  /// What a check found, or the damage that ended it.
  private func found(
    _ check: () throws(ArchiveError) -> [String]
  ) throws(ArchiveError) -> [String] {
    do throws(ArchiveError) {
      return try check()
    } catch {
      guard case .damaged(let what) = error else { throw error }
      return [what]
    }
  }
}

/// A schema object: a table, index, view or trigger.
private struct SchemaName: Hashable {
  let kind: String
  let name: String

  func precedes(_ other: SchemaName) -> Bool {
    (kind, name) < (other.kind, other.name)
  }
}

extension Database {
  /// The objects of the file by name: the table that each is about, and its definition.
  fileprivate func schema() throws(ArchiveError) -> [SchemaName: [String]] {
    let objects = try rows("SELECT type, name, tbl_name, sql FROM main.sqlite_schema") {
      (
        SchemaName(kind: $0.text("type"), name: $0.text("name")),
        [$0.text("tbl_name"), $0.text("sql")]
      )
    }
    return Dictionary(objects, uniquingKeysWith: { $0 + $1 })
  }

  /// The digest of every definition in the file: a JSON array of each object's kind, name, table and
  /// text, by kind and name.
  func schemaDigest() throws(ArchiveError) -> String {
    let objects = try rows(
      "SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY type, name"
    ) { [$0.text("type"), $0.text("name"), $0.text("tbl_name"), $0.text("sql")] }
    var text = TextBuffer(capacity: 65_536)
    text.append(array: objects) { object, text in
      text.append(array: object) { $1.append(quoted: $0) }
    }
    return text.withBytes { sha256($0).hex }
  }
}
