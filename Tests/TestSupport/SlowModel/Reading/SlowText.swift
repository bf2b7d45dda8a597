/// The plainest reading of texts and values that there is.
enum SlowText {
  /// The rows of a CSV text, each cell trimmed.
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    if scalars.last != "\n" { scalars.append("\n") }
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if index < scalars.count && scalars[index] == "\"" {
          cell.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        row.append(trimmed(cell))
        cell = ""
        guard scalar == "\n" else { continue }
        rows.append(row)
        row = []
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  static func trimmed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars[first...last])
    return result
  }

  /// Full-width ASCII and the ideographic space as their half-width forms.
  static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let half = value == 0x3000 ? 0x20 : (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
      result.unicodeScalars.append(Unicode.Scalar(half) ?? scalar)
    }
    return result
  }

  /// A name as names are compared: folded, without white space, in capitals.
  static func comparable(_ name: String) -> String {
    folded(name).filter { !$0.isWhitespace }.uppercased()
  }

  /// An identifier as it is kept: trimmed, folded, a to z in capitals.
  static func identifier(_ text: String) -> String {
    var result = ""
    for scalar in trimmed(folded(text)).unicodeScalars {
      let isSmall = ("a"..."z").contains(scalar)
      result.unicodeScalars.append(
        isSmall ? Unicode.Scalar(scalar.value - 32) ?? scalar : scalar)
    }
    return result
  }

  /// Whether a spreadsheet has rewritten the identifier: 8.30E+11, 12345.0, 2025/3/1.
  static func isDamaged(_ identifier: String) -> Bool {
    if identifier.unicodeScalars.contains(where: { $0.properties.generalCategory == .format }) {
      return true
    }
    if identifier.hasPrefix("#") { return ["#N/A", "####"].contains(identifier) }
    if isMonth(identifier) { return true }
    guard identifier.utf8.first.map(isDigit) == true else { return false }
    let exponent = identifier.split(separator: "E", omittingEmptySubsequences: false)
    if exponent.count == 2, exponent[0].contains("."), isWhole(exponent[1]) { return true }
    let powers = identifier.split(separator: "E+", omittingEmptySubsequences: false)
    let parts = identifier.split(separator: ".", omittingEmptySubsequences: false)
    let isPower = powers.count == 2 && isNumber(powers[0]) && isWhole(powers[1])
    let isDecimal = parts.count == 2 && isWhole(parts[0]) && parts[1].allSatisfy { $0 == "0" }
    return isPower || isDecimal || date(identifier, marks: ["-", "/"]) != nil
  }

  /// Whether a spreadsheet has taken 10-5 for a day: 10月5日, 5-OCT, OCT-5.
  private static func isMonth(_ identifier: String) -> Bool {
    let months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(separator: " ")
    let parts = identifier.split(omittingEmptySubsequences: false) { "-月日".contains($0) }
    if identifier.hasSuffix("日") {
      return parts.count == 3 && isWhole(parts[0]) && isWhole(parts[1])
    }
    return parts.count == 2
      && (months.contains(parts[0]) && isWhole(parts[1])
        || isWhole(parts[0]) && months.contains(parts[1]))
  }

  /// A number in units of the last decimal allowed; nil where it is none.
  static func number(_ text: String, decimals: Int) -> Int? {
    var rest = Substring(folded(text).filter { !$0.isWhitespace })
    if let first = rest.first, first == "￥" || first == "¥" { rest.removeFirst() }
    if rest.hasSuffix("元") { rest.removeLast() }
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let plain = rest.contains(",") ? withoutCommas(rest) : String(rest)
    guard let plain, isNumber(plain[...]) else { return nil }
    let parts = plain.split(separator: ".")
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    guard fraction.count <= decimals else { return nil }
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return Int("\(parts[0])\(fraction)\(zeros)").map { isNegative ? -$0 : $0 }
  }

  /// The number without its commas; nil where they do not stand before groups of three.
  private static func withoutCommas(_ text: Substring) -> String? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return ([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWhole(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isDigit)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy(isWhole)
  }

  /// A day as the number 20251031; nil where it is none.
  static func day(_ text: String) -> Int? {
    let text = folded(text)
    if text.utf8.count == 8 && isWhole(text[...]) {
      return Int(text).flatMap { checked($0 / 10_000, $0 / 100 % 100, $0 % 100) }
    }
    let plain = text.hasSuffix("日") ? String(text.dropLast()) : text
    return date(plain, marks: ["-", "/", ".", "年", "月"])
  }

  /// Three whole numbers with marks between them that are a day.
  private static func date(_ text: String, marks: Set<Character>) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    guard parts.count == 3, parts[0].count == 4, parts.allSatisfy(isWhole),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return checked(year, month, day)
  }

  private static func checked(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), (1...SlowDay.length(year, month)).contains(day)
    else { return nil }
    return year * 10_000 + month * 100 + day
  }

  /// A period as the number 202510; nil where it is none.
  static func period(_ text: String) -> Int? {
    let text = folded(text)
    if let half = half(text) { return half }
    let plain = text.hasSuffix("月") ? String(text.dropLast()) : text
    let parts = plain.split(omittingEmptySubsequences: false) { "-/年".contains($0) }
    let isCompact = parts.count == 1 && plain.utf8.count == 6
    guard parts.allSatisfy(isWhole), isCompact || parts.count == 2 && parts[0].count == 4
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let number = isCompact ? numbers[0] : numbers[0] * 100 + numbers[1]
    return (1...12).contains(number % 100) ? number : nil
  }

  private static func half(_ text: String) -> Int? {
    guard text.count > 4, let year = Int(text.prefix(4)) else { return nil }
    let halves = [
      "-H1": 51, "H1": 51, "上半年": 51, "年上半年": 51, "-H2": 52, "H2": 52, "下半年": 52, "年下半年": 52,
    ]
    return halves[String(text.dropFirst(4))].map { year * 100 + $0 }
  }

  /// Yes or no; nil where it is neither.
  static func yesNo(_ text: String, blank: Bool) -> Bool? {
    switch folded(text).lowercased() {
    case "": blank
    case "是", "y", "yes", "true", "1", "√": true
    case "否", "n", "no", "false", "0", "×": false
    default: nil
    }
  }
}
