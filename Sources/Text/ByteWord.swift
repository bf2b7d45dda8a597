/// Eight bytes of text at once, the first in the lowest bits.
///
/// A match is the high bit of its byte. The marks are exact: no byte is marked because of its
/// neighbour, so that they may be walked from both ends.
@usableFromInline
package struct ByteWord {
  @usableFromInline package let bits: UInt64

  @usableFromInline static let lowSeven: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  @usableFromInline static let high: UInt64 = 0x8080_8080_8080_8080
  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Reads eight bytes; beyond the end of the text they are 0xFF, which no mark matches.
  @inlinable @inline(__always)
  package init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    if position + 8 <= bytes.count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      self.init(bits: UInt64(littleEndian: word))
    } else {
      unsafe self.init(lastOf: bytes, at: position)
    }
  }

  /// Reads eight bytes of a span.
  ///
  /// - Precondition: the span has them.
  @inlinable @inline(__always)
  package init(_ bytes: RawSpan, at position: Int) {
    // Checked against the span's end, and any eight bytes are a number: safe but for its name.
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
    self.init(bits: UInt64(littleEndian: word))
  }

  @usableFromInline @inline(never)
  init(lastOf bytes: UnsafeRawBufferPointer, at position: Int) {
    let left = bytes.count - position
    if left > 0, bytes.count >= 8 {
      let last = unsafe bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      let shift = UInt64(64 - left * 8)
      self.init(bits: UInt64(littleEndian: last) >> shift | ~(UInt64.max >> shift))
      return
    }
    var bits = UInt64.max
    for index in (position..<bytes.count).reversed() {
      bits = unsafe bits << 8 | UInt64(bytes[index])
    }
    self.init(bits: bits)
  }

  @inlinable
  init(bits: UInt64) { self.bits = bits }

  /// Repeats a byte eight times, for ``marks(of:)``.
  @inlinable @inline(__always)
  package static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  /// Marks the bytes that equal a repeated byte.
  @inlinable @inline(__always)
  package func marks(of repeated: UInt64) -> UInt64 {
    let difference = bits ^ repeated
    return ~(((difference & Self.lowSeven) &+ Self.lowSeven) | difference) & Self.high
  }

  /// Marks the bytes below a bound of at most 128.
  @inlinable @inline(__always)
  package func marks(below bound: UInt8) -> UInt64 {
    let lift = UInt64(128 - bound) &* Self.ones
    return ~(((bits & Self.lowSeven) &+ lift) | bits) & Self.high
  }

  /// How many bytes stand before the first that is not below a bound of at most 128.
  @inlinable @inline(__always)
  package func leadingBytes(below bound: UInt8) -> Int {
    (~marks(below: bound) & Self.high).trailingZeroBitCount / 8
  }

  /// How many bytes stand before the first that is not ASCII.
  @inlinable @inline(__always)
  package var leadingASCII: Int { (bits & Self.high).trailingZeroBitCount / 8 }

  /// Whether all eight bytes are ASCII.
  @inlinable @inline(__always)
  package var isASCII: Bool { bits & Self.high == 0 }
}

/// Whether two texts are the same, eight bytes at a time.
@inlinable @inline(__always)
package func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
  let count = one.count
  guard count == other.count else { return false }
  guard count >= 8 else {
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }
  let (left, right) = unsafe (one.bytes, other.bytes)
  var offset = 0
  while offset < count - 8 {
    guard ByteWord(left, at: offset).bits == ByteWord(right, at: offset).bits else { return false }
    offset += 8
  }
  // The last eight, of which some were compared already.
  return ByteWord(left, at: count - 8).bits == ByteWord(right, at: count - 8).bits
}
