package import Text

/// From whom a part comes, from a day on, and what that supplier pays for (配件供应关系).
package struct SourcingRow: Sendable {
  package let part: Symbol
  package let supplier: Symbol
  package let effectiveFrom: Day
  /// The last day in force; nil for no end.
  package let effectiveTo: Day?
  /// Of a part's price (索赔承担系数).
  package let share: Rate
  /// What is claimed for one (供应商索赔价); nil for the approved unit price.
  package let claimPrice: UnitPrice?
  /// Of the labour and travel of the visit (工时索赔系数).
  package let labourShare: Rate
  /// The supplier's own warranty (供方质保月数); nil for the machine's.
  package let warrantyMonths: Int?
  package let proof: ClaimProof
  package let place: Place

  package init(
    part: Symbol, supplier: Symbol, effectiveFrom: Day, effectiveTo: Day?, share: Rate,
    claimPrice: UnitPrice?, labourShare: Rate, warrantyMonths: Int?, proof: ClaimProof,
    place: Place
  ) {
    self.part = part
    self.supplier = supplier
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.share = share
    self.claimPrice = claimPrice
    self.labourShare = labourShare
    self.warrantyMonths = warrantyMonths
    self.proof = proof
    self.place = place
  }

  /// The same of a supplier by its id.
  package func of(_ id: Symbol) -> SourcingRow {
    SourcingRow(
      part: part, supplier: id, effectiveFrom: effectiveFrom, effectiveTo: effectiveTo,
      share: share, claimPrice: claimPrice, labourShare: labourShare,
      warrantyMonths: warrantyMonths, proof: proof, place: place)
  }

  /// Whether the row covers a day.
  func covers(_ day: Day) -> Bool {
    effectiveFrom <= day && (effectiveTo.map { day <= $0 } ?? true)
  }

  /// Whether a day is covered by both rows, of the same part and supplier.
  fileprivate func overlaps(_ other: SourcingRow) -> Bool {
    supplier == other.supplier && effectiveFrom <= other.effectiveTo ?? effectiveFrom
      && other.effectiveFrom <= effectiveTo ?? other.effectiveFrom
  }
}

/// Who supplies what.
package struct Sourcing: Sendable {
  /// By part, in reading order.
  private var rows = SymbolMap<[SourcingRow]>()

  /// Takes all rows in reading order.
  package init(_ rows: [SourcingRow]) {
    for row in rows { self.rows[row.part, default: []].append(row) }
  }

  /// The rows of a part that cover a day, one a supplier.
  func inForce(_ part: Symbol, on day: Day) -> [SourcingRow] {
    (rows[part] ?? []).filter { $0.covers(day) }
  }

  /// The rows of one part and supplier that share a day, each with the first before it that does.
  package var overlaps: [(row: SourcingRow, earlier: SourcingRow)] {
    rows.values.flatMap { rows in
      rows.indices.compactMap { index in
        rows[..<index].first { $0.overlaps(rows[index]) }.map { (rows[index], $0) }
      }
    }
  }
}
