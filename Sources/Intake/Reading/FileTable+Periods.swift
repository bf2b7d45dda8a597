package import Settlement

extension FileTable {
  /// The months of the lists in the file, each once, in the order of their first rows.
  package var periods: [Period] {
    guard case .lists(let lists) = rows else { return [] }
    var periods: [Period] = []
    for period in lists.compactMap(\.list?.period) where !periods.contains(period) {
      periods.append(period)
    }
    return periods
  }
}
