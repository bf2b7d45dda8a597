import Synchronization

/// Works out a value for each index on several threads, and gives them to this thread by index, each as
/// soon as it and those before it are there: what is as large as a month need not wait for its end.
///
/// This thread works too, and takes what is there between some values of its own and the next.
/// - Parameters:
///   - count: How many values there are.
///   - threads: The threads to use, this one among them.
///   - grain: How many neighbours one thread takes at a time: those that need the same memory.
///   - each: What a thread has for itself.
///   - body: Works out the value of an index.
///   - take: Takes the value of an index, on this thread.
func concurrentInOrder<Element: Sendable, Own>(
  _ count: Int, threads: Int, grain: Int = 1, each: @Sendable () -> Own,
  _ body: @Sendable (Int, Own) -> Element, taking take: (Int, Element) -> Void
) {
  let queue = Queue<Element>(count, grain: grain)
  var taken = 0
  func takeThoseThere() {
    while let element = queue.remove(taken) {
      take(taken, element)
      taken += 1
    }
  }
  onThreads(
    max(1, min(threads, count)),
    {
      let own = each()
      repeat { takeThoseThere() } while queue.addPortion { body($0, own) }
    }
  ) {
    guard queue.isWaiting else { return }
    let own = each()
    while queue.addPortion({ body($0, own) }) {}
  }
  takeThoseThere()
  precondition(taken == count)
}

/// The same where a thread has nothing for itself.
func concurrentInOrder<Element: Sendable>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) -> Element,
  taking take: (Int, Element) -> Void
) {
  concurrentInOrder(count, threads: threads, each: {}, { index, _ in body(index) }, taking: take)
}

/// Values that wait until those before them are there.
private final class Queue<Element: Sendable>: Sendable {
  private let next = Atomic(0)
  private let waiting: Mutex<[Element?]>
  private let count: Int
  private let grain: Int

  init(_ count: Int, grain: Int) {
    (self.count, self.grain) = (count, grain)
    waiting = Mutex([Element?](repeating: nil, count: count))
  }

  /// Whether there are indexes that no thread has.
  var isWaiting: Bool { next.load(ordering: .relaxed) < count }

  /// Works out the values of the next indexes that no thread has; false where there are none.
  func addPortion(_ body: (Int) -> Element) -> Bool {
    let first = next.add(grain, ordering: .relaxed).oldValue
    guard first < count else { return false }
    for index in first..<min(first + grain, count) {
      let element = body(index)
      waiting.withLock { $0[index] = element }
    }
    return true
  }

  /// The value of an index, which is no longer kept; nil where it is not there yet.
  func remove(_ index: Int) -> Element? {
    waiting.withLock { index < count ? $0[index].take() : nil }
  }
}
