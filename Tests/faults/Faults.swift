import FaultSupport
import Foundation
import TestSupport

/// Does harm to settle at every call of every story, and prints what became of it.
@main
struct Faults {
  static let usage =
    "usage: faults --settle PROGRAM --library FILE --workspace FOLDER [--seed N] [--timed N] "
    + "[--every N]"

  static func main() {
    do {
      let options = try FaultOptions(CommandLine.arguments.dropFirst())
      exit(try FaultRun(options).perform() == 0 ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("faults: \(error)\n".utf8))
      exit(error is FaultUsageError ? 64 : 74)
    }
  }
}

/// A command line that says nothing that can be done.
struct FaultUsageError: Error, CustomStringConvertible {
  let description = Faults.usage
}

/// What a command line asks for.
struct FaultOptions {
  let program: Program
  let workspace: String
  /// Decides the moments of the kills by the clock.
  let seed: UInt64
  /// How often each story is killed by the clock.
  let timed: Int
  /// Of so many calls, one is met; 1 for all of them.
  let every: Int

  init(_ words: ArraySlice<String>) throws {
    var values: [String: String] = [:]
    var words = words
    while let name = words.popFirst() {
      guard name.hasPrefix("--"), let value = words.popFirst() else { throw FaultUsageError() }
      values[name] = value
    }
    guard let settle = values["--settle"], let library = values["--library"],
      let workspace = values["--workspace"],
      let seed = UInt64(values["--seed"] ?? "\(UInt64.random(in: 1...1_000_000))"),
      let timed = Int(values["--timed"] ?? "20"),
      let every = Int(values["--every"] ?? "1"), every > 0
    else { throw FaultUsageError() }
    program = Program(settle: settle, library: library)
    self.workspace = workspace
    self.seed = seed
    self.timed = timed
    self.every = every
  }
}
