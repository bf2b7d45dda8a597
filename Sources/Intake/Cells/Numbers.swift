import Settlement
import Text

/// What a column's numbers may be.
struct NumberRule {
  let decimals: Int
  let bound: Bound
  var form = NumberForm.plain

  /// The smallest number that a column takes.
  enum Bound {
    case aboveZero, fromZero, none
  }

  static let quantity = NumberRule(decimals: 3, bound: .aboveZero, form: .count)
  static let accepted = NumberRule(decimals: 3, bound: .fromZero, form: .count)
  /// What a count found, which may be below zero.
  static let counted = NumberRule(decimals: 3, bound: .none, form: .count)
  static let unitPrice = NumberRule(decimals: 4, bound: .fromZero, form: .money)
  static let price = NumberRule(decimals: 4, bound: .aboveZero, form: .money)
  static let amount = NumberRule(decimals: 2, bound: .fromZero, form: .money)
  /// An amount of an invoice or an adjustment, which may be below zero.
  static let signedAmount = NumberRule(decimals: 2, bound: .none, form: .money)
  static let hours = NumberRule(decimals: 2, bound: .fromZero, form: .hours)
  /// In tenths of a kilometre.
  static let distance = NumberRule(decimals: 1, bound: .fromZero, form: .distance)
  /// Whole months; no warranty is longer than a thousand years.
  static let months = NumberRule(decimals: 0, bound: .fromZero)

  /// Reads a cell in units of the last decimal: `1,234.5` with two decimals is 123450.
  ///
  /// - Throws: What is wrong with the cell.
  func value(of cell: Span<UInt8>) throws(CellDefect) -> Int64 {
    let value = try signedNumber(cell, decimals: decimals, form)
    switch bound {
    case .aboveZero: if value <= 0 { throw .notAboveZero }
    case .fromZero: if value < 0 { throw .belowZero }
    case .none: break
    }
    return value
  }
}

/// No cell is above 10^12.
private let largestWhole: Int64 = 1_000_000_000_000

/// What may stand about the digits of a number beside a sign and a currency.
enum NumberForm {
  case plain
  /// `-` and `¥-` for zero and `(50.16)` for what is below zero, as accountants' formats show them.
  case money
  /// A unit of counting or measure behind it: `2件`.
  case count
  /// `h` or 小时 behind it.
  case hours
  /// `km` or 公里 behind it.
  case distance
}

/// Reads a number in units of its last allowed decimal, without bounds but the largest.
///
/// - Throws: What is wrong with the cell.
func signedNumber(
  _ cell: Span<UInt8>, decimals: Int, _ form: NumberForm = .plain
) throws(CellDefect) -> Int64 {
  if let number = plainNumber(cell, decimals: decimals) { return number }
  if isPlain(cell) { return try decimal(cell, from: 0, decimals: decimals) }
  let bytes = halfWidth(cell)
  switch form {
  case .plain: return try unaccounted(bytes, decimals: decimals)
  case .money: return try accounted(bytes, decimals: decimals)
  case .count: return try measured(bytes, countUnits, decimals: decimals)
  case .hours: return try measured(bytes, hourUnits, decimals: decimals)
  case .distance: return try measured(bytes, distanceUnits, decimals: decimals)
  }
}

/// Reads a number with a unit behind it, beside which there is no currency: `¥2件` is no number.
private func measured(
  _ bytes: [UInt8], _ units: [String], decimals: Int
) throws(CellDefect) -> Int64 {
  let number = withoutUnit(bytes, units)
  guard number.count < bytes.count else { return try unaccounted(bytes, decimals: decimals) }
  return try unaccounted(number, decimals: decimals, isMoney: false)
}

/// Reads money as accountants' formats show it too.
private func accounted(_ bytes: [UInt8], decimals: Int) throws(CellDefect) -> Int64 {
  var rest = bytes[...]
  removeCurrencySign(&rest)
  if rest.elementsEqual([UInt8(ascii: "-")]) { return 0 }
  guard bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"), bytes.count > 2 else {
    return try unaccounted(bytes, decimals: decimals)
  }
  let digits = try ungrouped(trimmedBytes(bytes[1..<bytes.count - 1]))
  return try -decimal(digits.span, from: 0, decimals: decimals)
}

