internal import CCrypto
package import Text

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
