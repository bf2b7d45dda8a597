/// What messages call the tables of a run: `FILE`, or `FILE[SHEET]` where several sheets of the file
/// were read.
package struct FileNames: Sendable {
  private let paths: [String]
  /// The names of the sheets of each file of which several were read; empty for all others.
  private var sheets: [[String]]

  /// Takes the paths in reading order, and for each the sheets that were read of it.
  package init(_ paths: [String], sheets: [[String]] = []) {
    self.paths = paths
    self.sheets = sheets.map { $0.count > 1 ? $0 : [] }
  }

  /// How many files there are.
  package var count: Int { paths.count }

  /// These, and behind them others.
  package func adding(_ others: FileNames) -> FileNames {
    var names = FileNames(paths + others.paths)
    names.sheets = (0..<count).map { $0 < sheets.count ? sheets[$0] : [] } + others.sheets
    return names
  }

  package subscript(file: FileNumber) -> String {
    let path = paths[file.index]
    guard file.index < sheets.count, file.sheet < sheets[file.index].count else { return path }
    return "\(path)[\(sheets[file.index][file.sheet])]"
  }
}

extension FileNames: ExpressibleByArrayLiteral {
  /// Takes the paths of files that have one table each.
  package init(arrayLiteral paths: String...) { self.init(paths) }
}
