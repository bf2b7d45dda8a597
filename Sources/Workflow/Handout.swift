import Synchronization

/// Values that are given away, each once, so that none stays in memory longer than it is worked on.
final class Handout<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>
  let count: Int

  init(_ values: consuming [Value]) {
    count = values.count
    self.values = Mutex(values.map { $0 })
  }

  /// Gives a value to whoever asks first, on whatever thread.
  ///
  /// - Precondition: It was not given away yet.
  func take(_ index: Int) -> Value {
    let value = values.withLock { $0[index].take() }
    guard let value else { preconditionFailure("value \(index) was given away") }
    return value
  }
}
