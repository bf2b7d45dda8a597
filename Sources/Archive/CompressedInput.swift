internal import CDeflate
internal import Settlement
package import Text

/// An input file as it is archived: by content, compressed.
package struct CompressedInput: Sendable {
  /// Of the content as read.
  package let digest: Digest
  /// The number of bytes as read.
  package let size: Int
  /// The content in the zlib format, or as it is where that is not shorter: the convention of
  /// SQLite's `sqlar_uncompress(content, size)`, which gives the file back.
  package let bytes: [UInt8]
}

/// Digests and compresses the bytes of one input file.
///
/// The fastest level: lists shrink to about a fifth, and slower levels win little.
package func compress(_ content: [UInt8]) -> CompressedInput {
  CompressedInput(
    digest: sha256(content.span), size: content.count, bytes: deflated(content) ?? content)
}

/// The content of an archived input.
///
/// - Throws: ``ArchiveError/damaged(_:)`` where it is not what was digested.
package func expand(_ input: CompressedInput) throws(ArchiveError) -> [UInt8] {
  let isPacked = input.bytes.count < input.size
  // A size that was never that of these bytes must not be asked of the memory.
  guard input.size <= input.bytes.count * 1100
  else { throw .damaged("input \(input.digest.hex)") }
  guard let content = isPacked ? inflated(input.bytes, size: input.size) : input.bytes,
    content.count == input.size, sha256(content.span) == input.digest
  else { throw .damaged("input \(input.digest.hex)") }
  return content
}

/// The content in the zlib format, or nil where that is not shorter.
private func deflated(_ content: [UInt8]) -> [UInt8]? {
  guard content.count > 1, let compressor = unsafe libdeflate_alloc_compressor(1) else {
    return nil
  }
  defer { unsafe libdeflate_free_compressor(compressor) }
  let packed = unsafe [UInt8](unsafeUninitializedCapacity: content.count - 1) { room, count in
    unsafe count = libdeflate_zlib_compress(
      compressor, content, content.count, room.baseAddress, room.count)
  }
  return packed.isEmpty ? nil : packed
}

private func inflated(_ bytes: [UInt8], size: Int) -> [UInt8]? {
  guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
  defer { unsafe libdeflate_free_decompressor(decompressor) }
  var (isWhole, used, made) = (false, 0, 0)
  let content = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
    let result = unsafe libdeflate_zlib_decompress_ex(
      decompressor, bytes, bytes.count, room.baseAddress, size, &used, &made)
    // What follows the end of the content would be read by nobody.
    isWhole = result == LIBDEFLATE_SUCCESS && used == bytes.count && made == size
    count = isWhole ? size : 0
  }
  return isWhole ? content : nil
}
