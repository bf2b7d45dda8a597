import Tabular
internal import Text

/// What the search for a header in a sheet comes to.
enum HeaderResult {
  case found(any RowReader, SheetRow, Header)
  /// The header of a table that no command reads.
  case other(KindName)
  case missing(MissingHeader)
}

/// Why no header was found.
struct MissingHeader {
  /// What came nearest to one.
  var miss: HeaderSearch.NearMiss?
  /// What the file calls the sheet that it is in; nil where the file has one table without a name.
  var sheet: String?
  /// How many sheets were looked at, which are those that a person sees.
  var sheetCount = 0
  /// A character that would part the header into headings that are known, and parts no cells.
  var separator: Character?
  /// A table that no command reads, in another sheet.
  var other: KindName?
}

/// How far down a header is looked for with each way of reading before any looks farther: a file
/// that is read with the wrong delimiter must not be searched to its end.
private let rowsNearTop = 1000

/// Looks for a header with each way in which a sheet may be read: first one in a row, then one in
/// two rows; where a kind is asked for, only a header of that one counts.
func findHeader(
  in opened: consuming Sheet, for asked: TableKind? = nil
) throws(TabularError) -> HeaderResult {
  var sheet = opened
  var missing = MissingHeader()
  // What is broken with commas may be whole with tabs, and the other way round.
  var broken: TabularError?
  var wasReadThrough = false
  for (lastRow, isPaired) in [(rowsNearTop, false), (rowsNearTop, true), (Int.max, false)] {
    for start in sheet.readers {
      var (reader, row, search) = (start, SheetRow(of: sheet), HeaderSearch(for: asked))
      do throws(TabularError) {
        let found = try search.header(
          from: &reader, &row, lastRow: lastRow, isPaired: isPaired)
        if let header = found {
          if let other = header.other, other.neededColumns > header.kind.headerColumns {
            return .other(other.name)
          }
          sheet.releaseText()
          return .found(reader, row, header)
        }
        wasReadThrough = true
      } catch {
        broken = broken ?? error
      }
      if let miss = search.nearest, miss.isNearer(than: missing.miss) { missing.miss = miss }
    }
  }
  if asked == nil, let other = otherTable(in: sheet) { return .other(other.name) }
  missing.separator = foreignSeparator(in: sheet, asked)
  let isExplained = missing.separator != nil
  if let broken, !isExplained, !(wasReadThrough && broken.isOfWrongDelimiter) { throw broken }
  return .missing(missing)
}

/// The table that no command reads, where one of the first rows is its header.
private func otherTable(in sheet: Sheet) -> OtherTable? {
  for start in sheet.readers {
    var (reader, row) = (start, SheetRow(of: sheet))
    while row.number < rowsNearTop, (try? reader.next(&row)) ?? false {
      guard row.cells.count >= 3, let other = OtherTable(header: cellTexts(row)) else { continue }
      return other.isFormOfList(below: reader, row) ? nil : other
    }
  }
  return nil
}

extension OtherTable {
  /// Whether a header is only that of a list whose columns for the auditor are blank.
  fileprivate func isFormOfList(below reader: any RowReader, _ row: SheetRow) -> Bool {
    guard self == .settlement,
      let place = cellTexts(row).firstIndex(where: TableKind.isApprovedAmount)
    else { return false }
    var (reader, row) = (reader, row)
    return !((try? isFilled(place, below: &reader, &row)) ?? true)
  }
}

/// Whether a column has a filled cell below a row.
func isFilled(
  _ place: Int, below reader: inout any RowReader, _ row: inout SheetRow
) throws(TabularError) -> Bool {
  while try reader.next(&row) {
    guard place < row.cells.count else { continue }
    if !trimmed(row.text.span, row.cells[place].range).isEmpty { return true }
  }
  return false
}

extension TabularError {
  /// Whether it may well come from reading whole rows as one cell.
  fileprivate var isOfWrongDelimiter: Bool {
    if case .cellTooLong = self { true } else { false }
  }
}

/// A character with which the first lines of a text would have a header.
private func foreignSeparator(in sheet: Sheet, _ asked: TableKind?) -> Character? {
  guard sheet.readers.count > 1 else { return nil }
  let head = String(decoding: sheet.text.prefix(20_000), as: UTF8.self)
  let lines = head.split(whereSeparator: \.isNewline).prefix(100)
  return "，；｜、^~ ".first { separator in
    var search = HeaderSearch(for: asked)
    return lines.contains { line in
      search.header(in: line.split(separator: separator).map { trimmedText($0) }, row: 1) != nil
    }
  }
}
