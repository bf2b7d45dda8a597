import Foundation
import Tabular
import Testing
import Text

@Suite("Any bytes at all")
struct AnyBytesTests {
  /// Numbers that are the same in every run (SplitMix64).
  private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let commas = UInt8(ascii: ",")

  /// What a reader of one byte at a time makes of a text; nil where a quote stays open or has text behind it.
  private func slowRows(_ text: [UInt8]) -> [[[UInt8]]]? {
    var rows: [[[UInt8]]] = []
    var rest = text[...]
    while !rest.isEmpty {
      var cells: [[UInt8]] = []
      var isBlank = true
      while true {
        if let next = rest.first, next != 10, next != 13 { isBlank = false }
        guard let cell = slowCell(&rest) else { return nil }
        cells.append(cell)
        guard rest.first == Self.commas else { break }
        rest.removeFirst()
        isBlank = false
      }
      if rest.starts(with: [13, 10]) { rest.removeFirst() }
      if !rest.isEmpty { rest.removeFirst() }
      rows.append(isBlank ? [] : cells)
    }
    return rows
  }

  private func slowCell(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var cell: [UInt8] = []
    let inner = rest.drop { $0 == 32 }
    if inner.first == 34 {
      rest = inner.dropFirst()
      while rest.first != 34 || rest.dropFirst().first == 34 {
        guard let byte = rest.popFirst() else { return nil }
        cell.append(byte)
        if byte == 34 { rest.removeFirst() }
      }
      rest = rest.dropFirst().drop { $0 == 32 }
      guard let next = rest.first else { return cell }
      return [Self.commas, 10, 13].contains(next) ? cell : nil
    }
    while let byte = rest.first, byte != Self.commas, byte != 10, byte != 13 {
      cell.append(byte)
      rest.removeFirst()
    }
    return cell
  }

  private func fastRows(_ text: [UInt8]) throws(TabularError) -> [[[UInt8]]] {
    var reader = DelimitedReader(delimiter: Self.commas)
    var row = SheetRow(of: Sheet(text: text, readers: []))
    var rows: [[[UInt8]]] = []
    while try reader.next(&row) {
      rows.append(row.cells.map { Array(row.text[$0.range]) })
    }
    return rows
  }

  private func expectSame(_ text: [UInt8]) {
    let fast = try? fastRows(text)
    #expect(fast == slowRows(text), "\(text)")
  }

  @Test("The reader agrees with one that goes byte by byte", arguments: 1...40)
  func agreesWithSlowReader(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    let alphabet = [UInt8]("ab,,, \"\"\n\r件".utf8)
    for length in 0..<60 {
      let text = (0..<length).map { _ in alphabet.randomElement(using: &numbers) ?? 0 }
      expectSame(text)
    }
  }

  @Test("Every beginning of a list gives rows or an error")
  func readsEveryPrefix() {
    let text = [UInt8](
      "\u{FEFF}件号,\"名 \"\"称\"\"\"\r\n\"a\nb\",2\r\r\n\"LG,1\"x,\"\"\n合计,,9".utf8)
    for length in 0...text.count {
      let prefix = Array(text.prefix(length))
      expectSame(prefix)
      if let decoded = try? decodedText(prefix) { expectSame(decoded) }
    }
  }

  @Test("Random bytes are text or an error, and never stop the program", arguments: 1...40)
  func decodesAnything(seed: UInt64) {
    var numbers = SeededNumbers(state: seed &* 977)
    let marks: [[UInt8]] = [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    for length in 0..<80 {
      // Half of them in the range of pairs, so that GB18030 comes out now and then.
      let lowest: UInt8 = numbers.next() % 2 == 0 ? 0 : 0xA1
      let noise = (0..<length).map { _ in UInt8.random(in: lowest...0xFE, using: &numbers) }
      let file = (marks.randomElement(using: &numbers) ?? []) + noise
      guard let text = try? decodedText(file) else { continue }
      #expect(String(validating: text, as: UTF8.self) != nil)
      #expect(!text.contains(0))
      expectSame(text)
    }
  }

  @Test("A text comes back from every encoding", arguments: 1...20)
  func roundTrips(seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed &* 31)
    let scalars = "a,;\r\n\"0件号元滤芯㐂𠀾Ü€・，🚜\u{7FF}\u{800}\u{FFFD}".unicodeScalars.map { $0 }
    var text = "件"
    for _ in 0..<200 { text.unicodeScalars.append(scalars.randomElement(using: &numbers) ?? "x") }
    let expected = [UInt8](text.utf8)
    for file in try encodings(of: text) { #expect(try decodedText(file) == expected) }
  }

  private func encodings(of text: String) throws -> [[UInt8]] {
    let utf8 = [UInt8](text.utf8)
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    return [
      utf8, [0xEF, 0xBB, 0xBF] + utf8,
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
      [UInt8](try #require(text.data(using: gb18030))),
    ]
  }
}
