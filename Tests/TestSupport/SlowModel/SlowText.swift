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

  /// Whether a spreadsheet has rewritten the identifier.
  static func isDamaged(_ identifier: String) -> Bool {
    let patterns: [Regex<Substring>] = [
      /[0-9]+(?:\.[0-9]+)?E\+[0-9]+/, /[0-9]+\.0+/, /[0-9]{4}[-\/][0-9]{1,2}[-\/][0-9]{1,2}/,
    ]
    return patterns.contains { identifier.wholeMatch(of: $0) != nil }
  }

  /// A number in units of the last decimal allowed; nil where it is none.
  static func number(_ text: String, decimals: Int) -> Int? {
    var rest = folded(text).filter { !$0.isWhitespace }
    if let first = rest.first, first == "￥" || first == "¥" { rest.removeFirst() }
    if rest.hasSuffix("元") { rest.removeLast() }
    let isPlain = rest.wholeMatch(of: /-?[0-9]+(?:\.[0-9]+)?/) != nil
    let isGrouped = rest.wholeMatch(of: /-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?/) != nil
    guard isPlain || isGrouped else { return nil }
    let parts = rest.filter { $0 != "," }.split(separator: ".", omittingEmptySubsequences: false)
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    guard fraction.count <= decimals else { return nil }
    return Int(parts[0] + fraction + String(repeating: "0", count: decimals - fraction.count))
  }

  /// A day as the number 20251031; nil where it is none.
  static func day(_ text: String) -> Int? {
    let form = /([0-9]{4})(?:-|\/|\.|年)?([0-9]{1,2})(?:-|\/|\.|月)?([0-9]{1,2})日?/
    guard let match = folded(text).wholeMatch(of: form),
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
      (1...12).contains(month), (1...SlowDay.length(year, month)).contains(day)
    else { return nil }
    return year * 10_000 + month * 100 + day
  }

  /// A period as the number 202510; nil where it is none.
  static func period(_ text: String) -> Int? {
    let form = /([0-9]{4})(?:-|\/|年)?([0-9]{1,2})月?/
    guard let match = folded(text).wholeMatch(of: form),
      let year = Int(match.1), let month = Int(match.2), (1...12).contains(month)
    else { return nil }
    return year * 100 + month
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
