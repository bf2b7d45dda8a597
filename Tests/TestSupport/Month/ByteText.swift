/// A text under construction, as bytes.
///
/// A month of 240 MB is written with it, so figures go in digit by digit and no String is made.
struct ByteText {
  var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func put(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
  }

  mutating func comma() {
    bytes.append(UInt8(ascii: ","))
  }

  mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a whole number, with zeros in front up to the width.
  mutating func put(_ value: Int, width: Int = 1) {
    var divisor = 1
    var digits = 1
    while digits < width || value / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 48 + value / divisor % 10))
      divisor /= 10
    }
  }

  /// Writes an amount of fen as yuan with two decimals.
  mutating func putMoney(_ fen: Int) {
    put(fen / 100)
    bytes.append(UInt8(ascii: "."))
    put(fen % 100, width: 2)
  }

  /// Writes ten-thousandths of a yuan with two to four decimals.
  mutating func putPrice(_ price: Int) {
    putMoney(price / 100)
    guard price % 100 != 0 else { return }
    bytes.append(UInt8(truncatingIfNeeded: 48 + price / 10 % 10))
    guard price % 10 != 0 else { return }
    bytes.append(UInt8(truncatingIfNeeded: 48 + price % 10))
  }

  /// Writes thousandths without trailing zeros.
  mutating func putQuantity(_ thousandths: Int) {
    put(thousandths / 1_000)
    var rest = thousandths % 1_000
    guard rest != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: 48 + rest / 100))
      rest = rest % 100 * 10
    }
  }

  /// Writes a day of the year 2025.
  mutating func putDay(month: Int, day: Int) {
    put("2025-")
    put(month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    put(day, width: 2)
  }
}
