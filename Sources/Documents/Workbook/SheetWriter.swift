internal import Settlement
internal import Text

/// A sheet of a workbook as it is being written, row by row.
package struct SheetWriter: ~Copyable {
  /// What the sheet is called: at most 31 characters, none of `[]:*?/\`.
  package let name: String
  /// The row that stays in view, and that each printed page begins with.
  let headerRow: Int
  /// The number of rows so far.
  package private(set) var rows = 0
  /// The number of columns of its widest row.
  private(set) var columns = 0
  private var member: PackageMember
  private var text = TextBuffer(capacity: 65_536)
  private var column = 0
  /// Of each column, the places that its longest cell takes.
  private var widths: [Int] = []
  private var isStarted = false
  /// Lists of what the cells of a column may hold.
  private var choices: [(column: Int, words: [String])] = []

  /// The rows that decide how wide a column is.
  private static let sampledRows = 200
  /// The width that no column exceeds, in places of half-width characters.
  private static let largestWidth = 60
  /// The height of a line of text, in points.
  private static let lineHeight = 15

  /// Starts a sheet.
  ///
  /// - Parameters:
  ///   - name: What a person sees of it.
  ///   - number: Its place in the workbook, from 1.
  ///   - headerRow: The row of its headings, from 1.
  package init(_ name: String, number: Int, headerRow: Int = 1) {
    self.name = name
    self.headerRow = headerRow
    member = PackageMember("xl/worksheets/sheet\(number).xml")
  }

  /// Leaves rows out, so that the next has a number.
  mutating func skip(toRow number: Int) { rows = max(rows, number - 1) }

  /// Begins the next row; not every program makes it as high as a text in it that is wrapped.
  package mutating func beginRow(wrapping wrapped: String = "") {
    rows += 1
    column = 0
    text.append("<row r=\"")
    text.append(decimal: Int64(rows))
    let lines = lineCount(wrapped)
    if lines > 1 {
      text.append("\" customHeight=\"1\" ht=\"")
      text.append(decimal: Int64(lines * Self.lineHeight))
    }
    text.append("\">")
  }

  /// Goes on one column without a cell.
  package mutating func skip() { column += 1 }

  /// Writes the next cell of the row; an empty text makes none, unless it is pointed out.
  ///
  /// What its style cannot store is stored as text, as it is written.
  package mutating func append(
    _ cell: Span<UInt8>, as style: CellStyle, isMarked: Bool = false
  ) {
    defer { column += 1 }
    guard !cell.isEmpty || isMarked else { return }
    measure(cell)
    text.append("<c r=\"")
    text.append(columnName: column)
    text.append(decimal: Int64(rows))
    text.append("\" s=\"")
    text.append(decimal: Int64(style.number(isMarked: isMarked)))
    if cell.isEmpty { return text.append("\"/>") }
    if !style.isText, let value = stored(cell, as: style) {
      text.append("\"><v>")
      text.append(value)
      return text.append("</v></c>")
    }
    text.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    text.append(workbookText: cell)
    text.append("</t></is></c>")
  }

  package mutating func append(_ cell: String, as style: CellStyle, isMarked: Bool = false) {
    append(cell.utf8Span.span, as: style, isMarked: isMarked)
  }

  /// Writes the next cell of the row: an amount.
  mutating func append(_ amount: Money) { append(as: .money) { $0.append(amount) } }

  /// Writes the next cell of the row: a quantity.
  mutating func append(_ quantity: Quantity) { append(as: .quantity) { $0.append(quantity) } }

  /// Writes the next cell of the row: a price.
  mutating func append(_ price: UnitPrice) { append(as: .price) { $0.append(price) } }

  private mutating func append(as style: CellStyle, _ write: (inout TextBuffer) -> Void) {
    var number = TextBuffer(capacity: 64)
    write(&number)
    number.withBytes { append($0, as: style) }
  }

  /// Writes an empty cell that has a style, for who fills it in.
  package mutating func append(blank style: CellStyle) {
    text.append("<c r=\"")
    text.append(columnName: column)
    text.append(decimal: Int64(rows))
    text.append("\" s=\"")
    text.append(decimal: Int64(style.number(isMarked: false)))
    text.append("\"/>")
    column += 1
  }

  package mutating func endRow() {
    text.append("</row>")
    columns = max(columns, column)
    if rows >= Self.sampledRows, text.count > 65_536 { flush() }
  }

  /// Writes a row of text cells of one style.
  package mutating func append(row cells: [String], as style: CellStyle) {
    beginRow()
    for cell in cells { append(cell, as: style) }
    endRow()
  }

  /// Gives a column a list to choose from, below its heading.
  package mutating func offer(_ words: [String], in column: Int) {
    choices.append((column, words))
  }
}

