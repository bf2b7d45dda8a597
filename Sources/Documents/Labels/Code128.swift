/// A bar code of Code 128, in code sets B and C.
///
/// Source: ISO/IEC 15417. Set C puts two digits into one character, so the sets change wherever that
/// makes the code shorter.
package struct Code128: Hashable, Sendable {
  /// The values of its characters: start, data, check, stop.
  package let values: [Int]

  /// Encodes a text.
  ///
  /// - Returns: Nil for a text that is empty or has characters outside 32 to 126.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.allSatisfy({ (32...126).contains($0) }) else { return nil }
    let data = CodeSets(bytes).values
    let check = data.enumerated().reduce(0) { $0 + max($1.offset, 1) * $1.element }
    values = data + [check % 103, Self.stop]
  }

  /// How many modules wide it is, without the quiet zones beside it.
  package var modules: Int { 11 * values.count + 2 }

  /// Its bars: the module where each begins, from 0, and how many it takes.
  package var bars: [(start: Int, width: Int)] {
    var bars: [(start: Int, width: Int)] = []
    var place = 0
    for (index, width) in values.flatMap({ Self.widths[$0] }).enumerated() {
      // Bars and spaces take turns, and each character but the stop ends in a space.
      if index.isMultiple(of: 2) { bars.append((place, width)) }
      place += width
    }
    return bars
  }

  fileprivate static let startB = 104
  fileprivate static let startC = 105
  fileprivate static let toC = 99
  fileprivate static let toB = 100
  private static let stop = 106

  /// The widths of the bars and spaces of each character, by its value.
  static let widths: [[Int]] = """
    212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 \
    122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 \
    321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 \
    211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 \
    213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 \
    121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 \
    241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 \
    412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 \
    211214 211232 2331112
    """.split(separator: " ").map { $0.compactMap(\.wholeNumberValue) }
}

/// The shortest way through the code sets for a text: from its end backwards, what is left costs at
/// each place in each set.
private struct CodeSets {
  private let bytes: [UInt8]
  /// By place, the characters that the rest takes where the place is read in the set itself.
  private var restInB: [Int]
  private var restInC: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    restInB = Array(repeating: 0, count: bytes.count + 2)
    restInC = restInB
    for place in bytes.indices.reversed() {
      restInB[place] = 1 + min(restInB[place + 1], 1 + restInC[place + 1])
      restInC[place] =
        isPair(place) ? 1 + min(restInC[place + 2], 1 + restInB[place + 2]) : Self.never
    }
  }

  /// More characters than any text takes.
  private static let never = 1 << 32

  /// The start and the data.
  var values: [Int] {
    var isC = restInC[0] < restInB[0]
    var values = [isC ? Code128.startC : Code128.startB]
    var place = 0
    while place < bytes.count {
      if isC, 1 + restInB[place] < restInC[place] {
        values.append(Code128.toB)
        isC = false
      } else if !isC, 1 + restInC[place] < restInB[place] {
        values.append(Code128.toC)
        isC = true
      }
      values.append(isC ? pair(place) : Int(bytes[place]) - 32)
      place += isC ? 2 : 1
    }
    return values
  }

  private func isPair(_ place: Int) -> Bool {
    place + 1 < bytes.count && isDigit(bytes[place]) && isDigit(bytes[place + 1])
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func pair(_ place: Int) -> Int {
    Int(bytes[place]) * 10 + Int(bytes[place + 1]) - 11 * Int(UInt8(ascii: "0"))
  }
}
