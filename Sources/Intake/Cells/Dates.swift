import Settlement
import Tabular
internal import Text

extension Day {
  /// Reads a cell: `2025-10-05`, `2025/10/5`, `2025.10.5`, `20251005`, `2025年10月5日`, with blanks
  /// between, and with a time of day behind it, which is dropped: `8:05`, `下午 2:05`, `2:05 PM`,
  /// `14时5分`.
  ///
  /// - Throws: What is wrong with the cell.
  init(cell: Span<UInt8>) throws(CellDefect) {
    if let day = usualDay(cell) {
      self = day
      return
    }
    if let day = try plainDay(cell) {
      self = day
      return
    }
    let bytes = closedUp(withoutTime(inFigures(halfWidth(cell))))
    guard let day = try plainDay(parted(bytes, units: [yearMark, monthMark, dayMark]).span) else {
      if let day = Day(spreadsheetNumber: bytes) { throw .dayNumber(day) }
      throw .notDate
    }
    self = day
  }

  /// The day that a spreadsheet shows for a number, counted from 30 December 1899, or from 1904 where
  /// the file has it so; nil where the text is no number of a day from 2000 to 2099.
  init?(spreadsheetNumber text: [UInt8], _ dates: DateSystem = .from1900) {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(isDigit) }),
      let count = Int(String(decoding: parts[0], as: UTF8.self)), count <= 73_050,
      case let number = count + (dates == .from1904 ? 1_462 : 0),
      (36_526...73_050).contains(number),
      let first = Day(year: 1899, month: 12, day: 30)
    else { return nil }
    self = first.adding(days: number)
  }
}

extension Period {
  /// Reads a cell: `2025-10`, `2025/10`, `202510`, `2025年10月`, `2025年10月份`, or the first day of
  /// the month, which a spreadsheet makes of it; a half as `2025-H1`, `2025H1`, `2025上半年`,
  /// `2025年上半年`.
  ///
  /// - Throws: What is wrong with the cell.
  init(cell: Span<UInt8>) throws(CellDefect) {
    if let period = plainPeriod(cell) {
      self = period
      return
    }
    let bytes = closedUp(halfWidth(cell))
    if let half = plainHalf(bytes) {
      self = half
      return
    }
    let month =
      bytes.suffix(6).elementsEqual(monthMark + partMark) ? Array(bytes.dropLast(3)) : bytes
    if let period = plainPeriod(parted(month, units: [yearMark, monthMark]).span) {
      self = period
    } else if !bytes.allSatisfy(isDigit), let day = try? Day(cell: cell), day.components.day == 1 {
      self.init(of: day)
    } else {
      if let day = Day(spreadsheetNumber: bytes) { throw .monthNumber(day) }
      throw isRewrittenMonth(bytes) ? .rewrittenPeriod : .notPeriod
    }
  }
}

/// Reads a half of a year, or nil where the text is none.
private func plainHalf(_ text: [UInt8]) -> Period? {
  guard text.count > 4, let year = digits(text.span, 0..<4) else { return nil }
  let name = text.dropFirst(4)
  for half in Half.allCases where halfNames[half.rawValue - 1].contains(where: name.elementsEqual) {
    return Period(year: year, half: half)
  }
  return nil
}

/// What may stand behind the year, by half.
private let halfNames: [[[UInt8]]] = [
  ["-H1", "H1", "上半年", "年上半年"], ["-H2", "H2", "下半年", "年下半年"],
].map { names in names.map { Array($0.utf8) } }

/// Whether a text is what an English spreadsheet makes of a month: `Oct-25`, `1-Oct-25`.
private func isRewrittenMonth(_ text: [UInt8]) -> Bool {
  let text = text.map(upperCased)
  let first = text.prefix(while: isDigit).count
  return isMonthFirst(text.span, mostDigits: 4)
    || (first > 0 && first < text.count && isMonthSecond(text.span, first: first))
}

private let partMark: [UInt8] = [0xE4, 0xBB, 0xBD]