extension SheetWriter {
  /// The lines that a wrapped text takes in the widest column.
  ///
  /// Its last words seldom fill a line.
  private func lineCount(_ text: String) -> Int {
    let usable = Self.largestWidth - 6
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (displayWidth(String($1).utf8Span.span) + usable - 1) / usable)
    }
  }

  /// Notes the width of a cell; a title above the headings runs on over the next columns.
  private mutating func measure(_ cell: Span<UInt8>) {
    guard (headerRow...max(headerRow, Self.sampledRows)).contains(rows) else { return }
    while widths.count <= column { widths.append(0) }
    widths[column] = max(widths[column], displayWidth(cell))
  }

  private var isLandscape: Bool { widths.reduce(0, +) > 100 }

  /// Hands on what was written, below what stands before the rows.
  private mutating func flush() {
    if !isStarted {
      var start = TextBuffer()
      appendStart(to: &start)
      start.withBytes { member.append($0) }
      isStarted = true
    }
    text.withBytes { member.append($0) }
    text.removeAll()
  }

  /// Ends the sheet.
  mutating func finish() -> PackageMember {
    flush()
    text.append("</sheetData>")
    appendChoices()
    text.append(
      """
      <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="
      """)
    text.append(isLandscape ? "landscape" : "portrait")
    text.append("\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>")
    text.withBytes { member.append($0) }
    return member
  }

  private func appendStart(to out: inout TextBuffer) {
    out.append(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr>\
      <pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="
      """)
    out.append(decimal: Int64(headerRow))
    out.append("\" topLeftCell=\"A")
    out.append(decimal: Int64(headerRow + 1))
    out.append(
      """
      " activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
      <sheetFormatPr defaultRowHeight="15"/>
      """)
    if !widths.isEmpty { appendWidths(to: &out) }
    out.append("<sheetData>")
  }

  private func appendWidths(to out: inout TextBuffer) {
    out.append("<cols>")
    for (column, width) in widths.enumerated() {
      out.append("<col min=\"")
      out.append(decimal: Int64(column + 1))
      out.append("\" max=\"")
      out.append(decimal: Int64(column + 1))
      out.append("\" width=\"")
      out.append(decimal: Int64(min(max(width + 2, 8), Self.largestWidth)))
      out.append("\" customWidth=\"1\"/>")
    }
    out.append("</cols>")
  }

  private mutating func appendChoices() {
    guard !choices.isEmpty else { return }
    text.append("<dataValidations count=\"")
    text.append(decimal: Int64(choices.count))
    text.append("\">")
    for choice in choices {
      text.append("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"")
      text.append(columnName: choice.column)
      text.append("2:")
      text.append(columnName: choice.column)
      text.append("2000\"><formula1>\"")
      text.append(workbookText: choice.words.joined(separator: ",").utf8Span.span)
      text.append("\"</formula1></dataValidation>")
    }
    text.append("</dataValidations>")
  }
}

/// What a cell of a style stores; nil where the text is no such value.
private func stored(_ cell: Span<UInt8>, as style: CellStyle) -> [UInt8]? {
  if style == .day {
    guard let number = serialNumber(cell) else { return nil }
    return Array(String(number).utf8)
  }
  var digits: [UInt8] = []
  for index in cell.indices {
    let byte = cell[index]
    let isSign = byte == UInt8(ascii: "-") && index == 0
    guard isSign || byte == UInt8(ascii: ".") || (48...57).contains(byte) else { return nil }
    digits.append(byte)
  }
  return digits
}

/// The number of a day in the 1900 system; nil where the text is none, or before March 1900, when
/// that system counts a day that there was not.
private func serialNumber(_ cell: Span<UInt8>) -> Int32? {
  guard
    let day = Day(
      unsafe cell.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
  else { return nil }
  let number = day.number + 25_569
  return number >= 61 ? number : nil
}
