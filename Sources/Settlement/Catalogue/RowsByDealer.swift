package import Text

/// The rows of a register by dealer, in reading order, which wait until the dealer's list is decided.
///
/// A month's registers are together in memory until then, so those of a file that has one dealer's rows
/// stay packed as they came.
package struct RowsByDealer<Row: Sendable>: Sendable {
  private enum Rows: Sendable {
    case packed(PackedRows<Row>)
    case loose([Row])

    var all: [Row] {
      switch self {
      case .packed(let rows): rows.rows
      case .loose(let rows): rows
      }
    }

    mutating func append(_ more: ArraySlice<Row>) {
      var rows = all
      // Let go of here, so that the rows are not copied for each that comes.
      self = .loose([])
      rows.append(contentsOf: more)
      self = .loose(rows)
    }
  }

  private var rows = SymbolMap<Rows>()

  /// Starts with no dealer.
  package init() {}

  package var isEmpty: Bool { rows.isEmpty }

  /// The dealers with rows, in the order of their first.
  package var dealers: [Symbol] { rows.symbols }

  /// Whether there are rows of a dealer.
  package func contains(_ dealer: Symbol) -> Bool { rows.contains(dealer) }

  /// The rows of a dealer, made anew each time they are asked for; nil where there are none.
  package subscript(dealer: Symbol) -> [Row]? {
    get { rows[dealer]?.all }
    set { rows[dealer] = newValue.map { .loose($0) } }
  }

  /// Takes all rows of a dealer that a file has.
  package mutating func append(_ packed: PackedRows<Row>, of dealer: Symbol) {
    if contains(dealer) {
      append(packed.rows[...], of: dealer)
    } else {
      rows[dealer] = .packed(packed)
    }
  }

  /// Adds rows to those of a dealer.
  package mutating func append(_ more: ArraySlice<Row>, of dealer: Symbol) {
    rows[dealer, default: .loose([])].append(more)
  }
}
