import Testing

@testable import Text

@Suite("Packed rows") struct PackedRowsTests {
  /// A row whose bytes are all told apart.
  private struct Row: BitwiseCopyable, Hashable, Sendable {
    var small: UInt8
    var price: Int64?
    var number: UInt32
    var mark: UInt32
  }

  private struct Words: BitwiseCopyable, Hashable, Sendable {
    var first: UInt64
    var second: UInt64
  }

  @Test("Rows come back as they were, whatever they have in common")
  func thereAndBack() {
    let numbers: [UInt32] = [0, 1, 255, 256, 65_535, 65_536, 16_777_216, .max]
    let prices: [Int64?] = [nil, 0, 1, -1, 100_000, .min, .max]
    let rows = numbers.flatMap { number in
      prices.map {
        Row(small: UInt8(truncatingIfNeeded: number), price: $0, number: number, mark: 7)
      }
    }
    for count in [0, 1, 2, rows.count] {
      let packed = PackedRows(Array(rows.prefix(count)))
      #expect(packed.count == count)
      #expect(packed.rows == Array(rows.prefix(count)))
    }
    #expect(PackedRows(Array(rows.reversed())).rows == rows.reversed())
  }

  @Test("Every stretch of bytes that differ comes back")
  func stretches() {
    var words: [UInt64] = [0]
    for first in 0..<8 {
      for count in 1...8 - first {
        let bits = count == 8 ? UInt64.max : 1 << UInt64(count * 8) - 1
        words += [bits << UInt64(first * 8), 0, 0x8000_0000_0000_0001, 1 << UInt64(first * 8)]
      }
    }
    let rows = zip(words, words.reversed()).map { Words(first: $0, second: $1) }
    #expect(PackedRows(rows).rows == rows)
  }

  @Test("Rows that have most in common take less than half of their memory")
  func size() {
    let rows = (0..<1_000).map {
      Row(small: 3, price: 71_993 + Int64($0 % 90) * 10, number: UInt32(400_000 + $0), mark: 12)
    }
    #expect(PackedRows(rows).size < rows.count * MemoryLayout<Row>.stride / 2)
  }
}
