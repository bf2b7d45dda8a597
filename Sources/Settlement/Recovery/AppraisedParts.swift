package import Text

/// A row of the acceptance as a recovery asks for it: whose part it is, and where it lies.
package struct AppraisedRow: Sendable {
  package let part: OldPartKey
  /// What it accepts and somebody appraised as the supplier's by the day of issue; zero else.
  package let quantity: Quantity
  /// Whom it names as the part's supplier; blank for nobody.
  package let supplier: Symbol
  /// Whether it is appraised as the supplier's.
  package let isForSupplier: Bool
  package let store: Symbol

  package init(
    part: OldPartKey, quantity: Quantity, supplier: Symbol, isForSupplier: Bool, store: Symbol
  ) {
    self.part = part
    self.quantity = quantity
    self.supplier = supplier
    self.isForSupplier = isForSupplier
    self.store = store
  }
}

/// Old parts of one dealer, label and part number.
package struct OldPartKey: Hashable, Sendable {
  package let dealer: Symbol
  package let label: Symbol
  package let part: Symbol

  package init(dealer: Symbol, label: Symbol, part: Symbol) {
    self.dealer = dealer
    self.label = label
    self.part = part
  }

  /// The old part that a line of a statement was paid for.
  init(of key: ClaimedKey, dealer: Symbol) {
    self.init(dealer: dealer, label: key.record, part: key.item)
  }
}

/// The old parts that are appraised as their suppliers' (待追偿).
package struct AppraisedParts: Sendable {
  private struct Entry {
    var quantity = Quantity.zero
    var suppliers: Set<Symbol> = []
    var store: Symbol?
  }

  private var entries: [OldPartKey: Entry] = [:]

  /// Takes the rows of the acceptance in reading order.
  package init(_ rows: [AppraisedRow]) {
    for row in rows {
      var entry = entries[row.part] ?? Entry()
      if !row.supplier.isBlank { entry.suppliers.insert(row.supplier) }
      if row.isForSupplier, entry.store == nil { entry.store = row.store }
      entry.quantity += row.quantity
      entries[row.part] = entry
    }
  }

  /// How many are appraised.
  func quantity(of part: OldPartKey) -> Quantity { entries[part]?.quantity ?? .zero }

  /// Whom the acceptance names.
  func suppliers(of part: OldPartKey) -> Set<Symbol> { entries[part]?.suppliers ?? [] }

  /// Where the first of them lies; blank where none is appraised.
  func store(of part: OldPartKey) -> Symbol { entries[part]?.store ?? .blank }
}
