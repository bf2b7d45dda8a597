/// The scan of an XML workbook: what the elements say, by their names and where they stand.
struct XMLWorkbookScan {
  /// The sheets that a person sees, in the order of the file.
  private(set) var sheets: [Sheet] = []
  private var scanner: XMLScanner
  private var path: [Element] = []
  private var styles = XMLStyles()
  private var dates = DateSystem.from1900
  private var sheet = XMLSheetScan(name: nil)
  private var text: [UInt8] = []

  /// The elements that say something about cells; others, and the same elsewhere, say nothing.
  private enum Element {
    case workbook, styles, style, numberFormat, settings, date1904
    case worksheet, table, column, row, cell, data, options, visible
    case other
  }

  private static let visible = "SheetVisible"

  init(title: String) { scanner = XMLScanner(title: title) }

  /// Reads the document to its end.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)``, or the limit that a sheet breaks.
  mutating func readAll(_ bytes: [UInt8]) throws(TabularError) {
    let document = bytes.span
    while let token = try scanner.next(in: document) {
      switch token {
      case .start:
        let element = element(in: document)
        path.append(element)
        try begin(element, document)
      case .text:
        if path.contains(.data) || path.last == .visible {
          scanner.text.append(document, to: &text)
        }
      case .end:
        if let element = path.popLast() { try end(element) }
      }
    }
  }

  /// The element that has begun, by its name and the one that it stands in.
  private func element(in document: Span<UInt8>) -> Element {
    func named(_ name: StaticString) -> Bool { scanner.isElement(name, in: document) }
    switch path.last {
    case nil: return named("Workbook") ? .workbook : .other
    case .workbook:
      if named("Worksheet") { return .worksheet }
      if named("Styles") { return .styles }
      return named("ExcelWorkbook") ? .settings : .other
    case .styles: return named("Style") ? .style : .other
    case .style: return named("NumberFormat") ? .numberFormat : .other
    case .settings: return named("Date1904") ? .date1904 : .other
    case .worksheet:
      return named("Table") ? .table : named("WorksheetOptions") ? .options : .other
    case .options: return named("Visible") ? .visible : .other
    case .table: return named("Row") ? .row : named("Column") ? .column : .other
    case .row: return named("Cell") ? .cell : .other
    case .cell: return named("Data") ? .data : .other
    case .numberFormat, .date1904, .column, .data, .visible, .other: return .other
    }
  }

  private mutating func begin(
    _ element: Element, _ document: Span<UInt8>
  ) throws(TabularError) {
    switch element {
    case .style:
      styles.begin(
        scanner.string(of: "ID", in: document) ?? "",
        parent: scanner.string(of: "Parent", in: document))
    case .numberFormat: try styles.setFormat(scanner.text(of: "Format", in: document) ?? [])
    case .date1904: dates = .from1904
    case .worksheet:
      sheet = XMLSheetScan(name: scanner.string(of: "Name", in: document))
      sheet.isVisible = scanner.string(of: "Visible", in: document) ?? Self.visible == Self.visible
    case .table: sheet.tableStyle = scanner.string(of: "StyleID", in: document)
    case .column: try sheet.addColumn(scanner, document)
    case .row: try sheet.beginRow(scanner, document)
    case .cell: try sheet.beginCell(scanner, document)
    case .data:
      try sheet.beginValue(scanner, document)
      text.removeAll(keepingCapacity: true)
    case .visible: text.removeAll()
    case .workbook, .styles, .settings, .options, .other: break
    }
  }

  private mutating func end(_ element: Element) throws(TabularError) {
    switch element {
    case .visible: sheet.isVisible = text.elementsEqual(Self.visible.utf8)
    case .data: sheet.endValue(text)
    case .cell: try sheet.endCell(styles, dates)
    case .worksheet:
      let ended = sheet
      sheet = XMLSheetScan(name: nil)
      if ended.isVisible { sheets.append(try ended.finish()) }
    case .workbook, .styles, .style, .numberFormat, .settings, .date1904, .table, .column, .row,
      .options, .other:
      break
    }
  }
}

/// Attributes of the element that has begun, as XML workbooks have them.
extension XMLScanner {
  /// The value of an attribute that counts rows or columns; nil where there is none.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` for what is no number below ten million.
  func count(_ name: StaticString, in document: Span<UInt8>) throws(TabularError) -> Int? {
    guard let text = string(of: name, in: document) else { return nil }
    guard text.utf8.count <= 7, let count = Int(text), count >= 0 else { throw damage }
    return count
  }

  /// Whether the element is hidden.
  func isHidden(in document: Span<UInt8>) -> Bool { string(of: "Hidden", in: document) == "1" }
}
