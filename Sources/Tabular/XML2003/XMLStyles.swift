/// The styles of an XML workbook, of which only number formats matter.
struct XMLStyles {
  private struct Style {
    var format: NumberFormat?
    var parent: String?
  }

  private var styles: [String: Style] = [:]
  private var current = ""

  /// Begins a style; its format may follow.
  ///
  /// - Parameters:
  ///   - name: By which cells name it.
  ///   - parent: The style whose format it has where it has none of its own.
  mutating func begin(_ name: String, parent: String?) {
    current = name
    styles[name] = Style(parent: parent)
  }

  /// Gives the current style a format: one that has a name, or a code.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` for a code longer than any program writes.
  mutating func setFormat(_ code: [UInt8]) throws(TabularError) {
    guard code.count <= 1024 else { throw .workbookDamaged(.format) }
    styles[current]?.format =
      Self.named[String(decoding: code, as: UTF8.self)] ?? NumberFormat(code: code.span)
  }

  /// The format of cells with a style; that of the style `Default` where it has none.
  func format(_ name: String?) -> NumberFormat {
    var name = name ?? Self.basis
    // Styles may name one another in a circle.
    for _ in 0..<16 {
      guard let style = styles[name] else { break }
      if let format = style.format { return format }
      guard name != Self.basis else { break }
      name = style.parent ?? Self.basis
    }
    return .general
  }

  private static let basis = "Default"

  private static let named: [String: NumberFormat] = [
    "General": .general, "General Number": .general, "Scientific": .general,
    "Yes/No": .general, "True/False": .general, "On/Off": .general,
    "General Date": .date, "Long Date": .date, "Medium Date": .date, "Short Date": .date,
    "Long Time": .time, "Medium Time": .time, "Short Time": .time,
    "Currency": .number(decimals: 2), "Euro Currency": .number(decimals: 2),
    "Fixed": .number(decimals: 2), "Standard": .number(decimals: 2),
    "Percent": .number(decimals: 4),
  ]
}
