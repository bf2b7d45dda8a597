internal import Settlement
internal import Text

/// A part of a whole in percent, with one decimal, half away from zero.
struct Percentage: Hashable, Sendable {
  /// In tenths of a percent.
  let tenths: Int128

  /// Nil where there is nothing to be a part of.
  init?(_ part: Int128, of whole: Int128) {
    guard whole != 0 else { return nil }
    tenths =
      whole > 0
      ? roundedQuotient(part * 1000, whole) : roundedQuotient(-part * 1000, -whole)
  }

  init?(_ part: Money, of whole: Money) {
    self.init(Int128(part.fen), of: Int128(whole.fen))
  }

  init?(_ part: Int, of whole: Int) {
    self.init(Int128(part), of: Int128(whole))
  }

  /// As tables print it: `71.5`.
  var text: String { fixedPointText(tenths, places: 1, atLeast: 1) }
}

extension TextBuffer {
  /// Writes a comma and a percentage, or nothing behind the comma where there is none.
  mutating func append(commaAnd percentage: Percentage?) {
    appendComma()
    if let percentage { append(percentage.text) }
  }

  /// Writes a cell of a page with a percentage, or a dash.
  mutating func append(percentageCell percentage: Percentage?) {
    append(textCell: percentage.map { "\($0.text)%" } ?? "\u{2014}")
  }
}
