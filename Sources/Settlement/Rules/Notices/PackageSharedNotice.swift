internal import Text

/// Notes a record whose old parts are packed by themselves, and lie in several packages or with
/// other parts.
///
/// Source: the regulation on old service parts, item 4, on gearbox and converter repairs.
enum PackageSharedNotice: PackingNotice {
  static let code = FindingCode.packageShared

  static func notices(on manifest: PackedManifest) -> [Finding] {
    let labels = labels(byPackage: manifest)
    var first: [Symbol: PackedManifest.Row] = [:]
    var order: [Symbol] = []
    var packages: [Symbol: Set<Symbol>] = [:]
    for row in manifest.rows where row.isPackedAlone && !row.row.package.isBlank {
      let label = row.row.label
      if first[label] == nil {
        first[label] = row
        order.append(label)
      }
      packages[label, default: []].insert(row.row.package)
    }
    return order.compactMap { label in
      guard let row = first[label], let own = packages[label] else { return nil }
      if own.count > 1 { return parted(row, manifest) }
      return own.contains { labels[$0]?.count ?? 0 > 1 } ? shared(row, manifest) : nil
    }
  }

  /// The labels in each package, blank where a row has none.
  private static func labels(byPackage manifest: PackedManifest) -> [Symbol: Set<Symbol>] {
    var labels: [Symbol: Set<Symbol>] = [:]
    for row in manifest.rows where !row.row.package.isBlank {
      labels[row.row.package, default: []].insert(row.row.label)
    }
    return labels
  }

  private static func parted(_ row: PackedManifest.Row, _ manifest: PackedManifest) -> Finding {
    let record = manifest.symbols.text(row.row.label)
    return manifest.notice(
      code, at: row,
      Message(
        en:
          "the old parts of record \(record) lie in several packages and are packed by themselves "
          + "in one for what was repaired; pack them together",
        zh: "服务记录表 \(record) 的维修部位须单独包装，其旧件却分在几箱；请合装一箱"))
  }

  private static func shared(_ row: PackedManifest.Row, _ manifest: PackedManifest) -> Finding {
    let text = manifest.symbols.text
    let (record, package) = (text(row.row.label), text(row.row.package))
    return manifest.notice(
      code, at: row,
      Message(
        en: "package \(package) has other parts beside those of record \(record), which are packed "
          + "by themselves for what was repaired; take the other parts out",
        zh: "服务记录表 \(record) 的维修部位须单独包装，箱号 \(package) 却混有其他旧件；请取出其他旧件"))
  }
}
