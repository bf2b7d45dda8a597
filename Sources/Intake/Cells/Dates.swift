import Settlement
internal import Text

extension Day {
  /// Reads a cell: `2025-10-05`, `2025/10/5`, `2025.10.5`, `20251005`, `2025年10月5日`.
  ///
  /// - Throws: What is wrong with the cell.
  init(cell: Span<UInt8>) throws(CellDefect) {
    if let day = try plainDay(cell) {
      self = day
      return
    }
    var bytes: [UInt8] = []
    appendHalfWidth(cell, upperCased: false, to: &bytes)
    guard let day = try plainDay(parted(bytes, units: [yearMark, monthMark, dayMark]).span) else {
      throw .notDate
    }
    self = day
  }
}

extension Period {
  /// Reads a cell: `2025-10`, `2025/10`, `202510`, `2025年10月`.
  ///
  /// - Throws: What is wrong with the cell.
  init(cell: Span<UInt8>) throws(CellDefect) {
    if let period = plainPeriod(cell) {
      self = period
      return
    }
    var bytes: [UInt8] = []
    appendHalfWidth(cell, upperCased: false, to: &bytes)
    guard let period = plainPeriod(parted(bytes, units: [yearMark, monthMark]).span) else {
      throw .notPeriod
    }
    self = period
  }
}

private let yearMark: [UInt8] = [0xE5, 0xB9, 0xB4]
private let monthMark: [UInt8] = [0xE6, 0x9C, 0x88]
private let dayMark: [UInt8] = [0xE6, 0x97, 0xA5]
private let dash = UInt8(ascii: "-")

/// Writes dashes for 年 and 月, and nothing for the last unit, where all stand in their order.
private func parted(_ bytes: [UInt8], units: [[UInt8]]) -> [UInt8] {
  var parted: [UInt8] = []
  var next = 0
  var index = 0
  while index < bytes.count {
    if next < units.count, bytes[index...].starts(with: units[next]) {
      next += 1
      index += 3
      if next < units.count { parted.append(dash) }
    } else {
      parted.append(bytes[index])
      index += 1
    }
  }
  return next == 0 || next == units.count ? parted : []
}

/// Reads a day in digits, or nil where it is not written so.
private func plainDay(_ cell: Span<UInt8>) throws(CellDefect) -> Day? {
  guard cell.count >= 8, cell.count <= 10 else { return nil }
  if cell.count == 8, let all = digits(cell, 0..<8) {
    return try existing(all / 10_000, all / 100 % 100, all % 100)
  }
  guard let first = separator(cell, from: 0) else { return nil }
  guard let second = separator(cell, from: first + 1), cell[first] == cell[second],
    let a = digits(cell, 0..<first), let b = digits(cell, first + 1..<second),
    let c = digits(cell, second + 1..<cell.count)
  else { return nil }
  guard first == 4 else {
    if first <= 2, second - first <= 3, cell.count - second == 5 { throw .ambiguousDate }
    return nil
  }
  guard second - first <= 3, cell.count - second <= 3 else { return nil }
  return try existing(a, b, c)
}

private func existing(_ year: Int, _ month: Int, _ day: Int) throws(CellDefect) -> Day {
  guard let day = Day(year: year, month: month, day: day) else { throw .impossibleDay }
  return day
}

private func plainPeriod(_ cell: Span<UInt8>) -> Period? {
  guard cell.count >= 6, cell.count <= 7 else { return nil }
  if cell.count == 6, let all = digits(cell, 0..<6) {
    return Period(year: all / 100, month: all % 100)
  }
  guard cell[4] == dash || cell[4] == UInt8(ascii: "/"), let year = digits(cell, 0..<4),
    let month = digits(cell, 5..<cell.count)
  else { return nil }
  return Period(year: year, month: month)
}

/// The place of the next character that is no digit, where it may part a date.
private func separator(_ cell: Span<UInt8>, from start: Int) -> Int? {
  var index = start
  while index < cell.count, isDigit(cell[index]) { index += 1 }
  guard index < cell.count, index > start else { return nil }
  let byte = cell[index]
  let parts = byte == dash || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  return parts ? index : nil
}

/// The number that a few digits are; nil where there are none, or others.
func digits(_ cell: Span<UInt8>, _ range: Range<Int>) -> Int? {
  guard !range.isEmpty, range.count <= 9 else { return nil }
  var value = 0
  for index in range {
    guard isDigit(cell[index]) else { return nil }
    value = value * 10 + Int(cell[index] - 0x30)
  }
  return value
}
