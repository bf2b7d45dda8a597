/// Bytes of UTF-8 text under construction: the one writer of canonical texts and documents.
///
/// A plain growing buffer, because appending to an array of bytes costs three times as much and
/// a month's documents are half a gigabyte. What a line writes forty times is inlined into the
/// module that writes it.
@safe @usableFromInline
package struct TextBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  /// The number of bytes written so far.
  @usableFromInline package internal(set) var count = 0
  /// Whether a typed text is guarded against what reads it: a spreadsheet takes no cell for a
  /// formula, and a page shows what cannot be seen.
  package var guardsTypedText = false

  /// Makes an empty buffer with room for some bytes.
  package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    unsafe base = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
  }

  deinit {
    unsafe base.deallocate()
  }

  /// Lends what was written so far.
  @inlinable
  package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
    return try body(unsafe Span(_unsafeElements: bytes))
  }

  /// A copy of what was written so far.
  package var copy: [UInt8] {
    withBytes { bytes in unsafe bytes.withUnsafeBufferPointer { unsafe [UInt8]($0) } }
  }

  /// Forgets what was written and keeps the room.
  package mutating func removeAll() { count = 0 }

  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count &+= 1
  }

  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe (base + count).update(from: text.utf8Start, count: length)
    count &+= length
  }

  /// Appends a text that is made while the program runs; a literal is a ``StaticString``, whose bytes
  /// need not be asked for.
  @inlinable @_disfavoredOverload
  package mutating func append(_ text: String) {
    append(text.utf8Span.span)
  }

  @inlinable
  package mutating func append(_ bytes: [UInt8]) {
    append(bytes.span)
  }

  @inlinable
  package mutating func append(_ bytes: ArraySlice<UInt8>) {
    append(bytes.span)
  }

  @inlinable
  package mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    guard bytes.count < 8 || bytes.count > 16 else { return append(oneOrTwoWords: bytes) }
    let end = unsafe base + count
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe end.update(from: start, count: source.count)
    }
    count &+= bytes.count
  }

  /// Appends 8 to 16 bytes, which most cells have, as their first and their last eight: to have them
  /// copied by the C library took 3% of a month's instructions.
  @inlinable @inline(__always)
  mutating func append(oneOrTwoWords bytes: Span<UInt8>) {
    let words = unsafe bytes.bytes
    let last = bytes.count &- 8
    let end = unsafe UnsafeMutableRawPointer(base + count)
    unsafe end.storeBytes(of: ByteWord(words, at: 0).bits.littleEndian, as: UInt64.self)
    unsafe end.storeBytes(
      of: ByteWord(words, at: last).bits.littleEndian, toByteOffset: last, as: UInt64.self)
    count &+= bytes.count
  }

  /// Writes a whole number in decimal digits.
  @inlinable
  package mutating func append(decimal number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits: number.magnitude, atLeast: 1)
  }

  /// Writes a number that is not negative, with leading zeros up to a width.
  @inlinable
  package mutating func append(digits number: UInt64, atLeast width: Int) {
    if number < 10, width <= 1 { return append(UInt8(truncatingIfNeeded: number) &+ 0x30) }
    append(manyDigits: number, atLeast: width)
  }

  @usableFromInline
  mutating func append(manyDigits number: UInt64, atLeast width: Int) {
    guard number < 100_000_000, width <= 8 else {
      return append(allDigits: number, atLeast: width)
    }
    let digits = eightDigits(number)
    let length = max(8 &- digits.trailingZeroBitCount / 8, width, 1)
    let text = (digits | 0x3030_3030_3030_3030) >> UInt64(64 &- length &* 8)
    reserve(8)
    let end = unsafe UnsafeMutableRawPointer(base + count)
    unsafe end.storeBytes(of: text.littleEndian, as: UInt64.self)
    count &+= length
  }

  @inline(never)
  private mutating func append(allDigits number: UInt64, atLeast width: Int) {
    let length = max(digitCount(number), width)
    reserve(length)
    var rest = number
    var position = count &+ length
    while position > count {
      position &-= 1
      let quotient = rest / 10
      unsafe base[position] = UInt8(truncatingIfNeeded: rest &- quotient &* 10) &+ 48
      rest = quotient
    }
    count &+= length
  }

  @inlinable @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(by: more) }
  }

  @usableFromInline @inline(never)
  mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe grown.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = grown
  }
}

/// The eight decimal digits of a number below 10^8, the first in the lowest byte.
///
/// All at once, by halves, quarters and eighths: a line prints forty numbers, and to divide for each
/// digit took 3% of a month's instructions. A share by 100 is a product with 10,486 / 2^20, and by 10
/// with 103 / 2^10, which are exact for numbers so small.
@inline(__always)
private func eightDigits(_ number: UInt64) -> UInt64 {
  let high = number / 10_000
  let halves = high | (number &- high &* 10_000) << 32
  let hundreds = (halves &* 10_486) >> 20 & 0x0000_007F_0000_007F
  let pairs = (halves &- hundreds &* 100) << 16 &+ hundreds
  let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
  return (pairs &- tens &* 10) << 8 &+ tens
}

/// How many decimal digits a number has.
private func digitCount(_ number: UInt64) -> Int {
  var length = 1
  var power: UInt64 = 10
  while length < 20, number >= power {
    length &+= 1
    power &*= 10
  }
  return length
}