/// Reads a number with at most a sign before it, and a currency before or behind it where there may be
/// one.
private func unaccounted(
  _ bytes: [UInt8], decimals: Int, isMoney: Bool = true
) throws(CellDefect) -> Int64 {
  var rest = bytes[...]
  let isNegative = rest.first == UInt8(ascii: "-")
  if isNegative { rest.removeFirst() }
  if isMoney, !removeCurrencySign(&rest) { removeYuan(&rest) }
  guard rest.first != UInt8(ascii: "-") else { throw .notNumber }
  let digits = try ungrouped(Array(rest))
  let magnitude = try decimal(digits.span, from: 0, decimals: decimals)
  return isNegative ? -magnitude : magnitude
}

/// The value of few digits with at most one point and no more decimals than are allowed, as nearly
/// always; nil for anything else, which may be a number all the same.
private func plainNumber(_ cell: Span<UInt8>, decimals: Int) -> Int64? {
  // Twelve digits are below the limit.
  guard cell.count <= 12, cell.count > 0, isDigit(cell[0]) else { return nil }
  var value: Int64 = 0
  var places = -1
  for index in cell.indices {
    let byte = cell[index]
    if isDigit(byte) {
      value = value &* 10 &+ Int64(byte &- 0x30)
      if places >= 0 { places += 1 }
    } else {
      guard byte == UInt8(ascii: "."), places < 0 else { return nil }
      places = 0
    }
  }
  guard places != 0, places <= decimals else { return nil }
  return value * powerOfTen(decimals - max(places, 0))
}

/// Whether there are digits and a point only.
private func isPlain(_ cell: Span<UInt8>) -> Bool {
  for index in cell.indices {
    let byte = cell[index]
    guard isDigit(byte) || byte == UInt8(ascii: ".") else { return false }
  }
  return true
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

/// Reads digits with at most one point, which has digits on both sides.
private func decimal(
  _ digits: Span<UInt8>, from start: Int, decimals: Int
) throws(CellDefect) -> Int64 {
  var index = start
  let whole = try integer(digits, at: &index)
  guard index > start else { throw .notNumber }
  var fraction: Int64 = 0
  var places = 0
  if index < digits.count {
    guard digits[index] == UInt8(ascii: "."), index + 1 < digits.count else { throw .notNumber }
    (fraction, places) = try fractionDigits(digits, from: index + 1, allowed: decimals)
  }
  while places < decimals {
    fraction *= 10
    places += 1
  }
  guard whole < largestWhole || (whole == largestWhole && fraction == 0) else { throw .tooLarge }
  return whole * powerOfTen(decimals) + fraction
}

private func integer(_ digits: Span<UInt8>, at index: inout Int) throws(CellDefect) -> Int64 {
  var value: Int64 = 0
  while index < digits.count, isDigit(digits[index]) {
    // Stays just above the limit, so that any number of digits ends in the same refusal.
    value = min(value * 10 + Int64(digits[index] - 0x30), largestWhole + 1)
    index += 1
  }
  return value
}

/// Reads decimals; zeros beyond those allowed do not count.
private func fractionDigits(
  _ digits: Span<UInt8>, from start: Int, allowed: Int
) throws(CellDefect) -> (Int64, Int) {
  var value: Int64 = 0
  var places = 0
  var isTooLong = false
  for index in start..<digits.count {
    guard isDigit(digits[index]) else { throw .notNumber }
    if places < allowed {
      value = value * 10 + Int64(digits[index] - 0x30)
      places += 1
    } else if digits[index] != 0x30 {
      isTooLong = true
    }
  }
  if isTooLong { throw .tooManyDecimals(allowed: allowed) }
  return (value, places)
}

private func powerOfTen(_ exponent: Int) -> Int64 {
  switch exponent {
  case 0: 1
  case 1: 10
  case 2: 100
  case 3: 1000
  default: 10_000
  }
}

/// Removes one leading ￥ or ¥ and the blanks behind it; tells whether there was one.
///
/// The full-width sign U+FFE5 is EF BF A5, the other U+00A5 is C2 A5.
@discardableResult
private func removeCurrencySign(_ bytes: inout ArraySlice<UInt8>) -> Bool {
  if bytes.starts(with: [0xEF, 0xBF, 0xA5]) {
    bytes.removeFirst(3)
  } else if bytes.starts(with: [0xC2, 0xA5]) {
    bytes.removeFirst(2)
  } else {
    return false
  }
  bytes = trimmedBytes(bytes)[...]
  return true
}

/// Removes one trailing 元 and the blanks before it.
private func removeYuan(_ bytes: inout ArraySlice<UInt8>) {
  guard bytes.suffix(3).elementsEqual("元".utf8) else { return }
  bytes = trimmedBytes(bytes.dropLast(3))[...]
}

private func trimmedBytes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  let text = Array(bytes)
  return Array(text[trimmed(text.span, 0..<text.count)])
}

