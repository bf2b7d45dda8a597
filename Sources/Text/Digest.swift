/// A SHA-256 digest, printed in lower-case hex.
package struct Digest: Hashable, Sendable {
  /// The 32 bytes, the first byte highest in the first word.
  private let first, second, third, fourth: UInt64

  /// Takes the 32 bytes of a digest.
  ///
  /// - Precondition: there are 32 bytes.
  package init(_ bytes: Span<UInt8>) {
    precondition(bytes.count == 32)
    first = Digest.word(bytes, at: 0)
    second = Digest.word(bytes, at: 8)
    third = Digest.word(bytes, at: 16)
    fourth = Digest.word(bytes, at: 24)
  }

  /// Reads 64 digits of lower-case hex, or nil where the text is anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 64 else { return nil }
    var words: InlineArray<4, UInt64> = [0, 0, 0, 0]
    for (place, digit) in hex.utf8.enumerated() {
      guard let value = Hex.value(of: digit), Hex.digit(value) == digit else { return nil }
      words[place / 16] = words[place / 16] << 4 | UInt64(value)
    }
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// The digest in 64 digits of lower-case hex.
  package var hex: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for word in [first, second, third, fourth] {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        digits.append(Hex.digit(UInt8(truncatingIfNeeded: word >> shift) & 15))
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 << 8 | UInt64(bytes[offset + $1]) }
  }
}
