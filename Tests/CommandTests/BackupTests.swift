import Archive
import Foundation
import Glibc
import Testing
import TestSupport

@testable import settle

/// A settled month, copied and looked at by the built program while others are at work.
@Suite struct BackupTests {
  private let month: ProgramWorkspace

  init() throws {
    month = try ProgramWorkspace(isSettled: false)
  }

  /// Runs a line of the shell in the folder.
  private func shell(_ line: String) throws -> Ending {
    try BuiltProgram.shell(line, in: month.folder.path)
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: month.folder.url(name).path)[.posixPermissions]
      as? Int
  }

  @Test("a backup says what it holds, and takes the archive's place")
  func backup() throws {
    _ = try month.run()
    let copy = month.folder.url("copy.sqlite").path
    let program = try month.settle("backup", copy)
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.output.hasPrefix("\(copy)\nthe archive holds\n  latest      run 1 (run "))
    #expect(program.output.contains("\n  statements  1\n"))
    let status = try month.settle("status", "--as-of", "2025-11-20").output
    try FileManager.default.removeItem(atPath: month.archive)
    try FileManager.default.moveItem(atPath: copy, toPath: month.archive)
    #expect(try month.settle("status", "--as-of", "2025-11-20").output == status)
    #expect(try month.run().output.contains("  unchanged     1\n"))
    #expect(try month.settle("backup", copy, "--quiet").output.isEmpty)
  }

  @Test("what a backup holds, as JSON")
  func json() throws {
    _ = try month.run()
    let copy = month.folder.url("copy.sqlite").path
    let bytes = try month.settle("backup", copy, "--json").outputBytes
    let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    #expect(object?["file"] as? String == copy)
    #expect((object?["verified"] as? [String: Any])?["sound"] as? Bool == true)
  }

  @Test("a folder that is not there is named, and the status is 73")
  func noFolder() throws {
    _ = try month.run()
    let program = try month.settle("backup", "\(month.path)/nowhere/copy.sqlite")
    #expect(program.status == 73)
    #expect(
      program.errors
        == "settle: \(month.path)/nowhere: there is no such folder (make it, or name another)\n")
    let page = try month.settle("account", "D001", "--html", "\(month.path)/nowhere/a.html")
    #expect(page.status == 73 && page.errors == program.errors)
  }

  @Test("a file that is there already is not replaced, and the status is 73")
  func taken() throws {
    _ = try month.run()
    try month.folder.write("copy.sqlite", "mine")
    let copy = month.folder.url("copy.sqlite").path
    let program = try month.settle("backup", copy)
    #expect(program.status == 73)
    #expect(
      program.errors
        == "settle: \(copy): there is such a file already, and it is not replaced "
        + "(name another file)\n")
    #expect(try month.folder.text("copy.sqlite") == "mine")
  }

  @Test(
    "the archive and its copies are their owner's alone, whatever the umask",
    arguments: ["000", "777"])
  func modes(umask: String) throws {
    _ = try month.run()
    // With 777, nothing can be put into the folders that the run makes; the archive is there then.
    let program = try shell(
      """
      umask \(umask); settle run 2025-10 --workspace month --archive new.sqlite --quiet
      settle backup copy.sqlite --workspace month
      """)
    #expect(program.status == 0, "\(program.errors)")
    #expect(try mode("new.sqlite") == 0o600)
    #expect(try mode("copy.sqlite") == 0o600)
  }

  /// A folder without the right to write in it, also for the superuser, who gives up his own.
  private static let bound = """
    chmod 555 month; test "$(id -u)" = 0 && set -- setpriv \
    --bounding-set=-dac_override,-dac_read_search; "$@" touch month/a 2> /dev/null && exit 99
    """

  @Test("an archive in a folder that cannot be written can be looked at, printed again, and copied")
  func readOnly() throws {
    _ = try month.run()
    let status = try month.settle("status", "--as-of", "2025-11-20").output
    let account = try month.settle("account", "D001").output
    let dry = try month.settle("run", "2025-10", "--issued-on", "2025-11-12", "--dry-run").output
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: month.archive + end) }
    let program = try shell(
      """
      \(Self.bound)
      "$@" settle status --workspace month --as-of 2025-11-20 &&
      "$@" settle account D001 --workspace month &&
      "$@" settle run 2025-10 --workspace month --issued-on 2025-11-12 --dry-run &&
      "$@" settle regenerate 2025-10 --out again --workspace month --quiet &&
      "$@" settle backup copy.sqlite --workspace month --quiet
      """)
    #expect(program.errors.isEmpty)
    #expect(program.output == status + account + dry)
    #expect(program.status == 0)
    #expect(try mode("copy.sqlite") == 0o600)
    #expect(!FileManager.default.fileExists(atPath: month.archive + "-shm"))
  }

  @Test("a log that cannot be used there is named with what to do, and writing with its reason")
  func readOnlyRefusals() throws {
    _ = try month.run()
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: month.archive + end) }
    let writing = try shell(
      "\(Self.bound); \"$@\" settle confirm S202510-D001 --on 2025-11-14 --workspace month")
    #expect(writing.status == 73)
    #expect(writing.errors.contains("cannot be written: "), "\(writing.errors)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: month.path)
    try month.folder.write("month/settle.sqlite-wal", "changes")
    let reading = try shell("\(Self.bound); \"$@\" settle status --workspace month")
    #expect(reading.status == 74)
    #expect(
      reading.errors.hasPrefix("settle: \(month.path)/settle.sqlite-wal: the latest changes are in")
        && reading.errors.contains("(copy it and the archive to another folder"))
  }

  @Test("an archive of a newer program is refused with what to do, and the status is 74")
  func newer() throws {
    _ = try month.run()
    let file = try FileHandle(forUpdating: URL(filePath: month.archive))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    for words in [
      ["status"], ["run", "2025-10"], ["backup", month.folder.url("copy.sqlite").path],
    ] {
      let program = try month.settle(words)
      #expect(program.status == 74)
      #expect(program.errors.hasPrefix("settle: the archive has version 99 and this program knows"))
      #expect(program.errors.contains("(use the newer program that made it)"))
    }
  }

  @Test("while another is at work, one may look and copy; a second run is told who it is")
  func locked() throws {
    _ = try month.run()
    let writer = try Archive.open(path: month.archive, readOnly: false)
    try writer.begin()
    let status = try month.settle("status", "--as-of", "2025-11-20")
    #expect(status.status == 0, "\(status.errors)")
    let copy = try month.settle("backup", month.folder.url("copy.sqlite").path)
    #expect(copy.status == 0, "\(copy.errors)")
    let second = try month.run()
    #expect(second.status == 69)
    #expect(second.errors.contains(" (process \(getpid()) since 20"), "\(second.errors)")
    // What is committed but not yet published is locked as well.
    try writer.commit()
    #expect(try month.settle("status", "--as-of", "2025-11-20").output == status.output)
    writer.end()
    #expect(try month.run().status == 0)
  }
}
