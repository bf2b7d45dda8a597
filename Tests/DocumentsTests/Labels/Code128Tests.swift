import Testing

@testable import Documents

/// Bar codes worked out by hand: the values of ISO/IEC 15417, and the check character modulo 103.
@Suite struct Code128Tests {
  @Test(
    "A text is its start, its data, its check and the stop",
    arguments: [
      // 104 + 1 × 33 = 137, less 103.
      ("A", [104, 33, 34, 106]),
      // 105 + 1 × 12 + 2 × 34 = 185, less 103.
      ("1234", [105, 12, 34, 82, 106]),
      // Six digits at the end: to set C (99). 104 + 50 + 26 + 297 + 100 + 50 + 18 = 645, less 618.
      ("R-251003", [104, 50, 13, 99, 25, 10, 3, 27, 106]),
      // 104 + 58 + 112 + 39 + 396 + 50 + 6 = 765, less 721.
      ("ZX-1001", [104, 58, 56, 13, 99, 10, 1, 44, 106]),
      // Digits first, then to set B (100): 105 + 12 + 68 + 168 + 400 + 165 = 918, less 824.
      ("123456A", [105, 12, 34, 56, 100, 33, 94, 106]),
      // Two digits among letters stay in set B: 104 + 33 + 34 + 54 + 136 = 361, less 309.
      ("A12B", [104, 33, 17, 18, 34, 52, 106]),
      // A space and a tilde, the first and the last: 104 + 0 + 188 = 292, less 206.
      (" ~", [104, 0, 94, 86, 106]),
    ])
  func values(text: String, expected: [Int]) {
    #expect(Code128(text)?.values == expected)
  }

  @Test("Bars and spaces take turns, and the last bar ends the code")
  func bars() throws {
    let code = try #require(Code128("A"))
    #expect(code.modules == 46)
    #expect(code.bars.map(\.start) == [0, 3, 6, 11, 13, 17, 22, 26, 28, 33, 38, 42, 44])
    #expect(code.bars.map(\.width) == [2, 1, 1, 1, 1, 2, 1, 1, 2, 2, 3, 1, 2])
  }

  @Test("What is no such text has no bar code", arguments: ["", "服1", "A\u{7F}", "A\n", "É"])
  func refused(text: String) {
    #expect(Code128(text) == nil)
  }

  @Test("Each character has eleven modules, an even number of them black, and no other's form")
  func table() {
    #expect(Code128.widths.count == 107 && Set(Code128.widths).count == 107)
    for widths in Code128.widths.dropLast() {
      #expect(widths.count == 6 && widths.reduce(0, +) == 11)
      #expect((widths[0] + widths[2] + widths[4]).isMultiple(of: 2))
    }
    #expect(Code128.widths.last == [2, 3, 3, 1, 1, 1, 2])
  }

  @Test("No code is longer than the shortest of all ways through the sets")
  func shortest() {
    for number in 0..<512 {
      // Nine places of letters and digits, by the bits of the number.
      let text = String((0..<9).map { number >> $0 & 1 == 0 ? "A" : "7" })
      let ways = [true, false].map { 1 + shortest(Array(text)[...], inC: $0) }
      #expect(Code128(text)?.values.count == (ways.min() ?? 0) + 2, "\(text)")
    }
  }

  /// The characters that a text takes from a set on, trying everything.
  private func shortest(_ text: ArraySlice<Character>, inC: Bool, hasSwitched: Bool = false) -> Int
  {
    guard let first = text.first else { return 0 }
    var ways: [Int] = []
    if !inC { ways.append(1 + shortest(text.dropFirst(), inC: false)) }
    if inC, first == "7", text.dropFirst().first == "7" {
      ways.append(1 + shortest(text.dropFirst(2), inC: true))
    }
    if !hasSwitched { ways.append(1 + shortest(text, inC: !inC, hasSwitched: true)) }
    return ways.min() ?? 1_000
  }
}
