internal import Text

/// What a list has under each record and item: what came back of it, and what its lines so far have
/// claimed.
///
/// Each line asks four questions of its record and item, a million times a month. One look-up by one
/// word answers them all.
struct ListedItems {
  /// What is known of one record and item.
  struct Item {
    /// The accepted old parts that no line has drawn yet.
    var pool = Pool()
    /// The quantity that the manifest lists.
    var manifest = Quantity.zero
    /// The kinds of the lines so far.
    var claimed = ClaimKinds()
    /// The kinds of lines that are not rejected and that no returned part proves.
    var settled = ClaimKinds()
  }

  /// Another number in each process: nobody can make lists whose items share their slots.
  private static let seed = UInt64(truncatingIfNeeded: "records and items".hashValue)

  private var items: [Item] = []
  /// The record and the item in one word, in the order of `items`.
  private var keys: [UInt64] = []
  /// Open-addressed: the place in `items` plus one, 0 for none.
  private var slots: [UInt32]
  /// The place behind the one that was found last: a list names most items in the order in which its
  /// manifest and its acceptance do, and slots of a long list are far from each other in the memory.
  private var next = 0

  /// Makes room for about so many.
  init(capacity: Int) {
    slots = [UInt32](repeating: 0, count: max(16, capacity * 2).roundedUpToPowerOfTwo)
    items.reserveCapacity(capacity)
    keys.reserveCapacity(capacity)
  }

  /// The place of a record and an item, which is made where there is none.
  mutating func place(of record: Symbol, _ item: Symbol) -> Int {
    let key = UInt64(record.order) << 32 | UInt64(item.order)
    if next < keys.count, keys[next] == key {
      next += 1
      return next - 1
    }
    var slot = firstSlot(of: key)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if keys[place] == key {
        next = place + 1
        return place
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    items.append(Item())
    keys.append(key)
    slots[slot] = UInt32(items.count)
    if items.count * 2 > slots.count { grow() }
    return items.count - 1
  }

  subscript(place: Int) -> Item {
    get { items[place] }
    _modify { yield &items[place] }
  }

  private func firstSlot(of key: UInt64) -> Int {
    let product = (key ^ Self.seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (place, key) in zip(keys.indices, keys) {
      var slot = firstSlot(of: key)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(place + 1)
    }
  }
}

/// Some kinds of lines.
struct ClaimKinds {
  private var bits: UInt8 = 0

  func contains(_ kind: ClaimKind) -> Bool { bits & bit(of: kind) != 0 }

  /// Adds a kind.
  ///
  /// - Returns: Whether it was not there yet.
  @discardableResult
  mutating func insert(_ kind: ClaimKind) -> Bool {
    defer { bits |= bit(of: kind) }
    return !contains(kind)
  }

  private func bit(of kind: ClaimKind) -> UInt8 {
    switch kind {
    case .part: 1
    case .maintenance: 2
    case .labour: 4
    case .travel: 8
    case .unknown: 16
    }
  }
}

extension Int {
  fileprivate var roundedUpToPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
