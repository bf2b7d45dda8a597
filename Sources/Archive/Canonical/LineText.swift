internal import Settlement

/// The canonical text of one line under construction.
///
/// A line is forty small pieces: put together here, within one module, they cost fewer calls than
/// one by one into the statement's text.
@safe struct LineText: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity = 1024
  private var count = 0

  init() {
    unsafe base = UnsafeMutablePointer<UInt8>.allocate(capacity: 1024)
  }

  deinit {
    unsafe base.deallocate()
  }

  /// Adds the line to a text and starts the next.
  mutating func move(to text: inout TextBuffer) {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
    text.append(unsafe Span(_unsafeElements: bytes))
    count = 0
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ word: StaticString) {
    let length = word.utf8CodeUnitCount
    reserve(length)
    unsafe (base + count).update(from: word.utf8Start, count: length)
    count &+= length
  }

  /// Writes part of a text in quotes, escaped where it must be.
  mutating func append(quoted range: Range<Int>, of text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    let part = text.extracting(range)
    if firstToEscape(part) == part.count {
      append(part)
    } else {
      var escaped = TextBuffer(capacity: 256)
      escaped.append(escaping: part)
      escaped.withBytes { append($0) }
    }
    append(UInt8(ascii: "\""))
  }

  /// Writes a word that needs no escaping, in quotes.
  mutating func append(quoted word: String) {
    append(UInt8(ascii: "\""))
    append(word.utf8Span.span)
    append(UInt8(ascii: "\""))
  }

  /// Writes a comma and part of a text in quotes.
  mutating func append(next range: Range<Int>, of text: Span<UInt8>) {
    append(UInt8(ascii: ","))
    append(quoted: range, of: text)
  }

  /// Writes a comma and a whole number.
  mutating func append(next number: Int64) {
    append(UInt8(ascii: ","))
    append(number)
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    let end = unsafe base + count
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe end.update(from: start, count: source.count)
    }
    count &+= bytes.count
  }

  private mutating func append(_ number: Int64) {
    reserve(20)
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let end = count &+ digitCount(rest)
    var position = end
    repeat {
      position &-= 1
      let quotient = rest / 10
      unsafe base[position] = UInt8(truncatingIfNeeded: rest &- quotient &* 10) &+ 48
      rest = quotient
    } while rest != 0
    count = end
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe grown.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = grown
  }
}

/// How many decimal digits a number has.
private func digitCount(_ number: UInt64) -> Int {
  var count = 1
  var bound: UInt64 = 10
  while number >= bound {
    count &+= 1
    guard bound < 10_000_000_000_000_000_000 else { break }
    bound &*= 10
  }
  return count
}
