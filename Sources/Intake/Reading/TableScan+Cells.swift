import Settlement
import Tabular
internal import Text

extension TableScan {
  /// Reads a cell; nil where it is blank, which is a defect if it is required, or is not what its
  /// column says, which always is.
  @inline(__always)
  mutating func value<Value>(
    _ field: Field, isRequired: Bool = false,
    _ read: (Span<UInt8>) throws(CellDefect) -> Value
  ) -> Value? {
    guard let range = range(of: field) else {
      if isRequired { note(.missing, field) }
      return nil
    }
    let form = form(of: field)
    do throws(CellDefect) {
      return try read(row.text.span.extracting(range))
    } catch {
      return form == .text ? noted(error, field) : typedValue(field, error, read)
    }
  }

  private mutating func noted<Value>(_ defect: CellDefect, _ field: Field) -> Value? {
    note(defect, field)
    return nil
  }

  /// The value of a cell that is no text and cannot be read as it is: what it shows, where its
  /// number has more decimals than the column takes and the format shows no more than those.
  private mutating func typedValue<Value>(
    _ field: Field, _ defect: CellDefect, _ read: (Span<UInt8>) throws(CellDefect) -> Value
  ) -> Value? {
    let cell = row.cells[header.place(of: field)]
    // What has no value at all was noted when the row began.
    guard cell.form.defect == nil else { return nil }
    guard cell.form == .number, cell.shown != cell.range, defect.isOfDecimals else {
      let typed = defect.ofTypedCell(row.text.span.extracting(cell.range), row.dates)
      return noted(typed, field)
    }
    do throws(CellDefect) {
      let value = try read(row.text.span.extracting(cell.shown))
      noteRounding(field, cell)
      return value
    } catch {
      return noted(error, field)
    }
  }

  /// The form of a filled cell.
  @inline(__always)
  private func form(of field: Field) -> CellForm { row.cells[header.place(of: field)].form }

  /// Whether a filled cell is text, as all cells of delimited text are.
  func isText(_ field: Field) -> Bool { form(of: field) == .text }

  /// Whether a cell is filled with what can be read: with no error, and no formula without a value.
  func hasValue(_ field: Field) -> Bool {
    range(of: field) != nil && form(of: field).defect == nil
  }

  /// Reads an identifier; blank where the cell is blank or damaged.
  @inline(__always)
  mutating func identifier(_ field: Field, isRequired: Bool) -> Symbol {
    guard let range = range(of: field) else {
      if isRequired { note(.missing, field) }
      return .blank
    }
    do throws(CellDefect) {
      guard form(of: field) == .text else { return try typedIdentifier(field) }
      let identifier = try symbols.identifier(row.text.span.extracting(range))
      if isRequired, identifier.isBlank { throw .missing }
      return identifier
    } catch {
      note(error, field)
      return .blank
    }
  }

  private func typedIdentifier(_ field: Field) throws(CellDefect) -> Symbol {
    let cell = row.cells[header.place(of: field)]
    guard cell.form.defect == nil else { return .blank }
    let text = row.text.span
    return try symbols.identifier(
      cell.form, text.extracting(cell.range), shown: text.extracting(cell.shown))
  }

  /// Reads the number of an account, which a spreadsheet's rewriting does not hurt.
  func account(_ field: Field) -> Symbol {
    guard let cell = range(of: field) else { return .blank }
    guard form(of: field) != .maskedNumber else {
      let shown = row.cells[header.place(of: field)].shown
      return symbols.symbol(for: row.text.span.extracting(shown))
    }
    let range = unguarded(row.text.span, cell)
    let number = halfWidth(row.text.span.extracting(range), upperCased: true)
    return symbols.symbol(for: number.span)
  }

  /// Reads a text as written.
  @inline(__always)
  func text(_ field: Field) -> Symbol {
    guard let range = textRange(of: field) else { return .blank }
    return symbols.symbol(for: row.text.span.extracting(range))
  }

