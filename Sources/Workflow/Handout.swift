import Synchronization

/// Values that are given away, each once, so that none stays in memory longer than it is worked on.
final class Handout<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>
  private let surroundings: any Surroundings
  let count: Int

  /// Takes values of a command that works in some surroundings.
  init(_ values: consuming [Value], _ surroundings: any Surroundings) {
    count = values.count
    self.values = Mutex(values.map { $0 })
    self.surroundings = surroundings
  }

  /// After how many values their memory goes back to the system: it lies in holes of a size that
  /// nothing else asks for, a third of a month's lists at most.
  private var portion: Int { max(count / 3, 64) }

  /// Gives a value to whoever asks first, on whatever thread.
  ///
  /// - Precondition: It was not given away yet.
  func take(_ index: Int) -> Value {
    if index % portion == portion - 1 { surroundings.giveBackFreedMemory() }
    let value = values.withLock { $0[index].take() }
    guard let value else { preconditionFailure("value \(index) was given away") }
    return value
  }
}
