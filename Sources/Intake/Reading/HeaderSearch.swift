import Tabular
internal import Text

/// Looks for the header, row by row, and remembers what came nearest.
struct HeaderSearch {
  private var preamble = Preamble()
  private(set) var nearest: NearMiss?

  /// A row that is nearly the header of a kind.
  struct NearMiss {
    let kind: TableKind
    let row: Int
    let found: Int
    let missing: [Field]

    func isNearer(than other: NearMiss?) -> Bool {
      guard let other else { return true }
      if found != other.found { return found > other.found }
      return missing.count < other.missing.count
    }
  }

  /// Tries a row; until one is the header, each belongs to the preamble.
  mutating func header(in cells: [String], row: Int) -> Header? {
    let found = columns(of: cells)
    if let kind = bestKind(found, row: row) {
      return Header(kind: kind, row: row, headings: cells, preamble: preamble)
    }
    preamble.add(cells, row: row)
    return nil
  }

  /// Goes through the rows of a sheet, to the header or to the last row that may be it.
  mutating func header(
    from reader: inout any RowReader, _ row: inout SheetRow, lastRow: Int
  ) throws(TabularError) -> Header? {
    while row.number < lastRow, try reader.next(&row) {
      if let header = header(in: cellTexts(row), row: row.number) { return header }
    }
    return nil
  }

  /// For each kind the columns that the row has.
  private func columns(of cells: [String]) -> [Int: Set<Field>] {
    var found: [Int: Set<Field>] = [:]
    for cell in cells where mayBeHeading(cell) {
      for meaning in HeadingIndex.meanings(of: cell) {
        found[meaning.kind, default: []].insert(meaning.field)
      }
    }
    return found
  }

  /// No heading is so long or begins with a digit; most cells of a wrong file do.
  private func mayBeHeading(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, cell.utf8.count < 400 else { return false }
    return first < UInt8(ascii: "0") || first > UInt8(ascii: "9")
  }

  /// Of the kinds whose required columns are all there, the one with most of them.
  private mutating func bestKind(_ found: [Int: Set<Field>], row: Int) -> TableKind? {
    var best: (kind: TableKind, count: Int)?
    for (number, kind) in TableKind.allCases.enumerated() {
      guard let fields = found[number] else { continue }
      let required = kind.columns.filter(\.isRequired)
      let missing = required.filter { column in
        !fields.contains(column.field) && !isInPreamble(column)
          && !(column.instead.map(fields.contains) ?? false)
      }
      if missing.isEmpty {
        if required.count > best?.count ?? 0 { best = (kind, required.count) }
      } else {
        note(kind, row, found: required.count - missing.count, missing: missing.map(\.field))
      }
    }
    return best?.kind
  }

  private mutating func note(_ kind: TableKind, _ row: Int, found: Int, missing: [Field]) {
    let miss = NearMiss(kind: kind, row: row, found: found, missing: missing)
    if found > 0, miss.isNearer(than: nearest) { nearest = miss }
  }

  private func isInPreamble(_ column: Column) -> Bool {
    guard column.mayBeInPreamble else { return false }
    return column.field == .dealer ? preamble.dealer != nil : preamble.period != nil
  }
}

/// The cells of a row as texts without white space at their ends.
func cellTexts(_ row: SheetRow) -> [String] {
  let text = row.text
  return row.cells.map { cell in
    String(decoding: text[trimmed(text.span, cell.range)], as: UTF8.self)
  }
}
