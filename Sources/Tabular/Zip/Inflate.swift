internal import CDeflate

/// Unpacks deflated bytes into exactly the size that was announced.
///
/// - Returns: nil where there is more or less in them, or they are no such bytes.
func inflated(_ packed: Span<UInt8>, size: Int) -> [UInt8]? {
  guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
  defer { unsafe libdeflate_free_decompressor(decompressor) }
  var isWhole = false
  let content = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
    // Nothing is written where nothing is announced, but the library asks for a place.
    var nowhere: UInt8 = 0
    unsafe isWhole = packed.withUnsafeBytes { bytes in
      var (used, made) = (0, 0)
      let result = unsafe withUnsafeMutablePointer(to: &nowhere) { place in
        unsafe libdeflate_deflate_decompress_ex(
          decompressor, bytes.baseAddress, bytes.count, room.baseAddress ?? place, size, &used,
          &made)
      }
      return result == LIBDEFLATE_SUCCESS && used == bytes.count && made == size
    }
    count = isWhole ? size : 0
  }
  return isWhole ? content : nil
}

/// The checksum that zips have of their members.
func crc32(_ bytes: Span<UInt8>) -> UInt32 {
  unsafe bytes.withUnsafeBytes { bytes in
    unsafe libdeflate_crc32(0, bytes.baseAddress, bytes.count)
  }
}
