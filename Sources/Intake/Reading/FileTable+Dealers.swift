internal import Settlement
package import Text

extension FileTable {
  /// The dealers whose lists the file bears on; nil for a register that all lists share.
  ///
  /// A file that is refused, or without rows, bears on nobody.
  package var dealers: Set<Symbol>? {
    switch rows {
    case .lists(let lists): Set(lists.compactMap { $0.list?.dealer })
    case .returns(let rows): rows.dealers
    case .acceptance(let rows): rows.dealers
    case .receipts(let rows): rows.dealers
    case .none: []
    default: nil
    }
  }
}

extension PeriodRows {
  fileprivate var dealers: Set<Symbol> { Set(runs.map(\.dealer)) }
}
