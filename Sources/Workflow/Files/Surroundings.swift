package import Settlement
package import Text

/// Where a command runs: the day, the clock, the threads, and whoever waits for it.
///
/// Calls may come from several threads.
package protocol Surroundings: Sendable {
  /// The calendar day where the user is.
  var today: Day { get }

  /// How many threads may work at once.
  var cores: Int { get }

  /// A clock that only ever goes forward, for the seconds of each phase.
  func seconds() -> Double

  /// Reports how far a step is.
  func progress(_ step: Message, done: Int, of total: Int)

  /// Says what somebody has to know though the work is done.
  func report(_ message: Message)

  /// Gives memory that was let go of back to the system: what lies between what stays, the C library
  /// would keep.
  func giveBackFreedMemory()
}
