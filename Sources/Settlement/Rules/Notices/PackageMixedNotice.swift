internal import Text

/// Notes a package with the old parts of two families of machines, which are kept apart.
///
/// Source: the regulation on old service parts, by which loader and roller parts are not mixed.
enum PackageMixedNotice: PackingNotice {
  static let code = FindingCode.packageMixed

  static func notices(on manifest: PackedManifest) -> [Finding] {
    var first: [Symbol: PackedManifest.Row] = [:]
    var mixed: Set<Symbol> = []
    var pairs: [(first: PackedManifest.Row, other: PackedManifest.Row)] = []
    for row in manifest.rows where !row.family.isBlank && !row.row.package.isBlank {
      guard let earlier = first[row.row.package] else {
        first[row.row.package] = row
        continue
      }
      guard earlier.family != row.family, mixed.insert(row.row.package).inserted else { continue }
      pairs.append((earlier, row))
    }
    return pairs.map { finding($0, $1, manifest) }
  }

  private static func finding(
    _ first: PackedManifest.Row, _ other: PackedManifest.Row, _ manifest: PackedManifest
  ) -> Finding {
    let text = manifest.symbols.text
    let package = text(first.row.package)
    let (one, two) = (text(first.family), text(other.family))
    let (label, otherLabel) = (text(first.row.label), text(other.row.label))
    return manifest.notice(
      code, at: first,
      Message(
        en: "package \(package) has old parts of two families of machines, \(one) (label \(label)) "
          + "and \(two) (label \(otherLabel)), which are kept apart; pack each family by itself",
        zh: "箱号 \(package) 混装了\(one)（标签 \(label)）和\(two)（标签 \(otherLabel)）的旧件；不同机种的旧件请分箱包装"))
  }
}
