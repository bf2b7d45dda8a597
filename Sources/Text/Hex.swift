/// Hexadecimal digits, the one place that makes and reads them.
package enum Hex {
  /// The digit of a number below 16, in lower case.
  @inlinable package static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The value of a digit in lower or upper case; nil for any other character.
  package static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension TextBuffer {
  /// Writes a number in lower-case digits, with leading zeros up to a width.
  package mutating func append(hex number: UInt64, width: Int) {
    for place in (0..<width).reversed() {
      append(Hex.digit(UInt8(truncatingIfNeeded: number >> UInt64(4 * place)) & 15))
    }
  }
}

/// A text in which every byte that is not kept becomes `%` and two digits in upper case.
package func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isKept(byte) {
      bytes.append(byte)
    } else {
      bytes.append(UInt8(ascii: "%"))
      bytes.append(upperCased(Hex.digit(byte >> 4)))
      bytes.append(upperCased(Hex.digit(byte & 15)))
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Whether a byte is a letter or a digit of ASCII, which no file system or address changes.
package func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    true
  default: false
  }
}
