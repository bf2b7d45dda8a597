import Foundation

/// A program that could not be started.
struct StartFailed: Error {
  let program: String
  let code: Int32
}

/// A finished program: its status, its wall time, and the most memory it held.
struct Child {
  let status: Int32
  let seconds: Double
  /// In bytes.
  let peak: Int

  /// Runs the program and waits for it.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments.
  ///   - output: The file that takes its standard output; nil leaves it where it is.
  /// - Returns: How it ended, after how long, with how much memory.
  /// - Throws: ``StartFailed`` when it cannot be started, ``UsageError`` when none is named.
  static func run(_ command: [String], output: String?) throws -> Child {
    guard let program = command.first else { throw UsageError(text: Month.usage) }
    let start = ContinuousClock.now
    let process = try spawn(command, output: output)
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(process, &status, 0, &usage) == process else {
      throw StartFailed(program: program, code: errno)
    }
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + status & 0x7f
    return Child(
      status: code, seconds: (ContinuousClock.now - start) / .seconds(1),
      peak: usage.ru_maxrss * 1_024)
  }

  private static func spawn(_ command: [String], output: String?) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if let output {
      unsafe posix_spawn_file_actions_addopen(
        &actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    guard code == 0 else { throw StartFailed(program: command[0], code: code) }
    return process
  }
}
