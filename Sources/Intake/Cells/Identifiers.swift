import Settlement
import Text

extension SymbolTable {
  /// The symbol of an identifier: half-width, upper-cased, and without a spreadsheet's guard;
  /// nothing else changed.
  ///
  /// - Throws: What a spreadsheet has made of it, or a character in it that nobody sees.
  func identifier(_ cell: Span<UInt8>) throws(CellDefect) -> Symbol {
    if isPlainIdentifier(cell) {
      if let defect = damage(cell) { throw defect }
      return symbol(for: cell)
    }
    let identifier = try normalisedIdentifier(cell)
    return symbol(for: identifier.span)
  }
}

/// Whether an identifier needs no normalising, as nearly always.
private func isPlainIdentifier(_ cell: Span<UInt8>) -> Bool {
  guard !cell.isEmpty, cell[0] != UInt8(ascii: "'"), cell[0] != UInt8(ascii: "=") else {
    return false
  }
  return unsafe cell.withUnsafeBytes { bytes in
    for offset in stride(from: 0, to: bytes.count, by: 8) {
      let word = unsafe ByteWord(bytes, at: offset)
      // Nothing but small letters, braces and what is not ASCII stands behind the capitals.
      guard word.leadingBytes(below: 0x61) >= min(8, bytes.count - offset) else { return false }
    }
    return true
  }
}

private func normalisedIdentifier(_ cell: Span<UInt8>) throws(CellDefect) -> [UInt8] {
  var whole: [UInt8] = []
  appendHalfWidth(cell, upperCased: true, to: &whole)
  let identifier = Array(whole[unguarded(whole.span, 0..<whole.count)])
  if isDitto(identifier) { throw .ditto }
  if hasWidthless(identifier.span) { throw .invisibleCharacter }
  if let defect = damage(identifier.span) { throw defect }
  return identifier
}

/// What means "as above": it names nothing by itself, and rows are sorted and copied.
private func isDitto(_ identifier: [UInt8]) -> Bool {
  guard identifier.count <= 20, identifier.first ?? 0 >= 0x80 else { return false }
  let word = folded(String(decoding: identifier, as: UTF8.self))
  return ["同上", "同前"].contains(word) || (!word.isEmpty && word.allSatisfy { $0 == "〃" })
}

/// A cell's range without the marks by which a spreadsheet is kept from reading it as a number:
/// an apostrophe before it, or an equals sign before quotes around it.
func unguarded(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  let inner = unquoted(text, range)
  guard let first = inner.first, text[first] == UInt8(ascii: "'") else { return inner }
  return trimmed(text, first + 1..<inner.upperBound)
}

/// A cell's range without an equals sign and quotes around it: programs write `="0083"`, so that a
/// spreadsheet shows the text 0083.
func unquoted(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  guard range.count >= 3, text[range.lowerBound] == UInt8(ascii: "="),
    text[range.lowerBound + 1] == UInt8(ascii: "\""),
    text[range.upperBound - 1] == UInt8(ascii: "\"")
  else { return range }
  return trimmed(text, range.lowerBound + 2..<range.upperBound - 1)
}

/// A text's range without an apostrophe before what a spreadsheet would take for a formula.
func withoutFormulaGuard(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  let rest = trimmed(text, range.lowerBound + 1..<range.upperBound)
  let signs = "=+-@\t\r".utf8
  let half = halfWidth(text.extracting(range.lowerBound + 1..<range.upperBound))
  let isGuard = [half.first, halfWidth(text.extracting(rest)).first].contains { byte in
    byte.map { signs.contains($0) } ?? false
  }
  return isGuard ? range.lowerBound + 1..<range.upperBound : range
}

/// Whether the number of a fully digital invoice (数电票) was a number in a spreadsheet, which keeps
/// 15 digits and writes zeros for the others.
func isRoundedInvoiceNumber(_ number: Span<UInt8>) -> Bool {
  number.count == 20 && number.indices.allSatisfy { isDigit(number[$0]) }
    && number.indices.suffix(5).allSatisfy { number[$0] == UInt8(ascii: "0") }
}

/// What a spreadsheet has made of an identifier, or nil where it left it alone.
///
/// The original is lost for good: 8.30E+11 has lost all digits but three.
func damage(_ id: Span<UInt8>) -> CellDefect? {
  guard id.count >= 2 else { return nil }
  guard isDigit(id[0]) else {
    if id[0] == UInt8(ascii: "#") { return isError(id) ? .rewrittenAsError : nil }
    return isMonthFirst(id) ? .rewrittenAsDate : nil
  }
  var index = 0
  skipDigits(id, &index)
  guard index < id.count else { return nil }
  switch id[index] {
  case UInt8(ascii: "."):
    let isDate = index == 4 && isDate(id, first: index)
    return isDate ? .rewrittenAsDate : damagedDecimal(id, from: index + 1)
  case UInt8(ascii: "E"):
    return isPower(id, from: index, isSignNeeded: true) ? .rewrittenAsPower : nil
  case UInt8(ascii: "/"), UInt8(ascii: "-"):
    return isDate(id, first: index) || isMonthSecond(id, first: index) ? .rewrittenAsDate : nil
  case 0xE5, 0xE6: return isChineseDate(id) ? .rewrittenAsDate : nil
  default: return nil
  }
}

