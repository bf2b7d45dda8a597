package import Text

/// A dealer's manifest (服务旧件退回明细表) of the period, with what decides how its parts are packed.
///
/// A package (箱) is of one dealer and period; a row without a number lies in none.
package struct PackedManifest: Sendable {
  struct Row: Sendable {
    let row: ManifestRow
    /// The family of the machine of the label's record; blank where it is not known.
    let family: Symbol
    /// Whether the record's parts are packed by themselves (单独包装).
    let isPackedAlone: Bool
  }

  let dealer: Symbol
  /// In reading order.
  let rows: [Row]
  let symbols: SymbolTable

  /// A notice at the package of a row.
  func notice(_ code: FindingCode, at row: Row, _ message: Message) -> Finding {
    Finding(
      .notice, code,
      at: Place(file: row.row.file, row: Int(row.row.row), column: "package_no"),
      dealer: symbols.text(dealer), message)
  }
}

extension ListDecider {
  /// What is worth knowing about how a dealer packed its old parts; nothing without a manifest.
  package func packingNotices(of dealer: Symbol) -> [Finding] {
    guard let manifest = packedManifest(of: dealer) else { return [] }
    return rules.packing.flatMap { $0.notices(on: manifest) }
  }

  /// Nil where no rule of packing can have anything to say.
  func packedManifest(of dealer: Symbol) -> PackedManifest? {
    guard let rows = registers.manifests[dealer],
      !repairsPackedAlone.isEmpty || rows.contains(where: { !$0.package.isBlank })
    else { return nil }
    return PackedManifest(
      dealer: dealer, rows: rows.map { packed($0, of: dealer) }, symbols: symbols)
  }

  /// Another dealer's record says nothing here.
  private func packed(_ row: ManifestRow, of dealer: Symbol) -> PackedManifest.Row {
    guard let record = registers.records?[row.label], record.dealer == dealer else {
      return PackedManifest.Row(row: row, family: .blank, isPackedAlone: false)
    }
    return PackedManifest.Row(
      row: row, family: registers.machines?[record.machine]?.family ?? .blank,
      isPackedAlone: repairsPackedAlone.contains(record.repaired))
  }
}
