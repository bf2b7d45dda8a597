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
/// - Throws: What the first value throws that cannot be taken; then no more are worked out.
func concurrentInOrder<Element: Sendable, Own, Failure: Error>(
  _ count: Int, threads: Int, grain: Int = 1, each: @Sendable () -> Own,
  _ body: @Sendable (Int, Own) -> Element,
  taking take: (Int, Element) throws(Failure) -> Void
) throws(Failure) {
  let queue = Queue<Element>(count, grain: grain)
  var taken = 0
  var failure: Failure?
  func takeThoseThere() {
    while failure == nil, let element = queue.remove(taken) {
      do throws(Failure) {
        try take(taken, element)
        taken += 1
      } catch {
        failure = error
        queue.end()
      }
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
  if let failure { throw failure }
  precondition(taken == count)
}

/// The same where a thread has nothing for itself.
func concurrentInOrder<Element: Sendable, Failure: Error>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) -> Element,
  taking take: (Int, Element) throws(Failure) -> Void
) throws(Failure) {
  try concurrentInOrder(
    count, threads: threads, each: {}, { index, _ in body(index) }, taking: take)
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

  /// Leaves those that no thread has yet.
  func end() { next.store(count, ordering: .relaxed) }

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
