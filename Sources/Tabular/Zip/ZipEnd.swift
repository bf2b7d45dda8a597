/// The end of a zip, which says where its directory is.
struct ZipEnd {
  /// Where the entries of the directory stand in the file.
  let directory: Range<Int>
  /// How many entries there are.
  let count: Int

  /// Looks for the end record, behind which only a comment of up to 64 KiB may stand.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where there is none, or the directory is not
  ///   before it.
  init(_ file: Span<UInt8>) throws(TabularError) {
    guard let end = Self.endRecord(file) else { throw .workbookDamaged(.directory) }
    var count = file.uint16(at: end + 10)
    var size: Int? = file.uint32(at: end + 12)
    var start: Int? = file.uint32(at: end + 16)
    var limit = end
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF,
      let long = try Self.longRecord(file, before: end)
    {
      limit = long
      count = file.uint64(at: long + 32) ?? .max
      size = file.uint64(at: long + 40)
      start = file.uint64(at: long + 48)
    }
    guard let start, let size, start <= limit, size <= limit - start else {
      throw .workbookDamaged(.directory)
    }
    directory = start..<start + size
    self.count = count
  }

  private static func endRecord(_ file: Span<UInt8>) -> Int? {
    var position = file.count - 22
    let lowest = max(file.count - 65_557, 0)
    while position >= lowest {
      if file[position] == 0x50, file.uint32(at: position) == 0x0605_4B50,
        file.uint16(at: position + 20) <= file.count - position - 22
      {
        return position
      }
      position -= 1
    }
    return nil
  }

  /// Where the end record of a long zip stands; nil where there is none.
  private static func longRecord(
    _ file: Span<UInt8>, before end: Int
  ) throws(TabularError) -> Int? {
    let locator = end - 20
    guard locator >= 0, file.uint32(at: locator) == 0x0706_4B50 else { return nil }
    guard let record = file.uint64(at: locator + 8), record <= locator - 56,
      file.uint32(at: record) == 0x0606_4B50
    else { throw .workbookDamaged(.directory) }
    return record
  }
}
