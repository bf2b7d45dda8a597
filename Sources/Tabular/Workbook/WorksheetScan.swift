/// The scan of a worksheet's part: rows and cells, merged cells, hidden columns.
///
/// All else in it is checked for being well formed and passed over; what it says of its own size is
/// not believed.
struct WorksheetScan {
  private var scanner: XMLScanner
  private var builder: SheetBuilder
  private let strings: SharedTexts
  private let styles: WorkbookStyles
  private let dates: DateSystem
  private var section = Section.other
  private var isInRow = false
  private var row = 0
  /// The column of the last cell that has begun, from 0.
  private var column = -1
  private var cell = WorksheetCell()

  /// The children of the root that are read.
  private enum Section {
    case other, columns, rows, merges
  }

  /// Begins before the root.
  init(
    _ builder: consuming SheetBuilder, title: String, strings: SharedTexts,
    styles: WorkbookStyles, dates: DateSystem
  ) {
    scanner = XMLScanner(title: title)
    self.builder = builder
    self.strings = strings
    self.styles = styles
    self.dates = dates
  }

  /// Ends the sheet after ``read(_:)``.
  mutating func finish() throws(TabularError) -> Sheet { try builder.finish() }

  /// Reads the whole part, and lets go of each portion of it that was read.
  mutating func read(_ part: consuming XMLDocument) throws(TabularError) {
    while try readRows(part.bytes.span) { part.forget(scanner.passed) }
  }

  /// The bytes that are read before they are let go of.
  private static let portion = 1 << 20

  /// Reads on to the end of a row.
  ///
  /// - Returns: Whether something may follow.
  private mutating func readRows(_ document: Span<UInt8>) throws(TabularError) -> Bool {
    let end = scanner.position + Self.portion
    while true {
      if isBehindCell, let plain = PlainCell(document, at: scanner.position) {
        try add(plain, document)
        continue
      }
      guard let token = try scanner.next(in: document) else { return false }
      switch token {
      case .start: try start(document)
      case .text: cell.take(scanner, document)
      case .end:
        cell.end(depth: scanner.depth)
        if scanner.depth == 3, cell.isOpen { try endCell(document) }
        if scanner.depth == 2 {
          isInRow = false
          if scanner.position >= end { return true }
        }
      }
    }
  }

  /// Whether the next element may be a cell.
  private var isBehindCell: Bool { isInRow && scanner.depth == 3 && !scanner.endsAtOnce }

  private mutating func add(
    _ plain: PlainCell, _ document: Span<UInt8>
  ) throws(TabularError) {
    scanner.position = plain.end
    cell.take(plain)
    try goToPlace(document)
    try endCell(document)
  }

  private mutating func start(_ document: Span<UInt8>) throws(TabularError) {
    switch scanner.depth {
    case 1: guard scanner.isElement("worksheet", in: document) else { throw scanner.damage }
    case 2: section = section(document)
    case 3: try startChild(document)
    case 4 where isInRow && scanner.isElement("c", in: document): try startCell(document)
    default: cell.start(scanner, document)
    }
  }

  private func section(_ document: Span<UInt8>) -> Section {
    if scanner.isElement("sheetData", in: document) { return .rows }
    if scanner.isElement("cols", in: document) { return .columns }
    return scanner.isElement("mergeCells", in: document) ? .merges : .other
  }

  private mutating func startChild(_ document: Span<UInt8>) throws(TabularError) {
    switch section {
    case .rows where scanner.isElement("row", in: document): try startRow(document)
    case .columns where scanner.isElement("col", in: document): hideColumns(document)
    case .merges where scanner.isElement("mergeCell", in: document): try merge(document)
    case .rows, .columns, .merges, .other: break
    }
  }

