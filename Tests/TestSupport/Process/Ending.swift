package import Foundation

/// How a program ended, and what it printed.
package struct Ending: Sendable {
  /// As a shell would have it.
  package let status: Int32
  package let outputBytes: Data
  package let errors: String

  package var output: String { String(decoding: outputBytes, as: UTF8.self) }
}

/// A program at work, whose output is kept.
package struct RunningProgram: Sendable {
  private let child: RunningChild
  /// Files, and not pipes, so that no amount of output can stop the program.
  private let printed: TemporaryFolder

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments.
  ///   - variables: The whole environment; none of this process is handed on.
  /// - Throws: What keeps a process from starting.
  package init(_ command: [String], variables: [String: String] = [:]) throws {
    printed = try TemporaryFolder()
    child = try RunningChild(
      command, variables: variables, output: printed.path("output"),
      errors: printed.path("errors"))
  }

  package var process: pid_t { child.process }

  /// Ends it at once, whatever it does.
  package func kill() { child.kill() }

  /// Waits for its end; to be called once.
  package func wait() throws -> Ending {
    let status = try child.wait().status
    return Ending(
      status: status, outputBytes: try Data(contentsOf: printed.url("output")),
      errors: String(decoding: try Data(contentsOf: printed.url("errors")), as: UTF8.self))
  }
}
