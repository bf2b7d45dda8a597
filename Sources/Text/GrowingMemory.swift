/// Elements that one thread adds one after another, and that any number of others read meanwhile, as far as
/// they were there when it was ``shared``.
///
/// Nothing is moved where somebody may read it: where the room ends, a larger one takes its place, and the
/// old one goes with its last reader. What arrays lend counts references instead, in numbers that all
/// threads share, which was 4% of a million lines' time; a copy for the readers was 30 MB.
@safe struct GrowingMemory<Element: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  private(set) var count = 0
  /// Where the room begins: asked of the room, each look-up would count references to it.
  nonisolated(unsafe) private var start: UnsafeMutablePointer<Element>
  private var room: Room

  init() {
    room = Room(capacity: 0)
    unsafe start = room.start
  }

  /// The element of a place.
  subscript(place: Int) -> Element {
    precondition(place >= 0 && place < count)
    return unsafe start[place]
  }

  /// Lends the elements of a range.
  @inline(__always)
  func lend<Answer>(_ range: Range<Int>, _ body: (Span<Element>) -> Answer) -> Answer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let lent = unsafe UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    return body(unsafe Span(_unsafeElements: lent))
  }

  /// Adds elements.
  mutating func append(_ elements: Span<Element>) {
    if elements.count > room.capacity - count { grow(by: elements.count) }
    unsafe elements.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      unsafe (start + count).initialize(from: first, count: source.count)
    }
    count += elements.count
  }

  /// Adds an element.
  mutating func append(_ element: Element) {
    if count == room.capacity { grow(by: 1) }
    unsafe (start + count).initialize(to: element)
    count += 1
  }

  private mutating func grow(by more: Int) {
    let larger = Room(capacity: max(room.capacity * 2, count + more, 64))
    unsafe larger.start.initialize(from: start, count: count)
    unsafe (room, start) = (larger, larger.start)
  }

  /// What is there now, for readers.
  var shared: Shared { Shared(count: count, room: room) }

  /// Memory that goes with the last who reads it.
  @safe final class Room: Sendable {
    nonisolated(unsafe) let start: UnsafeMutablePointer<Element>
    let capacity: Int

    init(capacity: Int) {
      self.capacity = capacity
      unsafe start = .allocate(capacity: capacity)
    }

    deinit { unsafe start.deallocate() }
  }

  /// What was there at some moment; its bytes stay as long as the room is kept.
  struct Shared: Sendable {
    let count: Int
    let room: Room
  }
}
