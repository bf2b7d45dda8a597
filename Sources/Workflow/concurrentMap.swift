import Glibc
import Synchronization

/// Works out a value for each index on several threads, and joins them by index: the result is
/// the same whatever the number of threads.
///
/// The thread that asks works too: where the system starts fewer threads than are wanted, or none,
/// the work is done by those there are.
/// - Parameters:
///   - count: How many values there are.
///   - threads: The threads to use, this one among them.
///   - grain: How many neighbours one thread takes at a time: those that need the same memory.
///   - meanwhile: What this thread does by itself before it joins in.
///   - body: Works out the value of an index.
/// - Returns: The values, by index.
func concurrentMap<Element: Sendable>(
  _ count: Int, threads: Int, grain: Int = 1, meanwhile: () -> Void = {},
  _ body: @Sendable (Int) -> Element
) -> [Element] {
  concurrentMap(count, threads: threads, grain: grain, meanwhile: meanwhile, each: {}) { index, _ in
    body(index)
  }
}

/// The same with something that each thread has for itself, made by `each` once on each thread.
func concurrentMap<Element: Sendable, Own>(
  _ count: Int, threads: Int, grain: Int = 1, meanwhile: () -> Void = {},
  each: @Sendable () -> Own, _ body: @Sendable (Int, Own) -> Element
) -> [Element] {
  guard threads > 1, count > 0 else {
    meanwhile()
    let own = each()
    return (0..<count).map { body($0, own) }
  }
  let next = Atomic(0)
  let results = Mutex([Element?](repeating: nil, count: count))
  // One more than there are values: what this thread does by itself may take as long as they do.
  onThreads(min(threads, count + 1), meanwhile) {
    let own = each()
    var mine: [(index: Int, element: Element)] = []
    while true {
      let first = next.add(grain, ordering: .relaxed).oldValue
      guard first < count else { break }
      for index in first..<min(first + grain, count) { mine.append((index, body(index, own))) }
    }
    results.withLock { all in
      for (index, element) in mine { all[index] = element }
    }
  }
  let elements = results.withLock { $0.compactMap { $0 } }
  precondition(elements.count == count)
  return elements
}

/// Does two things side by side where there are two threads: one on a thread of its own, and on this
/// one what only it may do.
///
/// - Parameters:
///   - threads: The threads to use, this one among them.
///   - theirs: What another thread does.
///   - mine: What this one does.
/// - Returns: What both made.
func concurrentPair<Theirs: Sendable, Mine>(
  threads: Int, _ theirs: @Sendable () -> Theirs, meanwhile mine: () -> Mine
) -> (Theirs, Mine) {
  var made: Mine?
  let others = concurrentMap(2, threads: min(threads, 2), meanwhile: { made = mine() }) {
    $0 == 0 ? theirs() : nil
  }
  guard let made, let other = others[0] else { preconditionFailure("nobody did the work") }
  return (other, made)
}

/// Does the same work on this thread, which does something by itself before, and on as many others as can
/// be started, and waits for all.
func onThreads(
  _ count: Int, _ meanwhile: () -> Void, _ work: @Sendable () -> Void
) {
  withoutActuallyEscaping(work) { work in
    var started: [pthread_t] = []
    for _ in 1..<count {
      guard let thread = startedThread(work) else { break }
      started.append(thread)
    }
    meanwhile()
    work()
    for thread in started { pthread_join(thread, nil) }
  }
}

/// The work of a thread, which its C function can only be given as a pointer.
private final class ThreadWork: Sendable {
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
  }
}

private func startedThread(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
  let parcel = unsafe Unmanaged.passRetained(ThreadWork(work))
  var thread = pthread_t()
  let status = unsafe pthread_create(
    &thread, nil,
    { parcel in
      guard let parcel = unsafe parcel else { return nil }
      unsafe Unmanaged<ThreadWork>.fromOpaque(parcel).takeRetainedValue().work()
      return nil
    }, parcel.toOpaque())
  guard status == 0 else {
    unsafe parcel.release()
    return nil
  }
  return thread
}
