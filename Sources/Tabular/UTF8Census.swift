internal import Text

/// What one pass over bytes finds out about them as UTF-8.
struct UTF8Census {
  /// Where the first bytes stand that are no character; nil where all are valid.
  private(set) var firstInvalid: Int?
  private(set) var hasNUL = false
  private var hasDisguised = false
  private var hasPlain = false

  private var isValid: Bool { firstInvalid == nil }

  /// Whether the bytes are valid UTF-8 without a NUL.
  var isText: Bool { isValid && !hasNUL }

  /// Whether valid UTF-8 is rather GB18030, whose pairs of bytes can look like letters of UTF-8.
  ///
  /// All its characters beyond ASCII lie in U+0100–U+07FF outside Greek and Cyrillic: a file whose
  /// only Chinese is 元 holds D4 AA, and nobody writes an Ԫ there.
  var isDisguise: Bool { isValid && hasDisguised && !hasPlain }

  /// Reads all bytes; behind an invalid one, only to see whether there is a NUL.
  init(_ file: Span<UInt8>) {
    unsafe file.withUnsafeBytes { bytes in
      var position = 0
      while position < bytes.count, !hasNUL {
        let word = unsafe ByteWord(bytes, at: position)
        if word.marks(below: 1) != 0 { hasNUL = true }
        if word.isASCII || !isValid {
          position += 8
        } else {
          position = unsafe count(bytes, from: position + word.leadingASCII)
        }
      }
    }
  }

  /// Counts the characters beyond ASCII that begin here, and gives the position behind them.
  @inline(__always)
  private mutating func count(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position < bytes.count, isValid {
      let lead = unsafe bytes[position]
      switch lead {
      case 0x00..<0x80: return position
      case 0xE4...0xE9 where unsafe areTails(bytes, after: position):
        hasPlain = true
        position += 3
      case 0xC2...0xDF: position = unsafe countPair(bytes, at: position)
      case 0xE0...0xEF: position = unsafe count(bytes, at: position, tails: 2)
      case 0xF0...0xF4: position = unsafe count(bytes, at: position, tails: 3)
      default: firstInvalid = position
      }
    }
    return position
  }

  /// Whether two bytes follow that may stand behind the first of nearly all Chinese characters.
  @inline(__always)
  private func areTails(_ bytes: UnsafeRawBufferPointer, after position: Int) -> Bool {
    guard position + 2 < bytes.count else { return false }
    let (second, third) = unsafe (bytes[position + 1], bytes[position + 2])
    return second & 0xC0 == 0x80 && third & 0xC0 == 0x80
  }

  @inline(__always)
  private mutating func countPair(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int {
    guard position + 1 < bytes.count, unsafe bytes[position + 1] & 0xC0 == 0x80 else {
      firstInvalid = position
      return position + 1
    }
    let scalar = unsafe UInt32(bytes[position] & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F)
    if scalar < 0x100 || (0x370...0x45F).contains(scalar) {
      hasPlain = true
    } else {
      hasDisguised = true
    }
    return position + 2
  }

  @inline(__always)
  private mutating func count(
    _ bytes: UnsafeRawBufferPointer, at position: Int, tails: Int
  ) -> Int {
    guard position + tails < bytes.count,
      unsafe Self.seconds(after: bytes[position]).contains(bytes[position + 1]),
      unsafe bytes[position + 2] & 0xC0 == 0x80,
      unsafe tails < 3 || bytes[position + 3] & 0xC0 == 0x80
    else {
      firstInvalid = position
      return position + 1
    }
    hasPlain = true
    return position + 1 + tails
  }

  /// The second bytes that Unicode's table 3-7 allows: no overlong form, no surrogate.
  @inline(__always)
  private static func seconds(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
