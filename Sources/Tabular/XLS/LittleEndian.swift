/// Numbers that are written low byte first, as compound files and the records in them have them.
///
/// Each is looked for before an end, that of the bytes or of a part of them.
extension [UInt8] {
  /// The number of two bytes at a position.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it does not lie before the end whole.
  func word(at position: Int, before end: Int) throws(TabularError) -> UInt16 {
    let (low, high) = (try byte(at: position, before: end), try byte(at: position + 1, before: end))
    return UInt16(high) << 8 | UInt16(low)
  }

  /// The number of four bytes at a position.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it does not lie before the end whole.
  func long(at position: Int, before end: Int) throws(TabularError) -> UInt32 {
    let low = try word(at: position, before: end)
    return UInt32(try word(at: position + 2, before: end)) << 16 | UInt32(low)
  }

  /// The number of eight bytes at a position.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it does not lie before the end whole.
  func quad(at position: Int, before end: Int) throws(TabularError) -> UInt64 {
    let low = try long(at: position, before: end)
    return UInt64(try long(at: position + 4, before: end)) << 32 | UInt64(low)
  }

  /// The byte at a position.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it does not lie before the end.
  func byte(at position: Int, before end: Int) throws(TabularError) -> UInt8 {
    guard position >= 0, position < Swift.min(end, count) else { throw .workbookDamaged(.binary) }
    return self[position]
  }
}
