/// What messages call the tables of a run: `FILE`, or `FILE[SHEET]` where several sheets of the file
/// were read, and `FILE[MEMBER]` for what is packed in it.
package struct FileNames: Sendable {
  private let paths: [String]
  /// The tables that were read of each file.
  private var sheets: [[SheetTitle]]

  /// Takes the paths in reading order, and for each the sheets that were read of it.
  package init(_ paths: [String], sheets: [[SheetTitle]] = []) {
    self.paths = paths
    self.sheets = sheets
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
    guard let sheet = sheet(file), !sheet.name.isEmpty,
      sheet.isPackedFile || sheets[file.index].count > 1
    else { return path }
    return "\(path)[\(sheet.name)]"
  }

  /// The finding with what its file calls the cell at the end of its message, where it has a name.
  package func namingCell(of finding: Finding) -> Finding {
    guard let file = finding.place.file, let cell = sheet(file)?.cell(finding.place) else {
      return finding
    }
    return Finding(
      finding.severity, finding.code, at: finding.place, dealer: finding.dealer,
      finding.message.naming(cell: cell))
  }

  private func sheet(_ file: FileNumber) -> SheetTitle? {
    guard file.index < sheets.count, file.sheet < sheets[file.index].count else { return nil }
    return sheets[file.index][file.sheet]
  }
}

extension FileNames: ExpressibleByArrayLiteral {
  /// Takes the paths of files that have one table each.
  package init(arrayLiteral paths: String...) { self.init(paths) }
}
