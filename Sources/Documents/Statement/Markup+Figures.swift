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

  /// Writes an amount as a change, with its sign once: `− 3.30`, `+ 3.30`, `0.00`.
  mutating func append(change amount: Money) {
    if amount > .zero { append("+ ") }
    if amount < .zero { append("\u{2212} ") }
    append(grouped: amount < .zero ? .zero - amount : amount)
  }

  /// Writes a cell with a change.
  mutating func append(changeCell amount: Money) {
    append("<td>")
    append(change: amount)
    append("</td>")
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
