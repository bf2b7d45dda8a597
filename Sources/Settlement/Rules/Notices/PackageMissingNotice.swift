internal import Text

/// Notes a record whose old parts are packed by themselves, of which a row names no package.
///
/// Source: the regulation on old service parts, item 4, on gearbox and converter repairs.
enum PackageMissingNotice: PackingNotice {
  static let code = FindingCode.packageMissing

  static func notices(on manifest: PackedManifest) -> [Finding] {
    var named: Set<Symbol> = []
    return manifest.rows.filter {
      $0.isPackedAlone && $0.row.package.isBlank && named.insert($0.row.label).inserted
    }
    .map { row in
      let record = manifest.symbols.text(row.row.label)
      return manifest.notice(
        code, at: row,
        Message(
          en: "the old parts of record \(record) are packed by themselves for what was repaired, "
            + "and this row names no package; pack them alone and write the package's number",
          zh: "服务记录表 \(record) 的维修部位须单独包装，本行没有箱号；请单独包装并填写箱号"))
    }
  }
}