/// Units of counting and of measure, as words are compared.
private let countUnits = [
  "件", "个", "只", "套", "台", "根", "条", "张", "片", "块", "支", "副", "组", "盒", "瓶", "桶", "米", "升",
  "公斤", "kg", "l", "m",
]

private let hourUnits = ["小时", "h"]

private let distanceUnits = ["公里", "km"]

/// Removes a unit behind a number; what is none stays, and is no number.
private func withoutUnit(_ bytes: [UInt8], _ units: [String]) -> [UInt8] {
  guard let last = bytes.lastIndex(where: isDigit), last + 1 < bytes.count else { return bytes }
  let unit = foldedWord(String(decoding: bytes[(last + 1)...], as: UTF8.self))
  return units.contains(unit) ? Array(bytes[...last]) : bytes
}

/// Removes the commas from digits that are grouped by three.
private func ungrouped(_ bytes: [UInt8]) throws(CellDefect) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: ",")) else { return bytes }
  let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
  let groups = bytes[..<point].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  let areDigits = groups.allSatisfy { $0.allSatisfy(isDigit) }
  guard areDigits, bytes[point...].allSatisfy({ $0 != UInt8(ascii: ",") }) else { throw .notNumber }
  guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
  else { throw .grouping }
  return groups.flatMap { $0 } + bytes[point...]
}

extension Rate {
  /// Reads a cell: `13%`, `13`, `0.13`; from 1 upwards it is percent, and so is all with a sign.
  ///
  /// - Throws: ``CellDefect/notRate``.
  init(cell: Span<UInt8>) throws(CellDefect) {
    var bytes: [UInt8] = []
    appendHalfWidth(cell, upperCased: false, to: &bytes)
    let hasSign = bytes.last == UInt8(ascii: "%")
    if hasSign { bytes = trimmedBytes(bytes.dropLast()) }
    // Four decimals of a fraction are two of a percentage, which is what a rate holds.
    guard let value = try? signedNumber(bytes.span, decimals: 4), value >= 0 else {
      throw .notRate
    }
    let isPercent = hasSign || value >= 10_000
    guard !isPercent || value % 100 == 0, value <= 1_000_000 else { throw .notRate }
    self.init(basisPoints: isPercent ? value / 100 : value)
  }
}

extension Rate {
  /// Reads the rate of an invoice, which is 0 in words where nothing is taxed: 免税, 不征税, or stars as
  /// they are printed in its place.
  ///
  /// - Throws: ``CellDefect/notRate``.
  init(ofInvoice cell: Span<UInt8>) throws(CellDefect) {
    let word = foldedWord(String(cell: cell))
    let isUntaxed =
      ["免税", "不征税", "零税率", "普通零税率", "出口零税率"].contains(word)
      || !word.isEmpty && word.allSatisfy { $0 == "*" }
    if isUntaxed { self.init(basisPoints: 0) } else { try self.init(cell: cell) }
  }
}

extension Rate {
  /// Reads a percentage: `60%`, `60` and `0.6` are one, and `1` is all of it.
  ///
  /// - Throws: ``CellDefect/notPercent``.
  init(percentCell cell: Span<UInt8>) throws(CellDefect) {
    var bytes: [UInt8] = []
    appendHalfWidth(cell, upperCased: false, to: &bytes)
    let hasSign = bytes.last == UInt8(ascii: "%")
    if hasSign { bytes = trimmedBytes(bytes.dropLast()) }
    // Four decimals of a fraction are two of a percentage.
    guard let value = try? signedNumber(bytes.span, decimals: 4), value >= 0 else {
      throw .notPercent
    }
    let isPercent = hasSign || value > 10_000
    guard !isPercent || value % 100 == 0, value <= (isPercent ? 1_000_000 : 10_000) else {
      throw .notPercent
    }
    self.init(basisPoints: isPercent ? value / 100 : value)
  }
}
