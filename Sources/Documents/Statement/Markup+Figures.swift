import Settlement
internal import Text

/// Figures inside an HTML page.
extension TextBuffer {
  /// Writes an amount for people: `1,234.50`.
  mutating func append(grouped amount: Money) {
    if amount.fen < 0 { append("\u{2212}") }
    append(groups: amount.fen.magnitude / 100)
    append(UInt8(ascii: "."))
    append(digits: amount.fen.magnitude % 100, atLeast: 2)
  }

  /// Writes a unit price for people: `1,234.50`, `12.3456`.
  mutating func append(grouped price: UnitPrice) {
    guard price.tenThousandths >= 10_000_000 else { return append(price) }
    let yuan = price.tenThousandths / 10_000
    append(groups: yuan.magnitude / 1000)
    append(UInt8(ascii: ","))
    let rest = price.tenThousandths % 10_000_000
    if rest < 1_000_000 { append(UInt8(ascii: "0")) }
    if rest < 100_000 { append(UInt8(ascii: "0")) }
    append(UnitPrice(tenThousandths: rest))
  }

  /// Writes a cell with an amount.
  mutating func append(amountCell amount: Money) {
    append("<td>")
    append(grouped: amount)
    append("</td>")
  }
}
