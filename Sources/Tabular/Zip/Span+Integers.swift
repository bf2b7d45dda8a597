extension Span<UInt8> {
  /// The number of two bytes, the lowest first.
  ///
  /// - Precondition: the bytes are within the span, as for the others.
  func uint16(at position: Int) -> Int {
    Int(self[position]) | Int(self[position + 1]) << 8
  }

  /// The number of four bytes, the lowest first.
  func uint32(at position: Int) -> Int {
    uint16(at: position) | uint16(at: position + 2) << 16
  }

  /// The number of eight bytes, the lowest first; nil where it is more than an `Int` can be.
  func uint64(at position: Int) -> Int? {
    let high = uint32(at: position + 4)
    return high < 1 << 31 ? uint32(at: position) | high << 32 : nil
  }
}
