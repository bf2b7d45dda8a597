import Glibc
import Settlement
import Text
import Workflow

/// This machine's day, clock and terminal.
struct RealSurroundings: Surroundings {
  private let console: Console

  /// Shows progress on a console.
  init(_ console: Console) {
    self.console = console
  }

  /// The local calendar day, as the clerk at this machine would date a letter.
  var today: Day {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let day = unsafe Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return day ?? Day(number: Int32(now / 86_400))
  }

  var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  func seconds() -> Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  func progress(_ step: Message, done: Int, of total: Int) {
    console.progress(step, done: done, of: total, at: seconds())
  }

  func report(_ message: Message) { console.complain(message) }

  func giveBackFreedMemory() { Heap.giveBackFreed() }
}
