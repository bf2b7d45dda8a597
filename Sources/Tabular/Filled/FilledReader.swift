/// Goes through the rows of a sheet that was stored cell by cell, with what its merged cells hold.
struct FilledReader: RowReader {
  private let rows: [FilledCells.Row]
  private let merges: [MergedRange]
  private var nextRow = 0
  private var nextMerge = 0
  /// The merged cells that go on below the current row.
  private var open: [OpenMerge] = []

  /// A merged cell of which a row has been read.
  private struct OpenMerge {
    let range: MergedRange
    /// What it holds for each of its rows; nil where only the first has it.
    let cell: SheetCell?
  }

  /// Reads rows as they were stored, and merged cells by their first rows, none over another.
  init(rows: [FilledCells.Row], merges: [MergedRange]) {
    self.rows = rows
    self.merges = merges
  }

  mutating func next(_ row: inout SheetRow) -> Bool {
    open.removeAll { $0.range.lastRow <= row.number }
    let goesOn = open.contains { $0.cell != nil }
    guard nextRow < rows.count || goesOn else { return false }
    let stored = nextRow < rows.count ? Int(rows[nextRow].number) : Int.max
    row.number = goesOn ? min(row.number + 1, stored) : stored
    row.cells.removeAll(keepingCapacity: true)
    if row.number == stored {
      readCells(rows[nextRow], into: &row)
      nextRow += 1
    }
    guard !open.isEmpty || nextMerge < merges.count else { return true }
    applyMerges(to: &row)
    return true
  }

  private func readCells(_ stored: FilledCells.Row, into row: inout SheetRow) {
    var list = CellList(position: Int(stored.list), value: Int(stored.values))
    while list.position < Int(stored.end) {
      for _ in 0..<list.count(row.text.span) { row.cells.append(.blank) }
      row.cells.append(list.cell(row.text.span))
    }
  }

  private mutating func applyMerges(to row: inout SheetRow) {
    open.removeAll { $0.range.lastRow < row.number }
    for merge in open { merge.range.fill(&row.cells, with: merge.cell) }
    while nextMerge < merges.count, merges[nextMerge].firstRow <= row.number {
      begin(merges[nextMerge], &row)
      nextMerge += 1
    }
    while let last = row.cells.last, last.isEmpty { row.cells.removeLast() }
  }

  /// Begins a merged cell at its first row, or below it where that has no filled cell.
  private mutating func begin(_ range: MergedRange, _ row: inout SheetRow) {
    guard range.lastRow >= row.number else { return }
    let isFirstRow = range.firstRow == row.number
    var cell = isFirstRow && range.column < row.cells.count ? row.cells[range.column] : nil
    if cell?.isEmpty == true { cell = nil }
    range.fill(&row.cells, with: range.goesDown ? cell?.mergedDown : cell)
    guard range.lastRow > row.number else { return }
    let isNumber = cell?.form == .number || cell?.form == .maskedNumber
    open.append(OpenMerge(range: range, cell: isNumber ? nil : cell))
  }
}

/// The list of a row's cells, behind their values.
private struct CellList {
  var position: Int
  /// Where the next value stands.
  var value: Int

  mutating func count(_ text: Span<UInt8>) -> Int {
    var (count, shift) = (0, 0)
    while text[position] >= 0x80 {
      count |= Int(text[position] & 0x7F) << shift
      shift += 7
      position += 1
    }
    count |= Int(text[position]) << shift
    position += 1
    return count
  }

  mutating func cell(_ text: Span<UInt8>) -> SheetCell {
    let mark = text[position]
    position += 1
    let isApart = mark & CellMark.apart != 0
    let start = isApart ? count(text) : value
    let length = count(text)
    let shown = mark & CellMark.shown != 0 ? count(text) : 0
    if !isApart { value += length + shown }
    return SheetCell(CellForm(stored: mark & 0x0F), start..<start + length, shown: shown)
  }
}

extension CellForm {
  /// The form that was stored as its raw value.
  fileprivate init(stored: UInt8) {
    self = CellForm(rawValue: stored) ?? .text
  }
}

extension SheetCell {
  /// A number that is merged over several rows says no longer what it is.
  fileprivate var mergedDown: SheetCell {
    form == .number || form == .maskedNumber ? SheetCell(.mergedNumber, range) : self
  }
}
