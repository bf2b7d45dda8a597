import Archive
import Synchronization

/// Works out values from what the archive has, a batch at a time: while some threads work on one, the
/// thread that may ask the archive fetches the next, so that neither waits and few lie in memory.
///
/// - Parameters:
///   - count: How many values there are.
///   - size: How many a batch has.
///   - own: Something for each thread alone; so many threads work.
///   - progress: Hears how many are done.
///   - fetch: Asks the archive for a batch; called on this thread.
///   - make: Works out the value of a place.
/// - Returns: The values, by place.
/// - Throws: ``RunError/archive(_:)`` for what the archive or a value throws, the first by place.
func concurrentBatches<Fetched: Sendable, Own: Sendable, Value: Sendable>(
  _ count: Int, size: Int, own: [Own], progress: (Int) -> Void,
  fetch: (Range<Int>) throws(ArchiveError) -> [Fetched],
  _ make: @Sendable (Int, Fetched, Own) throws(ArchiveError) -> Value
) throws(RunError) -> [Value] {
  func range(from start: Int) -> Range<Int> {
    min(start, count)..<min(start + size, count)
  }
  var values: [Value] = []
  values.reserveCapacity(count)
  var next = try orRunError(fetch(range(from: 0)))
  for start in stride(from: 0, to: count, by: size) {
    progress(start)
    let batch = next
    var following: Result<[Fetched], ArchiveError> = .success([])
    let thread = Atomic(0)
    let made = concurrentMap(
      batch.count, threads: own.count, grain: 4,
      meanwhile: {
        following = Result { () throws(ArchiveError) in try fetch(range(from: start + size)) }
      },
      each: { own[thread.add(1, ordering: .relaxed).oldValue] }
    ) { index, own in
      Result { () throws(ArchiveError) in try make(start + index, batch[index], own) }
    }
    for value in made { values.append(try orRunError(value.get())) }
    next = try orRunError(following.get())
  }
  return values
}
