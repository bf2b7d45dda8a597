package import TestSupport
import Foundation

/// The program under test, and the library that does it harm.
package struct Program: Sendable {
  package let settle: String
  private let library: String

  /// Names the program and the library by their paths.
  package init(settle: String, library: String) {
    self.settle = settle
    self.library = library
  }

  /// The program and the library that were built beside this process's own.
  package static let built = Program(
    settle: BuiltProgram.path(), library: BuiltProgram.path(of: "libFaultPoints.so"))

  /// Runs settle in a workspace to whatever end.
  ///
  /// - Parameters:
  ///   - words: The command and its arguments.
  ///   - folder: The workspace, in which it starts.
  ///   - fault: The harm that comes to it; nil for none.
  ///   - variables: What else the library is told.
  /// - Returns: How it ended.
  /// - Throws: What keeps a process from starting.
  package func run(
    _ words: [String], in folder: String, _ fault: Fault? = nil, _ variables: [String: String] = [:]
  ) throws -> Ending {
    try start(words, in: folder, fault, variables).wait()
  }

  /// Runs settle where no file may grow beyond so many blocks of 512 bytes.
  package func run(_ words: [String], in folder: String, blocks: Int) throws -> Ending {
    let limit = ["/bin/sh", "-c", "ulimit -f $0 && exec \"$@\"", "\(blocks)"]
    return try start(words, in: folder, nil, [:], by: limit).wait()
  }

  /// Starts settle in a workspace, directly or by way of another program.
  package func start(
    _ words: [String], in folder: String, _ fault: Fault? = nil,
    _ variables: [String: String] = [:], by way: [String] = []
  ) throws -> RunningProgram {
    let variables = ["LD_PRELOAD": library, "TZ": "UTC"]
      .merging(fault?.variables ?? [:]) { $1 }.merging(variables) { $1 }
    let environment = variables.map { "\($0)=\($1)" }
    return try RunningProgram(
      ["/usr/bin/env", "-i", "-C", folder] + environment + way + [settle, "--lang", "en"] + words)
  }

  /// The calls that a command makes, in order.
  func points(of words: [String], in folder: String, _ variables: [String: String]) throws
    -> (points: [FaultPoint], ending: Ending)
  {
    let scratch = try TemporaryFolder()
    let log = scratch.path("log")
    let logging = variables.merging(["FAULT_LOG": log]) { $1 }
    let ending = try run(words, in: folder, nil, logging)
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    return (lines.compactMap { FaultPoint(logged: $0) }, ending)
  }
}

extension Ending {
  package var isKilled: Bool { status == 128 + SIGKILL }
  /// Whether it did what it should.
  package var isDone: Bool { status <= 1 }
}
