package import Foundation

/// A program that could not be started.
package struct StartFailed: Error {
  let program: String
  let code: Int32
}

/// A finished program: its status, its wall time, and the most memory it held.
package struct Child {
  /// The exit status; 128 and the number of the signal where one ended it, as in a shell.
  package let status: Int32
  package let seconds: Double
  /// Of all processors together, in seconds, by the program and by the system for it.
  package let processorSeconds: Double
  /// In bytes.
  package let peak: Int

  /// Runs the program and waits for it.
  package static func run(_ command: [String], output: String?) throws -> Child {
    try RunningChild(command, output: output).wait()
  }
}

/// A program at work.
package struct RunningChild: Sendable {
  package let process: pid_t
  private let start = ContinuousClock.now
  private let program: String

  /// Starts the program with nothing to read.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments.
  ///   - variables: The whole environment; nil hands on that of this process.
  ///   - output: The file that takes its standard output; nil leaves it where it is.
  ///   - errors: The file that takes its standard error output; nil leaves it where it is.
  /// - Throws: ``StartFailed`` when it cannot be started, or none is named.
  package init(
    _ command: [String], variables: [String: String]? = nil, output: String? = nil,
    errors: String? = nil
  ) throws {
    program = command.first ?? ""
    process = try spawn(
      command, variables ?? ProcessInfo.processInfo.environment, output, errors)
  }

  /// Ends it at once, whatever it does.
  package func kill() {
    Foundation.kill(process, SIGKILL)
  }

  /// Waits for its end; to be called once.
  package func wait() throws -> Child {
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(process, &status, 0, &usage) == process else {
      throw StartFailed(program: program, code: errno)
    }
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
    return Child(
      status: code, seconds: (ContinuousClock.now - start) / .seconds(1),
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peak: usage.ru_maxrss * 1_024)
  }
}

private func seconds(_ time: timeval) -> Double {
  Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
}

private func spawn(
  _ command: [String], _ variables: [String: String], _ output: String?, _ errors: String?
) throws -> pid_t {
  guard let program = command.first else { throw StartFailed(program: "", code: ENOENT) }
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  for (file, path) in [(1 as Int32, output), (2, errors)] {
    guard let path else { continue }
    unsafe posix_spawn_file_actions_addopen(
      &actions, file, path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  }
  var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
  defer { unsafe arguments.forEach { unsafe free($0) } }
  var environment = unsafe variables.map { unsafe strdup("\($0)=\($1)") } + [nil]
  defer { unsafe environment.forEach { unsafe free($0) } }
  var process: pid_t = 0
  let code = unsafe posix_spawnp(&process, program, &actions, nil, &arguments, &environment)
  guard code == 0 else { throw StartFailed(program: program, code: code) }
  return process
}
