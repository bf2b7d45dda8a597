import Foundation
import TestSupport

/// A copy of the demo's workspace, and what the commands of its own guide made of it.
final class DemoWorkspace: Sendable {
  static let source = Project.url("fixtures/demo")

  /// The workspace after all commands, made once for all tests that only read it.
  static var told: DemoWorkspace { get throws { try shared.get() } }

  private static let shared = Result { try DemoWorkspace(at: sharedPlace) }

  private static let sharedPlace: URL = {
    atexit { try? FileManager.default.removeItem(at: DemoWorkspace.sharedPlace) }
    let name = "settle-demo-\(ProcessInfo.processInfo.processIdentifier)"
    return FileManager.default.temporaryDirectory.appending(path: name)
  }()

  let url: URL
  /// What each command of the guide printed.
  let outputs: [Ending]

  private init(at url: URL) throws {
    self.url = url
    try FileManager.default.copyItem(at: Self.source, to: url)
    let commands = try Self.commands(of: "## From lists to invoices")
    outputs = try commands.map { try Self.perform($0, in: url) }
  }

  /// Copies the finished workspace for a test that goes on from there.
  init(copying other: DemoWorkspace, to url: URL) throws {
    self.url = url
    outputs = other.outputs
    try FileManager.default.copyItem(at: other.url, to: url)
  }

  var archive: String { url.appending(path: "settle.sqlite").path }

  /// The indented lines from a heading of the demo's guide to the end of its language.
  static func commands(of heading: String) throws -> [String] {
    let guide = try String(contentsOf: source.appending(path: "README.md"), encoding: .utf8)
    let lines = guide.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(of: heading) else { throw CocoaError(.formatting) }
    return indented(lines[start...].prefix { !$0.hasPrefix("# ") })
  }

  /// The lines that a guide shows as commands.
  static func indented(_ lines: some Sequence<String>) -> [String] {
    lines.filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
  }

  /// One command as a reader would type it in the workspace.
  func perform(_ command: String) throws -> Ending {
    try Self.perform(command, in: url)
  }

  private static func perform(_ command: String, in folder: URL) throws -> Ending {
    try BuiltProgram.shell(command, in: folder.path)
  }
}
