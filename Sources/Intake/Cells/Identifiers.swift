import Settlement
import Text

/// What a spreadsheet has made of an identifier, or nil where it left it alone.
///
/// The original is lost for good: 8.30E+11 has lost all digits but three.
func damage(_ id: Span<UInt8>) -> CellDefect? {
  guard id.count >= 3, isDigit(id[0]) else { return nil }
  var index = 0
  skipDigits(id, &index)
  guard index < id.count else { return nil }
  switch id[index] {
  case UInt8(ascii: "."): return damagedDecimal(id, from: index + 1)
  case UInt8(ascii: "E"): return isPower(id, from: index) ? .rewrittenAsPower : nil
  case UInt8(ascii: "/"), UInt8(ascii: "-"):
    return isDate(id, first: index) ? .rewrittenAsDate : nil
  case 0xE5: return isChineseDate(id) ? .rewrittenAsDate : nil
  default: return nil
  }
}

private func skipDigits(_ id: Span<UInt8>, _ index: inout Int) {
  while index < id.count, isDigit(id[index]) { index += 1 }
}

/// Digits, a point and zeros; or digits, a point, digits, E+ and digits.
private func damagedDecimal(_ id: Span<UInt8>, from start: Int) -> CellDefect? {
  var index = start
  while index < id.count, id[index] == 0x30 { index += 1 }
  if index == id.count, index > start { return .rewrittenAsDecimal }
  skipDigits(id, &index)
  guard index > start, index < id.count, isPower(id, from: index) else { return nil }
  return .rewrittenAsPower
}

private func isPower(_ id: Span<UInt8>, from start: Int) -> Bool {
  guard start + 2 < id.count, id[start] == UInt8(ascii: "E"), id[start + 1] == UInt8(ascii: "+")
  else { return false }
  var index = start + 2
  skipDigits(id, &index)
  return index == id.count
}

/// Year, month and day, or the day first, with one separator twice.
private func isDate(_ id: Span<UInt8>, first: Int) -> Bool {
  var second = first + 1
  skipDigits(id, &second)
  guard second < id.count, id[second] == id[first], let a = digits(id, 0..<first),
    let b = digits(id, first + 1..<second), let c = digits(id, second + 1..<id.count)
  else { return false }
  if first == 4 { return isLikely(year: a, b, c) && id.count - second <= 3 }
  return first <= 2 && (isLikely(year: c, a, b) || isLikely(year: c, b, a))
}

/// A year that a date in a workshop's papers may have, with a day that exists.
private func isLikely(year: Int, _ month: Int, _ day: Int) -> Bool {
  (1900...2099).contains(year) && Day(year: year, month: month, day: day) != nil
}

private func isChineseDate(_ id: Span<UInt8>) -> Bool {
  (try? Day(cell: id)) != nil
}
