import Synchronization

/// A text that was read, as a number: two cells hold the same text exactly when their symbols
/// are equal.
///
/// Rules compare and look up symbols only; the text itself is fetched from the ``SymbolTable``
/// where it is printed. The number depends on the order of reading and never comes out.
@usableFromInline
package struct Symbol: Hashable, Sendable {
  /// The number, from 0 for the empty text.
  @usableFromInline let id: UInt32

  /// The empty text: a blank cell.
  @inlinable package static var blank: Symbol { Symbol(id: 0) }

  @inlinable package var isBlank: Bool { id == 0 }

  @inlinable
  init(id: UInt32) {
    self.id = id
  }

  /// The number of a text in one of the 64 shards.
  init(shard: UInt32, index: UInt32) {
    id = (index << 6 | shard) + 1
  }

  /// Where the text stands; not for the blank one.
  var shard: Int { Int((id - 1) & 63) }
  var index: Int { Int((id - 1) >> 6) }
}

/// The texts of a table that grows no more.
package final class SymbolTexts: Sendable {
  private let shards: [SymbolEntries]

  init(shards: [SymbolEntries]) {
    self.shards = shards
  }

  /// Appends the text of a symbol to a buffer.
  package func append(_ symbol: Symbol, to buffer: inout TextBuffer) {
    guard !symbol.isBlank else { return }
    shards[symbol.shard].append(symbol.index, to: &buffer)
  }
}

/// Every identifier and name that was read, each kept once.
///
/// Files are read on all cores and share one table, so it is split into shards, each with a lock
/// of its own; a text always goes to the shard that its hash names.
package final class SymbolTable: Sendable {
  /// Another number in each process, as the standard library seeds its own hashes: a list whose
  /// identifiers were made to have one hash would else take the square of its length.
  private let seed: UInt64
  // Stored in line: no reference is counted on the way to a shard, which all threads would share.
  private let shards: InlineArray<64, Mutex<SymbolEntries>>

  /// Makes a table that knows the empty text only.
  package init() {
    let seed = UInt64(truncatingIfNeeded: "symbols".hashValue)
    self.seed = seed
    shards = InlineArray { _ in Mutex(SymbolEntries(seed: seed)) }
  }

  /// The symbol of a text, given as bytes of UTF-8.
  package func symbol(for text: Span<UInt8>) -> Symbol {
    guard text.count > 0 else { return .blank }
    let hash = Self.hash(text, seed: seed)
    let shard = UInt32(truncatingIfNeeded: hash >> 58)
    let index = shards[Int(shard)].withLock { $0.index(of: text, hash: hash) }
    return Symbol(shard: shard, index: index)
  }

  /// The symbol of a text.
  package func symbol(for text: String) -> Symbol {
    symbol(for: Array(text.utf8).span)
  }

  /// The text of a symbol.
  package func text(_ symbol: Symbol) -> String {
    guard !symbol.isBlank else { return "" }
    return shards[symbol.shard].withLock { $0.text(symbol.index) }
  }

  /// Asks something of the text of a symbol, which is read in its place.
  package func withText<Answer: Sendable>(_ symbol: Symbol, _ ask: (Span<UInt8>) -> Answer)
    -> Answer
  {
    guard !symbol.isBlank else { return ask(Span()) }
    return shards[symbol.shard].withLock { $0.withText(symbol.index, ask) }
  }

  /// All texts as they are now, to be read without a lock by any number of threads.
  package var texts: SymbolTexts {
    SymbolTexts(shards: (0..<shards.count).map { shards[$0].withLock { $0 } })
  }

  /// Mixes eight bytes at a time into the seed.
  static func hash(_ text: Span<UInt8>, seed: UInt64) -> UInt64 {
    let bytes = unsafe text.bytes
    var hash = seed ^ UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset &+ 8 <= text.count {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = mix(hash ^ word)
      offset &+= 8
    }
    var tail: UInt64 = 0
    while offset < text.count {
      tail = tail << 8 | UInt64(text[offset])
      offset &+= 1
    }
    return mix(hash ^ tail)
  }

  static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

/// One shard: the texts one after another, and an open-addressed table of their numbers.
struct SymbolEntries: Sendable {
  /// Where a text stands; empty slots have the number 0, others the text's number plus one.
  private struct Slot: Sendable {
    /// Other bits of the hash than those that choose shard and slot, to pass over other texts.
    var mark: UInt32 = 0
    var number: UInt32 = 0
  }

  private let seed: UInt64
  private var text: [UInt8] = []
  private var places: [TextRange] = []
  private var slots = [Slot](repeating: Slot(), count: 64)

  init(seed: UInt64) {
    self.seed = seed
  }

  mutating func index(of bytes: Span<UInt8>, hash: UInt64) -> UInt32 {
    let mask = slots.count - 1
    let mark = UInt32(truncatingIfNeeded: hash >> 26)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].number != 0 {
      let index = slots[slot].number - 1
      if slots[slot].mark == mark && equals(Int(index), bytes) { return index }
      slot = (slot + 1) & mask
    }
    return insert(bytes, mark: mark, at: slot)
  }

  /// Appends a text to a buffer.
  func append(_ index: Int, to buffer: inout TextBuffer) {
    buffer.append(text.span.extracting(range(index)))
  }

  /// Asks something of the text with a number.
  func withText<Answer: Sendable>(_ index: Int, _ ask: (Span<UInt8>) -> Answer) -> Answer {
    ask(text.span.extracting(range(index)))
  }

  /// The text with a number.
  func text(_ index: Int) -> String {
    String(decoding: text[range(index)], as: UTF8.self)
  }

  private func range(_ index: Int) -> Range<Int> {
    let place = places[index]
    return Int(place.start)..<Int(place.start) + Int(place.count)
  }

  private func equals(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let range = range(index)
    guard range.count == bytes.count else { return false }
    let known = text.span.extracting(range)
    for offset in bytes.indices where known[offset] != bytes[offset] { return false }
    return true
  }

  private mutating func insert(_ bytes: Span<UInt8>, mark: UInt32, at slot: Int) -> UInt32 {
    let index = UInt32(places.count)
    places.append(TextRange(start: UInt32(text.count), count: UInt32(bytes.count)))
    unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    slots[slot] = Slot(mark: mark, number: index + 1)
    if places.count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = slots.count - 1
    for index in places.indices {
      let hash = SymbolTable.hash(text.span.extracting(range(index)), seed: seed)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].number != 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(mark: UInt32(truncatingIfNeeded: hash >> 26), number: UInt32(index) + 1)
    }
  }
}
