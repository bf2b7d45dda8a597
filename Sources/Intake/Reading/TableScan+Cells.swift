import Settlement
import Tabular
internal import Text

extension TableScan {
  /// Reads an identifier; blank where the cell is blank or damaged.
  @inline(__always)
  mutating func identifier(_ field: Field, isRequired: Bool) -> Symbol {
    guard let range = range(of: field) else {
      if isRequired { note(.missing, field) }
      return .blank
    }
    do {
      let form = row.cells[header.place(of: field)].form
      return try identifier(row.text.span.extracting(range), form: form, mayBeAny: false)
    } catch {
      note(error, field)
      return .blank
    }
  }

  /// Reads the number of an account, which a spreadsheet's rewriting does not hurt.
  func account(_ field: Field) -> Symbol {
    guard let range = range(of: field) else { return .blank }
    do {
      return try identifier(row.text.span.extracting(range), form: .text, mayBeAny: true)
    } catch {
      return .blank
    }
  }

  /// The symbol of an identifier: half-width and upper-cased, nothing else changed.
  func identifier(
    _ cell: Span<UInt8>, form: CellForm, mayBeAny: Bool
  ) throws(CellDefect) -> Symbol {
    if form == .number { return try numericIdentifier(cell) }
    if form == .date { throw .rewrittenAsDate }
    if isPlainIdentifier(cell) {
      if !mayBeAny, let defect = damage(cell) { throw defect }
      return symbols.symbol(for: cell)
    }
    var normalised: [UInt8] = []
    appendHalfWidth(cell, upperCased: true, to: &normalised)
    if !mayBeAny, let defect = damage(normalised.span) { throw defect }
    return symbols.symbol(for: normalised.span)
  }

  /// A whole number below 10^15 stands for its digits.
  private func numericIdentifier(_ cell: Span<UInt8>) throws(CellDefect) -> Symbol {
    guard cell.count <= 15, cell.indices.allSatisfy({ isDigit(cell[$0]) }) else {
      throw .numericCell
    }
    return symbols.symbol(for: cell)
  }

  /// Reads a text as written.
  @inline(__always)
  func text(_ field: Field) -> Symbol {
    guard let range = range(of: field) else { return .blank }
    return symbols.symbol(for: row.text.span.extracting(range))
  }

  /// The same name, folded for comparison.
  func foldedText(_ field: Field, written: Symbol) -> Symbol {
    guard let range = range(of: field) else { return .blank }
    var folded: [UInt8] = []
    guard appendFolded(row.text.span.extracting(range), to: &folded) else { return written }
    return symbols.symbol(for: folded.span)
  }

  /// Reads a number and adds it to the column's sum; nil where the cell is blank or none.
  @inline(__always)
  mutating func figure(_ field: Field, _ rule: NumberRule, isRequired: Bool = false) -> Int64? {
    guard let range = range(of: field) else {
      if isRequired { note(.missing, field) }
      return nil
    }
    do {
      let value = try number(row.text.span.extracting(range), rule)
      totals.add(value, to: field)
      return value
    } catch {
      note(error, field)
      return nil
    }
  }

  mutating func day(_ field: Field, isRequired: Bool = false) -> Day? {
    guard let range = range(of: field) else {
      if isRequired { note(.missing, field) }
      return nil
    }
    do {
      return try Intake.day(row.text.span.extracting(range))
    } catch {
      note(error, field)
      return nil
    }
  }

  mutating func period(_ field: Field, isRequired: Bool) -> Period? {
    guard let range = range(of: field) else {
      if isRequired { note(.missing, field) }
      return nil
    }
    do {
      return try Intake.period(row.text.span.extracting(range))
    } catch {
      note(error, field)
      return nil
    }
  }

  mutating func yesNo(_ field: Field, default blank: Bool = false) -> Bool {
    guard let range = range(of: field) else { return blank }
    if let answer = Words.yesNo.value(of: row.text.span.extracting(range)) { return answer }
    note(.notYesNo, field)
    return blank
  }

  /// Reads one of a column's fixed words; nil where the cell is blank or none of them.
  mutating func word<Value>(
    _ field: Field, _ list: WordList<Value>, isRequired: Bool = false
  ) -> Value? {
    guard let range = range(of: field) else {
      if isRequired { note(.missing, field) }
      return nil
    }
    if let value = list.value(of: row.text.span.extracting(range)) { return value }
    note(.notWord(allowed: list.listed), field)
    return nil
  }
}

/// Whether an identifier needs no normalising, as nearly always.
private func isPlainIdentifier(_ cell: Span<UInt8>) -> Bool {
  for index in cell.indices {
    let byte = cell[index]
    if byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) { return false }
  }
  return true
}
