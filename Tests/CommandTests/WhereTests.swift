import Foundation
import TestSupport
import Testing

@testable import settle

/// Where a command does its work: a workspace, an archive, a month.
@Suite struct WhereTests {
  private let month: ProgramWorkspace

  init() throws {
    month = try ProgramWorkspace(isSettled: false)
  }

  @Test(
    "a folder that is no workspace is said to be none",
    arguments: ["run 2025-10", "reconcile", "status", "post 2025-10", "account D001", "verify"])
  func none(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let empty = try TemporaryFolder()
    let named = try BuiltProgram.run(words + ["--workspace", empty.path])
    #expect(named.status == 66)
    #expect(
      named.errors == "settle: \(empty.path): this is no workspace: neither reference nor inbox is "
        + "in it (name one with --workspace, or make one with settle init)\n")
    let current = try BuiltProgram.shell("settle \(line) --lang zh", in: empty.path)
    #expect(current.status == 66)
    #expect(current.errors.hasPrefix("settle: 当前文件夹：不是结算工作区"), "\(current.errors)")
  }

  @Test("an archive that is named needs no workspace")
  func archive() throws {
    _ = try month.run()
    let empty = try TemporaryFolder()
    let program = try BuiltProgram.shell("settle verify --archive \(month.archive)", in: empty.path)
    #expect(program.status == 0, "\(program.errors)")
  }

  @Test("a workspace without an archive is one all the same")
  func unsettled() throws {
    let program = try month.settle("status")
    #expect(program.status == 66)
    #expect(program.errors.contains("there is no archive (run a month first)"))
  }

  @Test("an archive may lie elsewhere, but not in a folder that is not there")
  func elsewhere() throws {
    let place = month.folder.url("kept.sqlite").path
    #expect(try month.run("--archive", place).status == 0)
    #expect(try month.settle("status", "--archive", place).status == 0)
    #expect(!FileManager.default.fileExists(atPath: month.archive))
    let program = try month.run("--archive", "\(month.path)/none/kept.sqlite")
    #expect(program.status == 73)
    #expect(
      program.errors
        == "settle: \(month.path)/none: there is no such folder (make it, or name another)\n")
  }

  @Test("a month without an inbox names those that have one")
  func noInbox() throws {
    let program = try month.settle("run", "2026-01")
    #expect(program.status == 66)
    #expect(
      program.errors == "settle: inbox/2026-01 is not there or empty (there are 2025-10)\n")
    try FileManager.default.moveItem(
      atPath: "\(month.path)/inbox/2025-10", toPath: "\(month.path)/inbox/202510")
    #expect(
      try month.run().errors == "settle: inbox/2025-10 is not there (rename inbox/202510)\n")
    try FileManager.default.removeItem(atPath: "\(month.path)/inbox")
    #expect(try month.run().errors.contains("no other month has an inbox (put the lists there)"))
  }

  @Test("a month that was never settled names those that were")
  func neverSettled() throws {
    _ = try month.run()
    for words in [
      ["post", "2030-01"], ["status", "2030-01"], ["reconcile", "2030-01"],
      ["regenerate", "2030-01", "--out", month.folder.url("again").path],
      ["compare", "2030-01", "--with", "\(month.path)/reference/rulebook.json"],
    ] {
      let program = try month.settle(words)
      #expect(program.status == 66)
      #expect(
        program.errors == "settle: 2030-01 was never settled (there are 2025-10)\n", "\(words)")
    }
  }

  @Test(
    "--quiet leaves nothing on the output of any command",
    arguments: [
      "status", "account D001", "explain S202510-D001", "verify", "reasons", "template prices",
      "compare 2025-10 --with reference/rulebook.json", "reconcile", "post 2025-10",
      "run 2025-10 --issued-on 2025-11-12", "completions fish",
    ])
  func quiet(line: String) throws {
    _ = try month.run()
    let program = try BuiltProgram.shell("settle \(line) --quiet", in: month.path)
    #expect(program.status <= 1 && program.output.isEmpty, "\(program.output)\(program.errors)")
  }
}
