import Dispatch
import Synchronization

/// Works out a value for each index on several threads, and joins them by index: the result is
/// the same whatever the number of threads.
func concurrentMap<Element: Sendable>(
  _ count: Int, threads: Int, _ body: @Sendable (Int) -> Element
) -> [Element] {
  guard threads > 1, count > 1 else { return (0..<count).map(body) }
  let next = Atomic(0)
  let results = Mutex([Element?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
    var mine: [(index: Int, element: Element)] = []
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { break }
      mine.append((index, body(index)))
    }
    results.withLock { all in
      for (index, element) in mine { all[index] = element }
    }
  }
  let elements = results.withLock { $0.compactMap { $0 } }
  precondition(elements.count == count)
  return elements
}
