import Testing

@testable import Text

@Suite("A symbol table")
struct SymbolTableTests {
  @Test("gives one text one symbol and different texts different ones, as it grows")
  func manyTexts() {
    let table = SymbolTable()
    let texts = (0..<60_000).map { "P-\($0)" } + ["动臂", "0", "00", "a", "A", "a\u{0}", "\u{0}"]
    let symbols = texts.map { table.symbol(for: $0) }
    #expect(Set(symbols).count == texts.count)
    #expect(texts.map { table.symbol(for: $0) } == symbols)
    #expect(symbols.map(table.text) == texts)
  }

  @Test("tells texts apart that are alike but for one byte at any place")
  func alike() {
    let table = SymbolTable()
    var symbols: Set<Symbol> = []
    for length in 1...40 {
      let plain = String(repeating: "A", count: length)
      symbols.insert(table.symbol(for: plain))
      for place in 0..<length {
        symbols.insert(table.symbol(for: plain.prefix(place) + "B" + plain.dropFirst(place + 1)))
      }
    }
    #expect(symbols.count == 40 + 40 * 41 / 2)
  }

  @Test("is not slowed down by texts that were made to have one hash, as each process has a seed")
  func seeds() {
    /// Sixteen bytes, of which the second half takes back what the first makes of a seed, and two more.
    func text(_ number: UInt64, against seed: UInt64) -> [UInt8] {
      let start = SymbolTable.mix(seed ^ (18 &* 0x9E37_79B9_7F4A_7C15) ^ number)
      return [number, start ^ 0x1234].flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
      } + [0x30, 0x31]
    }
    let texts = (1...1_000).map { text($0, against: 7) }
    #expect(Set(texts.map { SymbolTable.hash($0.span, seed: 7) }).count == 1)
    #expect(
      Set(texts.map { SymbolTable.hash($0.span, seed: 0xA076_1D64_78BD_642F) })
        .count == texts.count)
    let table = SymbolTable()
    let symbols = texts.map { table.symbol(for: $0.span) }
    #expect(Set(symbols).count == texts.count)
    #expect(texts.map { table.symbol(for: $0.span) } == symbols)
  }

  @Test("holds the empty text to be blank")
  func blank() {
    let table = SymbolTable()
    #expect(table.symbol(for: "") == .blank)
    #expect(table.text(.blank) == "")
    #expect(!table.symbol(for: " ").isBlank)
    #expect(Symbol.blank.isBlank)
  }

  @Test("appends the very bytes that were read")
  func appending() {
    let table = SymbolTable()
    var buffer = TextBuffer()
    let symbols = ["ZX-26", "", "油封"].map { table.symbol(for: $0) }
    for symbol in symbols { table.texts.append(symbol, to: &buffer) }
    #expect(String(decoding: buffer.copy, as: UTF8.self) == "ZX-26油封")
  }

  @Test("gives many threads that read the same texts the same symbols")
  func threads() async {
    let table = SymbolTable()
    let texts = (0..<4000).map { "R-\($0 % 2500)" }
    let all = await withTaskGroup(of: [Symbol].self) { group in
      for shift in 0..<8 {
        group.addTask {
          let turned = texts[(shift * 500)...] + texts[..<(shift * 500)]
          let symbols = turned.map { table.symbol(for: $0) }
          return Array(symbols[(4000 - shift * 500)...] + symbols[..<(4000 - shift * 500)])
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(all).count == 1)
    #expect(all.first.map { $0.map(table.text) } == texts)
    #expect(Set(all.joined()).count == 2500)
  }

  @Test("gives the same symbols as one thread uses it, however much it has read")
  func ofThread() {
    let table = SymbolTable()
    let mine = SymbolTable(forThread: table)
    let texts = (0..<30_000).map { "P-\($0)" } + [String(repeating: "x", count: 600_000), ""]
    let first = texts.map { mine.symbol(for: $0) }
    #expect(texts.map { mine.symbol(for: $0) } == first)
    #expect(texts.map { table.symbol(for: $0) } == first)
    #expect(first.map(mine.text) == texts)
    #expect(Set(first).count == texts.count)
    let later = table.symbol(for: "later")
    #expect(mine.symbol(for: "later") == later)
    #expect(mine.withText(later) { $0.count } == 5)
    var buffer = TextBuffer()
    mine.texts.append(quoted: later, to: &buffer)
    #expect(String(decoding: buffer.copy, as: UTF8.self) == "\"later\"")
    #expect(mine.bareFingerprint(of: later) == table.bareFingerprint(of: later))
  }
}
