import Glibc
import Synchronization

/// One line at the foot of a terminal that says how far the work is.
///
/// Nothing is shown for work under a second, nor where the standard error output is no terminal.
final class ProgressLine: Sendable {
  private struct State {
    var start: Double?
    var last = 0.0
    var isShown = false
  }

  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  /// Shows a step; safe from any thread.
  ///
  /// - Parameters:
  ///   - step: What is being done.
  ///   - done: How many of the files, lists or documents are done.
  ///   - total: How many there are.
  ///   - now: Seconds on a clock that only goes forward.
  func show(_ step: String, done: Int, of total: Int, at now: Double) {
    guard isTerminal else { return }
    state.withLock { state in
      let start = state.start ?? now
      state.start = start
      guard now - start >= 1, now - state.last >= 0.1 else { return }
      state.last = now
      state.isShown = true
      Console.write("\r\u{1B}[K\(step) \(done)/\(total)", to: STDERR_FILENO)
    }
  }

  /// Takes the line away again.
  func clear() {
    state.withLock { state in
      guard state.isShown else { return }
      state.isShown = false
      Console.write("\r\u{1B}[K", to: STDERR_FILENO)
    }
  }
}
