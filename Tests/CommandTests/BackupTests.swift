import Archive
import Foundation
import Glibc
import Testing

@testable import settle

/// A settled month, copied and looked at by the built program while others are at work.
@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private let workspace: String

  init() throws {
    folder = try TemporaryFolder()
    workspace = folder.url("month").path
    let project = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(
      at: project.appending(path: "fixtures/cases/001-plain-month/input"), to: folder.url("month"))
  }

  private var archive: String { "\(workspace)/settle.sqlite" }

  private func settle(_ words: String...) throws -> BuiltProgram {
    try BuiltProgram(words + ["--workspace", workspace])
  }

  private func run() throws -> BuiltProgram {
    try settle("run", "2025-10", "--issued-on", "2025-11-12")
  }

  /// Runs a line of the shell in the folder, `"$settle"` being the program.
  private func shell(_ line: String) throws -> BuiltProgram {
    try BuiltProgram(
      at: URL(filePath: "/bin/sh"), ["-c", "cd '\(folder.path)' && \(line)"],
      variables: ["settle": BuiltProgram.path.path, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.url(name).path)[.posixPermissions]
      as? Int
  }

  @Test("a backup says what it holds, and takes the archive's place")
  func backup() throws {
    _ = try run()
    let copy = folder.url("copy.sqlite").path
    let program = try settle("backup", copy)
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.output.hasPrefix("\(copy)\nthe archive holds\n  latest      run 1 (run "))
    #expect(program.output.contains("\n  statements  1\n"))
    let status = try settle("status", "--as-of", "2025-11-20").output
    try FileManager.default.removeItem(atPath: archive)
    try FileManager.default.moveItem(atPath: copy, toPath: archive)
    #expect(try settle("status", "--as-of", "2025-11-20").output == status)
    #expect(try run().output.contains("  unchanged     1\n"))
    #expect(try settle("backup", copy, "--quiet").output.isEmpty)
  }

  @Test("a file that is there already is not replaced, and the status is 73")
  func taken() throws {
    _ = try run()
    try folder.write("copy.sqlite", "mine")
    let copy = folder.url("copy.sqlite").path
    let program = try settle("backup", copy)
    #expect(program.status == 73)
    #expect(
      program.errors
        == "settle: \(copy): there is such a file already, and it is not replaced "
        + "(name another file)\n")
    #expect(try folder.text("copy.sqlite") == "mine")
  }

  @Test(
    "the archive and its copies are their owner's alone, whatever the umask",
    arguments: ["000", "777"])
  func modes(umask: String) throws {
    _ = try run()
    // With 777, nothing can be put into the folders that the run makes; the archive is there then.
    let program = try shell(
      """
      umask \(umask); "$settle" run 2025-10 --workspace month --archive new.sqlite --quiet
      "$settle" backup copy.sqlite --workspace month
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
    _ = try run()
    let status = try settle("status", "--as-of", "2025-11-20").output
    let account = try settle("account", "D001").output
    let dry = try settle("run", "2025-10", "--issued-on", "2025-11-12", "--dry-run").output
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: archive + end) }
    let program = try shell(
      """
      \(Self.bound)
      "$@" "$settle" status --workspace month --as-of 2025-11-20 &&
      "$@" "$settle" account D001 --workspace month &&
      "$@" "$settle" run 2025-10 --workspace month --issued-on 2025-11-12 --dry-run &&
      "$@" "$settle" regenerate 2025-10 --out again --workspace month --quiet &&
      "$@" "$settle" backup copy.sqlite --workspace month --quiet
      """)
    #expect(program.errors.isEmpty)
    #expect(program.output == status + account + dry)
    #expect(program.status == 0)
    #expect(try mode("copy.sqlite") == 0o600)
    #expect(!FileManager.default.fileExists(atPath: archive + "-shm"))
  }

  @Test("a log that cannot be used there is named with what to do, and writing with its reason")
  func readOnlyRefusals() throws {
    _ = try run()
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: archive + end) }
    let writing = try shell(
      "\(Self.bound); \"$@\" \"$settle\" confirm S202510-D001 --on 2025-11-14 --workspace month")
    #expect(writing.status == 73)
    #expect(writing.errors.contains("cannot be written: "), "\(writing.errors)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: workspace)
    try folder.write("month/settle.sqlite-wal", "changes")
    let reading = try shell("\(Self.bound); \"$@\" \"$settle\" status --workspace month")
    #expect(reading.status == 74)
    #expect(
      reading.errors.hasPrefix("settle: \(workspace)/settle.sqlite-wal: the latest changes are in")
        && reading.errors.contains("(copy it and the archive to another folder"))
  }

  @Test("an archive of a newer program is refused with what to do, and the status is 74")
  func newer() throws {
    _ = try run()
    let file = try FileHandle(forUpdating: URL(filePath: archive))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    for words in [["status"], ["run", "2025-10"], ["backup", folder.url("copy.sqlite").path]] {
      let program = try BuiltProgram(words + ["--workspace", workspace])
      #expect(program.status == 74)
      #expect(program.errors.hasPrefix("settle: the archive has version 99 and this program knows"))
      #expect(program.errors.contains("(use the newer program that made it)"))
    }
  }

  @Test("while another is at work, one may look and copy; a second run is told who it is")
  func locked() throws {
    _ = try run()
    let writer = try Archive.open(path: archive, readOnly: false)
    try writer.begin()
    let status = try settle("status", "--as-of", "2025-11-20")
    #expect(status.status == 0, "\(status.errors)")
    let copy = try settle("backup", folder.url("copy.sqlite").path)
    #expect(copy.status == 0, "\(copy.errors)")
    let second = try run()
    #expect(second.status == 69)
    #expect(second.errors.contains(" (process \(getpid()) since 20"), "\(second.errors)")
    // What is committed but not yet published is locked as well.
    try writer.commit()
    #expect(try settle("status", "--as-of", "2025-11-20").output == status.output)
    writer.end()
    #expect(try run().status == 0)
  }
}