/// A time of day in figures: `下午 2:05` and `2:05 PM` as `2:05`, `14时5分` as `14:5`.
///
/// The half of the day does not matter where only the date is asked for.
private func inFigures(_ bytes: [UInt8]) -> [UInt8] {
  var text = String(decoding: bytes, as: UTF8.self)
  let hasHalf = ["AM", "PM"].contains(text.suffix(2).uppercased())
  if hasHalf { text.removeLast(2) }
  let isInWords = text.contains(where: { "午时時".contains($0) })
  guard hasHalf || isInWords else { return bytes }
  var figures = ""
  for character in text {
    switch character {
    case "上", "下", "午": figures += " "
    case "时", "時", "分": figures += ":"
    case "秒": break
    default: figures.append(character)
    }
  }
  guard figures.contains(":") else { return bytes }
  while figures.last == " " { figures.removeLast() }
  // Behind the last 分 nothing has to follow; behind 时 the minutes have to.
  if figures.last == ":", text.contains("分") { figures.removeLast() }
  return Array(figures.utf8)
}

/// A date without the time of day behind it: `10:22`, `0:00:00`, `10:22:33.5`, which a space or a T
/// parts from the day.
private func withoutTime(_ bytes: [UInt8]) -> [UInt8] {
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return bytes }
  let hour = bytes[..<colon].suffix(2).filter(isDigit).count
  let start = colon - hour
  guard start > 0, let day = partedDay(bytes[..<start]), isTime(bytes[start...]) else {
    return bytes
  }
  return Array(day)
}

/// What stands before a space, a T, or the 日 that ends the day.
func partedDay(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  let text = Array(bytes)
  let rest = trimmed(text.span, 0..<text.count)
  if rest.count < text.count { return bytes.prefix(rest.upperBound) }
  if bytes.last == UInt8(ascii: "T") { return bytes.dropLast() }
  return bytes.suffix(3).elementsEqual(dayMark) ? bytes : nil
}

/// Hours, minutes, and perhaps seconds with decimals.
func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
  let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  guard (2...3).contains(parts.count) else { return false }
  let seconds = parts.count == 3 ? parts[2].split(separator: UInt8(ascii: "."), maxSplits: 1) : []
  let figures = [parts[0], parts[1]] + seconds.prefix(1)
  let areFigures = zip(figures, [24, 60, 60]).allSatisfy { figure, limit in
    let digits = Array(figure)
    return (1...2).contains(digits.count)
      && (Intake.digits(digits.span, 0..<digits.count) ?? limit) < limit
  }
  return areFigures && seconds.dropFirst().allSatisfy { $0.allSatisfy(isDigit) }
}

/// A text without white space beside a mark: blanks stay between digits only.
private func closedUp(_ bytes: [UInt8]) -> [UInt8] {
  var closed: [UInt8] = []
  var index = 0
  while index < bytes.count {
    var end = index
    while end < bytes.count, whiteSpaceLength(bytes.span, at: end) > 0 {
      end += whiteSpaceLength(bytes.span, at: end)
    }
    if end > index {
      let isBetweenDigits =
        closed.last.map(isDigit) ?? false && end < bytes.count && isDigit(bytes[end])
      if isBetweenDigits { closed.append(0x20) }
      index = end
    } else {
      closed.append(bytes[index])
      index += 1
    }
  }
  return closed
}

private let yearMark: [UInt8] = [0xE5, 0xB9, 0xB4]
private let monthMark: [UInt8] = [0xE6, 0x9C, 0x88]
private let dayMark: [UInt8] = [0xE6, 0x97, 0xA5]
private let dash = UInt8(ascii: "-")

/// Writes dashes for 年 and 月, and nothing for the last unit, where all stand in their order and
/// nothing behind the last: `2025年10月1日1` is no date.
private func parted(_ bytes: [UInt8], units: [[UInt8]]) -> [UInt8] {
  var parted: [UInt8] = []
  var next = 0
  var index = 0
  while index < bytes.count {
    if next < units.count, bytes[index...].starts(with: units[next]) {
      next += 1
      index += 3
      if next < units.count { parted.append(dash) } else if index < bytes.count { return [] }
    } else {
      parted.append(bytes[index])
      index += 1
    }
  }
  return next == 0 || next == units.count ? parted : []
}

/// Reads a day as nearly all are written, `2025-10-05`; nil where it is none, or written otherwise.
private func usualDay(_ cell: Span<UInt8>) -> Day? {
  guard cell.count == 10, cell[4] == dash, cell[7] == dash else { return nil }
  // Below zero as soon as one of them is no digit.
  var digits = 0
  func digit(_ place: Int) -> Int {
    let digit = Int(cell[place]) - 48
    digits |= digit | (9 - digit)
    return digit
  }
  let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  let (month, day) = (digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
  return digits < 0 ? nil : Day(year: year, month: month, day: day)
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
