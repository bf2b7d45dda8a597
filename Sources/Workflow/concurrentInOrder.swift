import Synchronization

/// Works out a value for each index on several threads, and gives them to this thread by index, each as
/// soon as it and those before it are there: what is as large as a month need not wait for its end.
///
/// This thread works too, and takes what is there between one value of its own and the next.
/// - Parameters:
///   - count: How many values there are.
///   - threads: The threads to use, this one among them.
///   - meanwhile: What this thread does by itself before it joins in.
///   - body: Works out the value of an index.
///   - take: Takes the value of an index, on this thread.
func concurrentInOrder<Element: Sendable>(
  _ count: Int, threads: Int, meanwhile: () -> Void = {},
  _ body: @Sendable (Int) -> Element, taking take: (Int, Element) -> Void
) {
  let queue = Queue<Element>(count)
  var taken = 0
  func takeThoseThere() {
    while let element = queue.remove(taken) {
      take(taken, element)
      taken += 1
    }
  }
  // One more than there are values: what this thread does by itself may take as long as they do.
  onThreads(
    min(threads, count + 1),
    {
      meanwhile()
      repeat { takeThoseThere() } while queue.add(body)
    }
  ) {
    while queue.add(body) {}
  }
  takeThoseThere()
  precondition(taken == count)
}

/// Values that wait until those before them are there.
private final class Queue<Element: Sendable>: Sendable {
  private let next = Atomic(0)
  private let waiting: Mutex<[Element?]>

  init(_ count: Int) { waiting = Mutex([Element?](repeating: nil, count: count)) }

  /// Works out the value of the next index that no thread has; false where there is none.
  func add(_ body: (Int) -> Element) -> Bool {
    let index = next.add(1, ordering: .relaxed).oldValue
    guard waiting.withLock({ index < $0.count }) else { return false }
    let element = body(index)
    waiting.withLock { $0[index] = element }
    return true
  }

  /// The value of an index, which is no longer kept; nil where it is not there yet.
  func remove(_ index: Int) -> Element? {
    waiting.withLock { index < $0.count ? $0[index].take() : nil }
  }
}
