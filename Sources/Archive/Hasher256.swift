internal import CCrypto
package import Text

/// A SHA-256 digest in the making, for what comes in pieces.
///
/// By libcrypto's functions of SHA-256 alone: those that look a digest up by its name first load
/// every algorithm there is, which took a fifth of the instructions of a check.
@safe package struct Hasher256: ~Copyable {
  private var context = SHA256_CTX()

  /// Starts a digest of nothing yet.
  package init() {
    let started = unsafe SHA256_Init(&context)
    precondition(started == 1, "libcrypto has no SHA-256")
  }

  /// Takes in the next piece.
  package mutating func update(_ bytes: Span<UInt8>) {
    let taken = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe SHA256_Update(&context, buffer.baseAddress, buffer.count)
    }
    precondition(taken == 1)
  }

  /// Closes the digest.
  package consuming func finish() -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    let closed = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      unsafe SHA256_Final(buffer.baseAddress, &context)
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
