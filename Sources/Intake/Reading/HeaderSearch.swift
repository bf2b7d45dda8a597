import Tabular
internal import Text

/// Looks for the header, row by row, and remembers what came nearest.
struct HeaderSearch {
  /// The one kind that counts, whatever others a header fits; nil where all do.
  private let asked: TableKind?
  private var preamble = Preamble()
  private(set) var nearest: NearMiss?
  /// Kinds that the file cannot be, for what stands below the header.
  private var excluded: Set<TableKind> = []
  /// The row above, and what stands above it.
  private var above: (cells: [String], preamble: Preamble)?

  /// A row that is nearly the header of a kind.
  struct NearMiss {
    let kind: TableKind
    let row: Int
    let found: Int
    let missing: [Field]
    /// A heading of another table, for which the row is none of the kind.
    var foreign: String?
    /// The cells of the row, where it has such a heading.
    var cells: [String] = []
    /// The heading of the figures that make it the kind, where none of them is filled in.
    var blank: String?

    func isNearer(than other: NearMiss?) -> Bool {
      guard let other else { return true }
      if found != other.found { return found > other.found }
      return missing.count < other.missing.count
    }
  }

  init(for asked: TableKind? = nil) {
    self.asked = asked
  }

  /// Tries a row; until one is the header, each belongs to the preamble.
  ///
  /// `typed` is the row itself, where its cells have forms.
  mutating func header(in cells: [String], row: Int, _ typed: SheetRow? = nil) -> Header? {
    if let header = header(of: cells, row: row, below: preamble, rows: [cells]) { return header }
    preamble.add(cells, row: row, typed)
    return nil
  }

  /// Tries a row together with the one above it.
  mutating func pairedHeader(
    in cells: [String], row: Int, _ typed: SheetRow? = nil
  ) -> Header? {
    if let above {
      let pair = [above.cells, cells]
      let headings = joined(upper: above.cells, lower: cells)
      if let header = header(of: headings, row: row, below: above.preamble, rows: pair) {
        return header
      }
    }
    above = (cells, preamble)
    preamble.add(cells, row: row, typed)
    return nil
  }

  /// Of each column the lower cell, or the upper where the lower is blank or a bracket alone.
  private func joined(upper: [String], lower: [String]) -> [String] {
    (0..<max(upper.count, lower.count)).map { place in
      let below = place < lower.count ? lower[place] : ""
      let above = place < upper.count ? upper[place] : ""
      return above.isEmpty || !foldedHeading(below).isEmpty ? below : above
    }
  }

  private mutating func header(
    of cells: [String], row: Int, below preamble: Preamble, rows: [[String]]
  ) -> Header? {
    let isAlone = asked == nil && excluded.isEmpty && preamble.isEmpty && rows.count == 1
    if isAlone, let known = KnownHeaders.header(of: cells, row: row) { return known }
    let kinds = bestKinds(cells, row: row, preamble)
    guard let kind = kinds.first else { return nil }
    var header = Header(kind: kind, row: row, headings: cells, preamble: preamble, rows: rows)
    guard asked == nil else { return header }
    header.rival = kinds.dropFirst().first.map { KindName($0) }
    header.other = OtherTable(header: cells)
    if header.rival == nil, let other = header.other, other.neededColumns == kind.headerColumns,
      other != .settlement
    {
      header.rival = other.name
    }
    if isAlone { KnownHeaders.add(header) }
    return header
  }

  /// Goes through the rows of a sheet, to the header or to the last row that may be it; where it is
  /// paired, a row makes the header together with the one above it.
  mutating func header(
    from reader: inout any RowReader, _ row: inout SheetRow, lastRow: Int, isPaired: Bool = false
  ) throws(TabularError) -> Header? {
    while row.number < lastRow, try reader.next(&row) {
      // Below the top nearly no row of a file that is no table can matter.
      guard row.number <= 100 || isPaired || HeadingSieve.standard.passes(row) else { continue }
      let cells = cellTexts(row)
      let found =
        isPaired
        ? pairedHeader(in: cells, row: row.number, row) : header(in: cells, row: row.number, row)
      guard let header = found else { continue }
      if let heading = try blankHeading(header, reader, row) {
        nearest = NearMiss(
          kind: header.kind, row: header.row, found: .max, missing: [], blank: heading)
        excluded.insert(header.kind)
        continue
      }
      guard let heading = try filledForeignHeading(header, reader, row) else { return header }
      nearest = NearMiss(
        kind: header.kind, row: header.row, found: .max, missing: [], foreign: heading,
        cells: header.headings)
      excluded.insert(header.kind)
    }
    return nil
  }

  /// The heading under which the auditor of a list has filled in figures: then it is none any more.
  private func filledForeignHeading(
    _ header: Header, _ reader: any RowReader, _ row: SheetRow
  ) throws(TabularError) -> String? {
    guard header.kind == .expenses,
      let approved = header.headings.firstIndex(where: TableKind.isApprovedAmount)
    else { return nil }
    var (reader, row) = (reader, row)
    return try isFilled(approved, below: &reader, &row) ? header.headings[approved] : nil
  }

  /// The heading of what a list as settled says, where no row says it: then it is a form.
  private func blankHeading(
    _ header: Header, _ reader: any RowReader, _ row: SheetRow
  ) throws(TabularError) -> String? {
    guard header.kind == .settlement else { return nil }
    let place = header.place(of: .amountApproved)
    var (reader, row) = (reader, row)
    return try isFilled(place, below: &reader, &row) ? nil : header.headings[place]
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

  /// Of the kinds whose required columns are all there, those with most of them.
  private mutating func bestKinds(
    _ cells: [String], row: Int, _ preamble: Preamble
  ) -> [TableKind] {
    let found = columns(of: cells)
    var best: (kinds: [TableKind], count: Int) = ([], 0)
    for (number, kind) in TableKind.allCases.enumerated() {
      guard isTried(kind), let fields = found[number], !excluded.contains(kind) else { continue }
      let required = kind.columns.filter(\.isRequired)
      let missing = required.filter { column in
        !fields.contains(column.field) && !isInPreamble(column, preamble)
          && !(column.instead.map(fields.contains) ?? false)
      }
      var miss = NearMiss(
        kind: kind, row: row, found: required.count - missing.count,
        missing: missing.map(\.field))
      if missing.isEmpty {
        miss.foreign = cells.first { kind.foreignHeadings.contains(foldedHeading($0)) }
        if miss.foreign != nil { miss.cells = cells }
      }
      guard missing.isEmpty, miss.foreign == nil else {
        if miss.found > 0, miss.isNearer(than: nearest) { nearest = miss }
        continue
      }
      if required.count > best.count { best = ([], required.count) }
      if required.count == best.count { best.kinds.append(kind) }
    }
    return best.kinds
  }

  private func isTried(_ kind: TableKind) -> Bool {
    asked.map { $0 == kind } ?? !kind.isOnlyAskedFor
  }

  private func isInPreamble(_ column: Column, _ preamble: Preamble) -> Bool {
    guard column.mayBeInPreamble else { return false }
    return column.field == .dealer ? preamble.dealer != nil : preamble.period != nil
  }
}

/// The cells of a row as texts without white space at their ends.
func cellTexts(_ row: SheetRow) -> [String] {
  row.cells.map { shownText(row, $0) }
}

/// A cell as a text without white space at its ends; of a masked number what the mask shows.
func shownText(_ row: SheetRow, _ cell: SheetCell) -> String {
  let range = cell.form == .maskedNumber ? cell.shown : cell.range
  return String(decoding: row.text[trimmed(row.text.span, range)], as: UTF8.self)
}
