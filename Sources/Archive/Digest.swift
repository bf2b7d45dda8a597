internal import CCrypto

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
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for offset in stride(from: 0, to: 64, by: 2) {
      guard let high = Digest.value(digits[offset]), let low = Digest.value(digits[offset + 1])
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

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

/// A SHA-256 digest in the making, for what comes in pieces.
@safe package struct Hasher256: ~Copyable {
  private let context: OpaquePointer?

  /// Starts a digest of nothing yet.
  package init() {
    unsafe context = EVP_MD_CTX_new()
    let started = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(started == 1, "libcrypto has no SHA-256")
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  /// Takes in the next piece.
  package mutating func update(_ bytes: Span<UInt8>) {
    let taken = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
    precondition(taken == 1)
  }

  /// Closes the digest.
  package consuming func finish() -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    let closed = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
    }
    precondition(closed == 1)
    return Digest(bytes.span)
  }
}

/// The SHA-256 of some bytes.
package func sha256(_ bytes: Span<UInt8>) -> Digest {
  var hasher = Hasher256()
  hasher.update(bytes)
  return hasher.finish()
}
