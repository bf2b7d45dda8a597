import Settlement

/// What a command wrote into `out`.
struct PublishedFolders {
  /// The months whose folders were written, the command's own first.
  let periods: [Period]
  /// Bytes in the first.
  let size: Int

  /// The folders of other months than the command's own, as messages name them.
  func others(than period: Period?) -> [String] {
    periods.filter { $0 != period }.sorted().map { "out/\($0)" }
  }
}
