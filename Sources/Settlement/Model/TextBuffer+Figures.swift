// Public, because what is inlined here calls what is inlinable there.
public import Text

extension TextBuffer {
  /// Writes an amount with two decimals and no separators: `1234.50`.
  @inlinable
  package mutating func append(_ amount: Money) {
    // More, or less, than any amount can be.
    if amount.isBeyondRange { append(amount.fen < 0 ? "<" : ">") }
    if amount.fen < 0 { append(UInt8(ascii: "-")) }
    append(digits: amount.fen.magnitude / 100, atLeast: 1)
    append(UInt8(ascii: "."))
    append(digits: amount.fen.magnitude % 100, atLeast: 2)
  }

  /// Writes a quantity without trailing zeros: `2`, `0.125`.
  @inlinable
  package mutating func append(_ quantity: Quantity) {
    if quantity.thousandths < 0 { append(UInt8(ascii: "-")) }
    let magnitude = quantity.thousandths.magnitude
    append(digits: magnitude / 1000, atLeast: 1)
    append(decimals: magnitude % 1000, places: 3, atLeast: 0)
  }

  /// Writes a unit price with two to four decimals: `12.30`, `12.3456`.
  @inlinable
  package mutating func append(_ price: UnitPrice) {
    if price.tenThousandths < 0 { append(UInt8(ascii: "-")) }
    let magnitude = price.tenThousandths.magnitude
    append(digits: magnitude / 10_000, atLeast: 1)
    append(decimals: magnitude % 10_000, places: 4, atLeast: 2)
  }

  /// Writes a day: `2025-10-05`.
  package mutating func append(_ day: Day) {
    let (year, month, dayOfMonth) = day.components
    guard year >= 0 else { return append(day.description) }
    append(digits: UInt64(year), atLeast: 4)
    append(UInt8(ascii: "-"))
    append(digits: UInt64(month), atLeast: 2)
    append(UInt8(ascii: "-"))
    append(digits: UInt64(dayOfMonth), atLeast: 2)
  }

  /// Writes a rate in percent, without trailing zeros: `13%`, `0.5%`.
  package mutating func append(_ rate: Rate) {
    append(decimal: rate.basisPoints / 100)
    append(decimals: rate.basisPoints.magnitude % 100, places: 2, atLeast: 0)
    append(UInt8(ascii: "%"))
  }

  @inlinable
  mutating func append(decimals: UInt64, places: Int, atLeast width: Int) {
    var fraction = decimals
    var places = places
    while places > width, fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    guard places > 0 else { return }
    append(UInt8(ascii: "."))
    append(digits: fraction, atLeast: places)
  }
}

/// The text of an amount as outputs print it, for messages: `1234.50`.
package func text(_ amount: Money) -> String {
  figure { $0.append(amount) }
}

/// The text of a quantity as outputs print it, for messages: `0.125`.
package func text(_ quantity: Quantity) -> String {
  figure { $0.append(quantity) }
}

/// The text of a unit price as outputs print it, for messages: `12.30`.
package func text(_ price: UnitPrice) -> String {
  figure { $0.append(price) }
}

/// The text of a rate as outputs print it, for messages: `13%`.
package func text(_ rate: Rate) -> String {
  figure { $0.append(rate) }
}

/// The text of machine hours in hundredths, without trailing zeros: `612.5`.
package func text(hours hundredths: Int64) -> String {
  text(Quantity(thousandths: hundredths * 10))
}

private func figure(_ write: (inout TextBuffer) -> Void) -> String {
  var buffer = TextBuffer(capacity: 64)
  write(&buffer)
  return String(decoding: buffer.copy, as: UTF8.self)
}