private func skipDigits(_ id: Span<UInt8>, _ index: inout Int) {
  while index < id.count, isDigit(id[index]) { index += 1 }
}

/// Digits, a point and zeros; or digits, a point, digits, E and digits.
private func damagedDecimal(_ id: Span<UInt8>, from start: Int) -> CellDefect? {
  var index = start
  while index < id.count, id[index] == 0x30 { index += 1 }
  if index == id.count, index > start { return .rewrittenAsDecimal }
  skipDigits(id, &index)
  guard index > start, index < id.count, isPower(id, from: index, isSignNeeded: false) else {
    return nil
  }
  return .rewrittenAsPower
}

/// E, a sign and digits; 12E4 without a sign may well be an identifier, and so is 30E-1140, as no
/// spreadsheet has numbers as small as that.
private func isPower(_ id: Span<UInt8>, from start: Int, isSignNeeded: Bool) -> Bool {
  guard start + 1 < id.count, id[start] == UInt8(ascii: "E") else { return false }
  let isNegative = id[start + 1] == UInt8(ascii: "-")
  let hasSign = isNegative || id[start + 1] == UInt8(ascii: "+")
  let first = start + (hasSign ? 2 : 1)
  guard hasSign || !isSignNeeded, first < id.count else { return false }
  var index = first
  skipDigits(id, &index)
  return index == id.count && !(isNegative && index - first > 3)
}

/// Year, month and day, or the day first, with one separator twice.
private func isDate(_ id: Span<UInt8>, first: Int) -> Bool {
  var second = first + 1
  skipDigits(id, &second)
  guard second < id.count, id[second] == id[first], let a = digits(id, 0..<first),
    let b = digits(id, first + 1..<second)
  else { return false }
  // A time of day may stand behind.
  guard let c = digits(id, second + 1..<id.count) else { return isDay(id) }
  if first == 4 { return isLikely(year: a, b, c) && id.count - second <= 3 }
  return first <= 2 && (isLikely(year: c, a, b) || isLikely(year: c, b, a))
}

/// A year that a date in a workshop's papers may have, with a day that exists.
private func isLikely(year: Int, _ month: Int, _ day: Int) -> Bool {
  (1900...2099).contains(year) && Day(year: year, month: month, day: day) != nil
}

/// A day or a month in Chinese: `2025年3月1日`, `2025年3月`, `3月1日`.
private func isChineseDate(_ id: Span<UInt8>) -> Bool {
  if isDay(id) || isMonth(id) { return true }
  let text = String(cell: id)
  guard text.hasSuffix("日") else { return false }
  let parts = text.dropLast().split(separator: "月", omittingEmptySubsequences: false)
  guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else { return false }
  // 2024 is a leap year: a day of any year.
  return Day(year: 2024, month: month, day: day) != nil
}

private func isDay(_ id: Span<UInt8>) -> Bool {
  do throws(CellDefect) {
    _ = try Day(cell: id)
    return true
  } catch {
    return false
  }
}

private func isMonth(_ id: Span<UInt8>) -> Bool {
  do throws(CellDefect) {
    _ = try Period(cell: id)
    return true
  } catch {
    return false
  }
}

/// The months as English spreadsheets write them.
private let months = [
  "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
]

/// Whether an identifier is what an English spreadsheet makes of 10-45: `OCT-45`.
func isMonthFirst(_ id: Span<UInt8>, mostDigits: Int = 2) -> Bool {
  guard (5...4 + mostDigits).contains(id.count), id[3] == UInt8(ascii: "-") else { return false }
  let isMonth = months.contains(String(cell: id.extracting(0..<3)))
  return isMonth && digits(id, 4..<id.count) != nil
}

/// Whether an identifier is what an English spreadsheet makes of 10-5: `5-OCT`, `5-OCT-25`.
func isMonthSecond(_ id: Span<UInt8>, first: Int) -> Bool {
  guard first <= 2, id[first] == UInt8(ascii: "-"), id.count >= first + 4,
    months.contains(String(cell: id.extracting(first + 1..<first + 4)))
  else { return false }
  let end = first + 4
  guard end < id.count else { return true }
  return id[end] == UInt8(ascii: "-") && digits(id, end + 1..<id.count) != nil
}

/// The errors of spreadsheets, and the marks that stand for a number in a column too narrow for it.
private func isError(_ id: Span<UInt8>) -> Bool {
  if id.indices.allSatisfy({ id[$0] == UInt8(ascii: "#") }) { return true }
  return errors.contains(String(cell: id))
}

private let errors: Set<String> = [
  "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
  "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BUSY!",
]
