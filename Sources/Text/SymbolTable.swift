import Synchronization

/// A text that was read, as a number: two cells hold the same text exactly when their symbols
/// are equal.
///
/// Rules compare and look up symbols only; the text itself is fetched from the ``SymbolTable``
/// where it is printed. The number depends on the order of reading and never comes out.
@usableFromInline
package struct Symbol: Hashable, BitwiseCopyable, Sendable {
  /// The number, from 0 for the empty text.
  @usableFromInline let id: UInt32

  /// The empty text: a blank cell.
  @inlinable package static var blank: Symbol { Symbol(id: 0) }

  @inlinable package var isBlank: Bool { id == 0 }

  /// A place in an order that holds while the program runs, to sort and search by; it never comes
  /// out.
  @inlinable package var order: UInt32 { id }

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
  /// The table that all share, where this one is that of a thread.
  private let whole: SymbolTable?
  private let isOfThread: Bool
  /// What the thread looked up last.
  private let recent: Mutex<RecentSymbols>

  /// Makes a table that knows the empty text only.
  package init() {
    seed = UInt64(truncatingIfNeeded: "symbols".hashValue)
    shards = InlineArray { _ in Mutex(SymbolEntries()) }
    (whole, isOfThread) = (nil, false)
    recent = Mutex(RecentSymbols(places: 0))
  }

  /// Makes the same table as one thread uses it.
  ///
  /// It gives the same symbols, and remembers those of the last texts: the files of a service center name
  /// the same records and parts, and the table that all share is larger than the processor's cache.
  package init(forThread whole: SymbolTable) {
    seed = whole.seed
    shards = InlineArray { _ in Mutex(SymbolEntries(slots: 0)) }
    (self.whole, isOfThread) = (whole, true)
    recent = Mutex(RecentSymbols(places: 1 << 13))
  }

  /// The symbol of a text, given as bytes of UTF-8.
  package func symbol(for text: Span<UInt8>) -> Symbol {
    guard text.count > 0 else { return .blank }
    let hash = Self.hash(text, seed: seed)
    guard isOfThread else { return symbol(for: text, hash: hash) }
    return recent.withLock { recent in
      if let known = recent.symbol(of: text, hash: hash) { return known }
      let symbol = whole?.symbol(for: text, hash: hash) ?? .blank
      recent.add(symbol, of: text, hash: hash)
      return symbol
    }
  }

  private func symbol(for text: Span<UInt8>, hash: UInt64) -> Symbol {
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
    if let whole { return whole.text(symbol) }
    return shards[symbol.shard].withLock { $0.text(symbol.index) }
  }

  /// A number by which to find an identifier again in another spelling; nil where nothing is left of it
  /// without the marks that people leave out.
  package func bareFingerprint(of symbol: Symbol) -> UInt64? {
    guard !symbol.isBlank else { return nil }
    if let whole { return whole.bareFingerprint(of: symbol) }
    return shards[symbol.shard].withLock { entries in
      entries.withText(symbol.index) { Text.bareFingerprint($0, seed: seed) }
    }
  }

  /// Asks something of the text of a symbol, which is read in its place.
  package func withText<Answer: Sendable>(_ symbol: Symbol, _ ask: (Span<UInt8>) -> Answer)
    -> Answer
  {
    guard !symbol.isBlank else { return ask(Span()) }
    if let whole { return whole.withText(symbol, ask) }
    return shards[symbol.shard].withLock { $0.withText(symbol.index, ask) }
  }

  /// All texts as they are now, to be read without a lock by any number of threads.
  package var texts: SymbolTexts {
    whole?.texts ?? SymbolTexts((0..<shards.count).map { shards[$0].withLock { $0.shared } })
  }

  /// Mixes all but the last two bytes into the seed, eight at a time, and counts on by the last two.
  ///
  /// Numbers that were given one after another differ in their last two digits: a hundred of them stand
  /// side by side in their shard, so that one wait for the memory serves several.
  static func hash(_ text: Span<UInt8>, seed: UInt64) -> UInt64 {
    let bytes = unsafe text.bytes
    let front = max(text.count &- 2, 0)
    var hash = seed ^ UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset &+ 8 <= front {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = mix(hash ^ word)
      offset &+= 8
    }
    var tail: UInt64 = 0
    while offset < front {
      tail = tail << 8 | UInt64(text[offset])
      offset &+= 1
    }
    hash = mix(hash ^ tail)
    var number: UInt64 = 0
    while offset < text.count {
      number = number &* 10 &+ UInt64(text[offset])
      offset &+= 1
    }
    return hash & ~0x7F | (hash &+ number) & 0x7F
  }

  static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

/// One shard: the texts one after another, and an open-addressed table of where they stand.
///
/// A table of millions is larger than the processor's cache, and each look-up waits for the memory
/// once for a slot and once for a text: so a slot has all that is needed to compare.
struct SymbolEntries: ~Copyable, Sendable {
  /// Where a text stands; an empty slot has no bytes.
  private struct Slot: Sendable {
    /// The hash: its low bits choose the slot, the others pass over most other texts.
    var mark: UInt32 = 0
    var index: UInt32 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  private var text = GrowingMemory<UInt8>()
  /// Where each text begins, and where the last one ends.
  private var starts = GrowingMemory<UInt32>()
  private var slots: [Slot]
  /// How far a text goes on that finds a slot taken: past the hundred that stand side by side, and odd,
  /// so that it comes to every slot.
  private static let step = 129

  /// Starts with a number of slots that is a power of two.
  init(slots count: Int = 64) {
    slots = [Slot](repeating: Slot(), count: count)
    starts.append(0)
  }

  mutating func index(of bytes: Span<UInt8>, hash: UInt64) -> UInt32 {
    let mask = slots.count - 1
    let mark = UInt32(truncatingIfNeeded: hash)
    var place = Int(mark) & mask
    while case let slot = slots[place], slot.count != 0 {
      if slot.mark == mark, text.lend(slot.range, { isSame($0, bytes) }) {
        return slot.index
      }
      place = (place + Self.step) & mask
    }
    return insert(bytes, mark: mark, at: place)
  }

  /// The texts that are there now, for readers.
  var shared: SharedTexts { SharedTexts(text: text.shared, starts: starts.shared) }

  /// Asks something of the text with a number.
  func withText<Answer: Sendable>(_ index: Int, _ ask: (Span<UInt8>) -> Answer) -> Answer {
    text.lend(range(index), ask)
  }

  /// The text with a number.
  func text(_ index: Int) -> String {
    text.lend(range(index)) { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  private func range(_ index: Int) -> Range<Int> {
    Int(starts[index])..<Int(starts[index + 1])
  }

  private mutating func insert(_ bytes: Span<UInt8>, mark: UInt32, at place: Int) -> UInt32 {
    let index = UInt32(starts.count - 1)
    let start = UInt32(text.count)
    text.append(bytes)
    starts.append(UInt32(text.count))
    slots[place] = Slot(mark: mark, index: index, start: start, count: UInt32(bytes.count))
    if starts.count * 3 > slots.count * 2 { grow() }
    return index
  }

  private mutating func grow() {
    var grown = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = grown.count - 1
    for slot in slots where slot.count != 0 {
      var place = Int(slot.mark) & mask
      while grown[place].count != 0 { place = (place + Self.step) & mask }
      grown[place] = slot
    }
    slots = grown
  }
}
