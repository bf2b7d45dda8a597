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
    let digits = Array(hex.utf8)
    guard digits.count == 64, hex == hex.lowercased() else { return nil }
    var bytes: [UInt8] = []
    for offset in stride(from: 0, to: 64, by: 2) {
      guard let high = Hex.value(of: digits[offset]), let low = Hex.value(of: digits[offset + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.init(bytes.span)
  }

  /// The digest in 64 digits of lower-case hex.
  package var hex: String {
    [first, second, third, fourth].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 << 8 | UInt64(bytes[offset + $1]) }
  }
}