  private mutating func startRow(_ document: Span<UInt8>) throws(TabularError) {
    var number = row + 1
    if let range = scanner.value(of: "r", in: document) {
      guard let written = wholeNumber(document, range) else { throw scanner.damage }
      number = written
    }
    let isHidden = scanner.isTrue("hidden", in: document) || isZero("ht", document)
    try builder.beginRow(number, isHidden: isHidden)
    (row, column, isInRow) = (number, -1, true)
  }

  private mutating func startCell(_ document: Span<UInt8>) throws(TabularError) {
    cell.begin(scanner, document)
    try goToPlace(document)
  }

  /// Goes to where the cell that has begun says that it stands, or behind the one before.
  private mutating func goToPlace(_ document: Span<UInt8>) throws(TabularError) {
    column += 1
    guard let place = cell.place else { return }
    guard let place = CellPlace(document, place) else { throw scanner.damage }
    guard place.row == row else { throw .workbookDamaged(.cell(place.name)) }
    column = place.column
  }

  private mutating func hideColumns(_ document: Span<UInt8>) {
    guard scanner.isTrue("hidden", in: document) || isZero("width", document),
      let first = scanner.number(of: "min", in: document),
      let last = scanner.number(of: "max", in: document), first >= 1, first <= last
    else { return }
    builder.hide(columns: first - 1...last - 1)
  }

  /// Whether a row or column is given no height or width, which hides it as well.
  private func isZero(_ size: StaticString, _ document: Span<UInt8>) -> Bool {
    guard let range = scanner.value(of: size, in: document) else { return false }
    return ExactDecimal(document.extracting(range))?.digits == 0
  }

  private mutating func merge(_ document: Span<UInt8>) throws(TabularError) {
    guard let range = scanner.value(of: "ref", in: document),
      let merged = CellPlace.pair(document, range)
    else { throw scanner.damage }
    builder.merge(
      rows: merged.0.row...merged.1.row, columns: merged.0.column...merged.1.column)
  }

  /// Adds what the cell that has ended shows.
  private mutating func endCell(_ document: Span<UInt8>) throws(TabularError) {
    cell.close()
    switch cell.type {
    case .unknown: throw damage
    case .number: try endNumber(document)
    case .sharedText: try endSharedText(document)
    case .formulaText, .inlineText: try endText(document)
    case .boolean, .error, .day: try endWord(document)
    }
  }

  private mutating func endNumber(_ document: Span<UInt8>) throws(TabularError) {
    guard !cell.isBlank(document) else { return try endBlank() }
    guard let number = cell.number(document), let format = styles.format(cell.style) else {
      throw damage
    }
    try builder.append(number, format, dates, column: column)
  }

  private mutating func endSharedText(_ document: Span<UInt8>) throws(TabularError) {
    guard !cell.isBlank(document) else { return try endBlank() }
    guard let index = cell.index(document), let range = strings.range(of: index) else {
      throw damage
    }
    try builder.append(shared: range, column: column)
  }

  private mutating func endText(_ document: Span<UInt8>) throws(TabularError) {
    if cell.type == .formulaText, cell.hasFormula, !cell.hasValue {
      return try builder.appendUncalculated(column: column)
    }
    if let range = cell.plainText {
      return try builder.append(.text, document.extracting(range), column: column)
    }
    let text = cell.text(document)
    try builder.append(.text, text.span, column: column)
  }

  private mutating func endWord(_ document: Span<UInt8>) throws(TabularError) {
    guard !cell.isBlank(document) else { return try endBlank() }
    if let (day, moment) = cell.moment(document) {
      return try builder.append(day, iso: moment.span, column: column)
    }
    guard let (form, value) = cell.word(document) else { throw damage }
    try builder.append(form, value.span, column: column)
  }

  /// Adds a cell without a value, which is one only where it has a formula.
  private mutating func endBlank() throws(TabularError) {
    if cell.hasFormula { try builder.appendUncalculated(column: column) }
  }

  private var damage: TabularError {
    .workbookDamaged(.cell(columnLetters(column) + String(row)))
  }
}
