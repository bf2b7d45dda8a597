/// Packs bytes by DEFLATE (RFC 1951) with fixed Huffman codes.
///
/// A library packs better, but each of its versions in its own way, and a workbook has to come out
/// of the archive years later byte for byte. The same bytes in the same pieces always give the same.
struct Deflater {
  /// What was packed so far; the last bits may still be to come.
  private(set) var packed: [UInt8] = []
  private var bits: UInt64 = 0
  private var bitCount: UInt64 = 0
  /// The last place at which each hash of four bytes was seen.
  private var places = [Int32](repeating: -1, count: 1 << Deflater.hashBits)

  private static let hashBits = 15
  private static let window = 32_768
  private static let longest = 258

  /// Packs a piece as a block of its own; repetitions are looked for in the piece.
  mutating func add(_ piece: Span<UInt8>) {
    guard !piece.isEmpty else { return }
    put(0b010, count: 3)
    for index in places.indices { places[index] = -1 }
    var position = 0
    while position < piece.count {
      let match = earlierMatch(in: piece, at: position)
      if match.length >= 4 {
        put(match)
        position += match.length
      } else {
        put(FixedCodes.literals[Int(piece[position])])
        position += 1
      }
    }
    put(FixedCodes.literals[256])
  }

  /// Ends the stream.
  ///
  /// - Returns: All that was packed.
  mutating func finish() -> [UInt8] {
    put(0b011, count: 3)
    put(FixedCodes.literals[256])
    if bitCount > 0 { packed.append(UInt8(truncatingIfNeeded: bits)) }
    return packed
  }

  /// The latest place with the same hash, and how far the bytes there are the same.
  private mutating func earlierMatch(in piece: Span<UInt8>, at position: Int) -> Match {
    guard position + 4 <= piece.count else { return Match(distance: 0, length: 0) }
    let word =
      UInt32(piece[position]) | UInt32(piece[position + 1]) << 8
      | UInt32(piece[position + 2]) << 16 | UInt32(piece[position + 3]) << 24
    let hash = Int((word &* 0x9E37_79B1) >> (32 - UInt32(Self.hashBits)))
    let place = Int(places[hash])
    places[hash] = Int32(position)
    guard place >= 0, position - place <= Self.window else { return Match(distance: 0, length: 0) }
    let limit = min(Self.longest, piece.count - position)
    var length = 0
    while length < limit, piece[place + length] == piece[position + length] { length += 1 }
    return Match(distance: position - place, length: length)
  }

  private mutating func put(_ match: Match) {
    let length = FixedCodes.step(of: match.length, in: FixedCodes.lengths)
    put(FixedCodes.literals[257 + length.index])
    put(UInt64(length.rest), count: length.bits)
    let distance = FixedCodes.step(of: match.distance, in: FixedCodes.distances)
    put(FixedCodes.reversed(distance.index, count: 5), count: 5)
    put(UInt64(distance.rest), count: distance.bits)
  }

  private mutating func put(_ code: FixedCodes.Code) { put(code.bits, count: code.count) }

  private mutating func put(_ value: UInt64, count: UInt64) {
    bits |= value << bitCount
    bitCount += count
    while bitCount >= 8 {
      packed.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }
}

/// Bytes that stood before: how far back, and how many.
private struct Match {
  let distance: Int
  let length: Int
}

/// The codes of RFC 1951, 3.2.5 and 3.2.6.
private enum FixedCodes {
  struct Code {
    let bits: UInt64
    let count: UInt64
  }

  /// A range of lengths or distances: its first, and the bits that tell its members apart.
  struct Step {
    let first: Int
    let bits: UInt64
  }

  /// Of each byte, of the end of a block (256), and of each range of lengths (from 257).
  static let literals: [Code] = (0..<288).map { symbol in
    switch symbol {
    case 0..<144: Code(bits: reversed(0x30 + symbol, count: 8), count: 8)
    case 144..<256: Code(bits: reversed(0x190 + symbol - 144, count: 9), count: 9)
    case 256..<280: Code(bits: reversed(symbol - 256, count: 7), count: 7)
    default: Code(bits: reversed(0xC0 + symbol - 280, count: 8), count: 8)
    }
  }

  static let lengths =
    steps(from: 3, bits: [0, 0, 0, 0, 0, 0, 0, 0] + pairs(1...5, each: 4)) + [
      Step(first: 258, bits: 0)
    ]
  static let distances = steps(from: 1, bits: [0, 0, 0, 0] + pairs(1...13, each: 2))

  private static func pairs(_ range: ClosedRange<UInt64>, each count: Int) -> [UInt64] {
    range.flatMap { Array(repeating: $0, count: count) }
  }

  private static func steps(from first: Int, bits: [UInt64]) -> [Step] {
    var next = first
    return bits.map { bits in
      defer { next += 1 << Int(bits) }
      return Step(first: next, bits: bits)
    }
  }

  /// The range that a length or distance is in, and which of its members it is.
  static func step(of value: Int, in steps: [Step]) -> (index: Int, rest: Int, bits: UInt64) {
    var (low, high) = (0, steps.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].first <= value { low = middle } else { high = middle }
    }
    return (low, value - steps[low].first, steps[low].bits)
  }

  /// Codes go out from their highest bit, all other numbers from their lowest.
  static func reversed(_ code: Int, count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 << 1 | UInt64((code >> $1) & 1) }
  }
}
