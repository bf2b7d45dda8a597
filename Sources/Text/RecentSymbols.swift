/// The symbols of the texts that were looked up last, each in the one place that its hash names.
struct RecentSymbols: Sendable {
  /// A place without bytes is empty.
  private struct Place: Sendable {
    /// Bits of the hash that do not choose the place.
    var mark: UInt32 = 0
    var symbol = Symbol.blank
    var start: UInt32 = 0
    var count: UInt32 = 0

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  private var places: [Place]
  /// The texts one after another, also of those that others took the place of.
  private var text: [UInt8] = []
  /// So many bytes stay in the cache of a core.
  private static let limit = 1 << 19

  /// Remembers as many texts as there are places, a power of two.
  init(places count: Int) { places = [Place](repeating: Place(), count: count) }

  /// The symbol of a text; nil where it was not looked up lately.
  func symbol(of bytes: Span<UInt8>, hash: UInt64) -> Symbol? {
    let place = places[index(hash)]
    guard place.mark == mark(hash), isSame(text.span.extracting(place.range), bytes) else {
      return nil
    }
    return place.symbol
  }

  /// Remembers a text, which is not empty.
  mutating func add(_ symbol: Symbol, of bytes: Span<UInt8>, hash: UInt64) {
    if text.count + bytes.count > Self.limit { forgetAll() }
    let start = text.count
    guard bytes.count <= Self.limit else { return }
    unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    places[index(hash)] = Place(
      mark: mark(hash), symbol: symbol, start: UInt32(start), count: UInt32(bytes.count))
  }

  private mutating func forgetAll() {
    text.removeAll(keepingCapacity: true)
    for index in places.indices { places[index] = Place() }
  }

  private func index(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (places.count - 1)
  }

  private func mark(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 26) }
}
