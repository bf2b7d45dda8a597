internal import Settlement
internal import Text

extension Archive {
  /// What the file as such has wrong with it: pages, indexes, references, definitions.
  package func fileDefects() throws(ArchiveError) -> [ArchiveDefect] {
    let file = try defects(of: .file) { () throws(ArchiveError) in
      try integrityDefects().map { defect in
        ArchiveDefect(
          run: nil, .file, Message(en: "the file: \(defect)", zh: "档案文件：\(defect)"))
      }
    }
    let schema = try defects(of: .schema) { () throws(ArchiveError) in
      try schemaDefects().map { defect in
        ArchiveDefect(
          run: nil, .schema, Message(en: "the schema: \(defect)", zh: "档案结构：\(defect)"))
      }
    }
    return logDefects() + file + schema
  }
}
