import Foundation

/// settle as it was built beside the tests.
package enum BuiltProgram {
  private static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// The path of something that was built, by its name.
  package static func path(of name: String = "settle") -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  /// Runs settle to its end.
  ///
  /// - Parameters:
  ///   - words: The command line.
  ///   - variables: The whole environment; none of this process is handed on.
  /// - Returns: How it ended, and what it printed.
  /// - Throws: What keeps a process from starting.
  package static func run(_ words: String..., variables: [String: String] = [:]) throws -> Ending {
    try run(words, variables: variables)
  }

  /// Runs settle with a command line that a table holds.
  package static func run(_ words: [String], variables: [String: String] = [:]) throws -> Ending {
    try RunningProgram([path()] + words, variables: variables).wait()
  }

  /// Runs a line of the shell in a folder, where `settle` is the built program.
  package static func shell(_ line: String, in folder: String) throws -> Ending {
    let path = "\(self.folder.path(percentEncoded: false)):/usr/sbin:/usr/bin:/sbin:/bin"
    return try RunningProgram(
      ["/bin/sh", "-c", "cd \"$0\" && \(line)", folder], variables: ["PATH": path]
    ).wait()
  }
}
