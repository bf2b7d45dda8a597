import Synchronization

/// A text that was read, as a number: two cells hold the same text exactly when their symbols
/// are equal.
///
/// Rules compare and look up symbols only; the text itself is fetched from the ``SymbolTable``
/// where it is printed. The number depends on the order of reading and never comes out.
package struct Symbol: Hashable, Sendable {
  /// The number, from 0 for the empty text.
  let id: UInt32

  /// The empty text: a blank cell.
  package static let blank = Symbol(id: 0)

  package var isBlank: Bool { id == 0 }
}

/// Every identifier and name that was read, each kept once.
///
/// Files are read on all cores and share one table, so it is split into shards, each with a lock
/// of its own; a text always goes to the shard that its hash names.
package final class SymbolTable: Sendable {
  // Stored in line: no reference is counted on the way to a shard, which all threads would share.
  private let shards: InlineArray<64, Mutex<SymbolEntries>>
  private static let shardBits: UInt32 = 6

  /// Makes a table that knows the empty text only.
  package init() {
    shards = InlineArray { _ in Mutex(SymbolEntries()) }
  }

  /// The symbol of a text, given as bytes of UTF-8.
  package func symbol(for text: Span<UInt8>) -> Symbol {
    guard text.count > 0 else { return .blank }
    let hash = Self.hash(text)
    let shard = UInt32(truncatingIfNeeded: hash >> 58)
    let index = shards[Int(shard)].withLock { $0.index(of: text, hash: hash) }
    return Symbol(id: (index << Self.shardBits | shard) + 1)
  }

  /// The symbol of a text.
  package func symbol(for text: String) -> Symbol {
    symbol(for: Array(text.utf8).span)
  }

  /// Appends the text of a symbol to a buffer.
  package func append(_ symbol: Symbol, to buffer: inout TextBuffer) {
    guard !symbol.isBlank else { return }
    let (shard, index) = place(of: symbol)
    shards[shard].withLock { $0.append(index, to: &buffer) }
  }

  /// The text of a symbol.
  package func text(_ symbol: Symbol) -> String {
    guard !symbol.isBlank else { return "" }
    let (shard, index) = place(of: symbol)
    return shards[shard].withLock { $0.text(index) }
  }

  private func place(of symbol: Symbol) -> (shard: Int, index: Int) {
    let number = symbol.id - 1
    return (Int(number & (1 << Self.shardBits - 1)), Int(number >> Self.shardBits))
  }

  /// Mixes eight bytes at a time; not meant to withstand an attacker, whose reward would be a
  /// slow run of his own lists.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    let bytes = unsafe text.bytes
    var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
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

  private static func mix(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

/// One shard: the texts one after another, and an open-addressed table of their numbers.
private struct SymbolEntries: Sendable {
  private var text: [UInt8] = []
  private var ends: [UInt32] = []
  private var hashes: [UInt64] = []
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  mutating func index(of bytes: Span<UInt8>, hash: UInt64) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot] - 1)
      if hashes[index] == hash && equals(index, bytes) { return UInt32(index) }
      slot = (slot + 1) & mask
    }
    return insert(bytes, hash: hash, at: slot)
  }

  func append(_ index: Int, to buffer: inout TextBuffer) {
    buffer.append(text[range(index)])
  }

  func text(_ index: Int) -> String {
    String(decoding: text[range(index)], as: UTF8.self)
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private func equals(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let range = range(index)
    guard range.count == bytes.count else { return false }
    let known = text.span.extracting(range)
    for offset in bytes.indices where known[offset] != bytes[offset] { return false }
    return true
  }

  private mutating func insert(_ bytes: Span<UInt8>, hash: UInt64, at slot: Int) -> UInt32 {
    let index = UInt32(ends.count)
    unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    ends.append(UInt32(text.count))
    hashes.append(hash)
    slots[slot] = index + 1
    if ends.count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }
}