  /// A text without the apostrophe that we write before one that a spreadsheet would take for a
  /// formula.
  @inline(__always)
  private func textRange(of field: Field) -> Range<Int>? {
    guard let range = range(of: field), row.text[range.lowerBound] == UInt8(ascii: "'") else {
      return self.range(of: field)
    }
    return withoutFormulaGuard(row.text.span, range)
  }

  /// Reads a text that must be there.
  mutating func requiredText(_ field: Field) -> Symbol {
    let text = text(field)
    if text.isBlank { note(.missing, field) }
    return text
  }

  /// The same name, folded for comparison.
  func foldedText(_ field: Field, written: Symbol) -> Symbol {
    guard let range = textRange(of: field) else { return .blank }
    var folded: [UInt8] = []
    guard appendFolded(row.text.span.extracting(range), to: &folded) else { return written }
    return symbols.symbol(for: folded.span)
  }

  /// Reads a number and adds it to the column's sum; nil where the cell is blank or none.
  @inline(__always)
  mutating func figure(_ field: Field, _ rule: NumberRule, isRequired: Bool = false) -> Int64? {
    let figure = value(field, isRequired: isRequired) { cell throws(CellDefect) in
      try rule.value(of: cell)
    }
    if let figure, shift == nil { totals.add(figure, to: field) }
    return figure
  }

  mutating func day(_ field: Field, isRequired: Bool = false) -> Day? {
    value(field, isRequired: isRequired) { cell throws(CellDefect) in try Day(cell: cell) }
  }

  /// Reads a day that may have a time; a cell of a workbook has one where its day is broken.
  mutating func moment(_ field: Field, isRequired: Bool = false) -> Moment? {
    guard range(of: field) != nil, form(of: field) == .date else {
      return value(field, isRequired: isRequired) { cell throws(CellDefect) in
        try Moment(cell: cell)
      }
    }
    let shown = row.cells[header.place(of: field)].shown
    do throws(CellDefect) {
      return try Moment(cell: row.text.span.extracting(shown))
    } catch {
      return noted(error, field)
    }
  }

  /// Reads the last day of something; nil where it has none.
  mutating func lastDay(_ field: Field) -> Day? {
    // A word is folded to be found, which a figure need not be.
    if let range = range(of: field), !isDigit(row.text[range.lowerBound]),
      Words.noEnd.value(of: row.text.span.extracting(range)) != nil
    {
      return nil
    }
    return day(field)
  }

  /// Reads a month; a day that the file has as a date stands for its month.
  mutating func period(_ field: Field, isRequired: Bool) -> Period? {
    if range(of: field) != nil, form(of: field) == .date {
      return day(field).map { Period(of: $0) }
    }
    return value(field, isRequired: isRequired) { cell throws(CellDefect) in
      try Period(cell: cell)
    }
  }

  mutating func rate(_ field: Field, isRequired: Bool) -> Rate? {
    value(field, isRequired: isRequired) { cell throws(CellDefect) in try Rate(cell: cell) }
  }

  mutating func yesNo(_ field: Field, default blank: Bool = false) -> Bool {
    answer(field) ?? blank
  }

  /// Reads a yes or no; nil where the cell is blank or neither.
  mutating func answer(_ field: Field) -> Bool? {
    value(field) { cell throws(CellDefect) in
      guard let answer = Words.yesNo.value(of: cell) else { throw .notYesNo }
      return answer
    }
  }

  /// Reads one of a column's fixed words; nil where the cell is blank or none of them.
  mutating func word<Value>(
    _ field: Field, _ list: WordList<Value>, isRequired: Bool = false
  ) -> Value? {
    value(field, isRequired: isRequired) { cell throws(CellDefect) in
      guard let value = list.value(of: cell) else { throw .notWord(allowed: list.listed) }
      return value
    }
  }
}
