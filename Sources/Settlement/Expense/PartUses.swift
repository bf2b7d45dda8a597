internal import Text

/// The lines of parts, each part's together.
struct PartUses {
  private let uses: [PartUse]
  /// Places of `uses`, part by part.
  private let places: [UInt32]
  /// Where the places of each part begin, and where the last one's end.
  private let starts: [Int]
  let parts: [Symbol]

  /// Puts the lines of each part together by counting: nothing is compared and no line is moved.
  init(_ uses: [PartUse]) {
    self.uses = uses
    var counts = SymbolMap<Int>()
    for use in uses { counts[use.part, default: 0] += 1 }
    parts = counts.symbols
    var next = SymbolMap<Int>()
    var (starts, start) = ([Int](), 0)
    for (part, count) in zip(counts.symbols, counts.values) {
      starts.append(start)
      next[part] = start
      start += count
    }
    starts.append(start)
    var places = [UInt32](repeating: 0, count: uses.count)
    for (place, use) in uses.enumerated() {
      places[next[use.part, default: 0]] = UInt32(place)
      next[use.part, default: 0] += 1
    }
    (self.places, self.starts) = (places, starts)
  }

  /// The lines of a part, by its place among the parts; in no order.
  func uses(ofPart place: Int) -> [PartUse] {
    places[starts[place]..<starts[place + 1]].map { uses[Int($0)] }
  }
}
