import Tabular

/// A reader that is fed whatever bytes: it reads them or says why not, and never stops the program.
enum FuzzTarget: String, CaseIterable {
  /// The records of an XLS, without the compound file around them.
  case biff
  /// A compound file, and what is in it.
  case compound
  /// The tables of a web page.
  case html

  /// Reads bytes to the last cell.
  func read(_ bytes: [UInt8]) {
    do throws(TabularError) {
      var source = try open(bytes)
      while let sheet = try source.nextSheet() { try readCells(of: sheet) }
    } catch {
      // Refusing is what a reader does with most of what it is fed.
    }
  }

  private func open(_ bytes: [UInt8]) throws(TabularError) -> any TableSource {
    switch self {
    case .biff: try BIFFWorkbook(bytes)
    case .compound:
      try openTables([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + bytes.dropFirst(8))
    case .html: try HTMLTables(bytes)
    }
  }

  private func readCells(of sheet: Sheet) throws(TabularError) {
    for var reader in sheet.readers {
      var row = SheetRow(of: sheet)
      while try reader.next(&row) {
        for cell in row.cells {
          precondition(cell.range.upperBound <= row.text.count, "a cell beyond the text")
          precondition(cell.shown.upperBound <= row.text.count, "a shown value beyond the text")
        }
      }
    }
  }
}
