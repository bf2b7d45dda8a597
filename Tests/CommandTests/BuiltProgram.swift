import Foundation

/// The program as it was built beside the tests.
struct BuiltProgram {
  let status: Int32
  let output: String
  let errors: String
  let outputBytes: Data

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - words: The command line.
  ///   - variables: The whole environment; none of this process is handed on.
  /// - Throws: What keeps a process from starting.
  init(_ words: String..., variables: [String: String] = [:]) throws {
    try self.init(words, variables: variables)
  }

  /// Runs the program with a command line that a table holds.
  init(_ words: [String], variables: [String: String] = [:]) throws {
    try self.init(at: BuiltProgram.path, words, variables: variables)
  }

  /// Runs another program, such as a script, to its end.
  init(at path: URL, _ words: [String], variables: [String: String]) throws {
    let process = Process()
    process.executableURL = path
    process.arguments = words
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    let folder = try TemporaryFolder()
    let (output, errors) = (folder.url("output"), folder.url("errors"))
    process.standardOutput = try BuiltProgram.fresh(output)
    process.standardError = try BuiltProgram.fresh(errors)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    outputBytes = try Data(contentsOf: output)
    self.output = String(decoding: outputBytes, as: UTF8.self)
    self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
  }

  /// Files, and not pipes, so that no amount of output can stop the program.
  private static func fresh(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  /// Where the program lies, for a test that starts it by way of a shell.
  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("settle")
}
