import Foundation
import Glibc
import Testing
import TestSupport

@testable import Archive

@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private let copy: String

  init() throws {
    folder = try TemporaryFolder()
    copy = folder.path + "/copy.sqlite"
  }

  private func archive() throws -> Archive {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    try archive.keep(run([Example(seed: 1, lines: 40).statement()]))
    return archive
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("A copy holds what the archive holds, in one file of its owner's that keeps no log")
  func whole() throws {
    let archive = try archive()
    let contents = try archive.backUp(to: copy)
    #expect(try contents == archive.contents())
    #expect(contents.rows["statement"] == 1 && contents.rows["run"] == 1)
    #expect(try mode(copy) == 0o600)
    #expect(try files().filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    let read = try Archive.open(path: copy, readOnly: true)
    #expect(try read.contents() == contents)
    #expect(try read.schemaDefects().isEmpty && read.integrityDefects().isEmpty)
    #expect(try read.database.rows("PRAGMA journal_mode") { $0.text("journal_mode") } == ["delete"])
    #expect(try read.database.integer("PRAGMA page_size") == 16_384)
  }

  @Test("A copy in the archive's place goes on as the archive, log and all")
  func restored() throws {
    let first = try archive()
    _ = try first.backUp(to: copy)
    let restored = try Archive.open(path: copy, readOnly: false)
    #expect(
      try restored.database.rows("PRAGMA journal_mode") { $0.text("journal_mode") } == ["wal"])
    try restored.keep(run([Example(seed: 1, lines: 3).statement(revision: 2)]))
    #expect(try restored.contents().rows["statement"] == 2)
  }

  @Test("A copy that is made while another writes has what was committed, and holds nobody up")
  func whileWriting() throws {
    let writer = try archive()
    let before = try writer.contents()
    try writer.begin()
    let month = run([Example(seed: 2, lines: 900).statement(revision: 2)])
    try writer.close(try writer.store(month), with: oneDocument)
    let reader = try Archive.open(path: folder.archive, readOnly: true)
    #expect(try reader.backUp(to: copy) == before)
    try writer.commit()
    writer.end()
    #expect(try reader.backUp(to: copy + "2").rows["statement"] == 2)
    #expect(try Archive.open(path: copy, readOnly: true).contents() == before)
  }

  @Test(
    "What is there already is left as it is",
    arguments: ["copy.sqlite", "copy.sqlite-wal", "copy.sqlite-journal"])
  func taken(name: String) throws {
    let archive = try archive()
    let path = "\(folder.path)/\(name)"
    try Data("mine".utf8).write(to: URL(filePath: path))
    #expect(throws: ArchiveError.taken(path: path)) { try archive.backUp(to: copy) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try files().filter { $0.hasPrefix("copy") } == [name])
  }

  @Test("A link that leads nowhere is something that is there")
  func takenByLink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: copy, withDestinationPath: folder.path + "/elsewhere")
    #expect(throws: ArchiveError.taken(path: copy)) { try archive().backUp(to: copy) }
  }

  @Test("What came into the file's place meanwhile is not replaced either")
  func takenMeanwhile() throws {
    let finished = folder.path + "/finished"
    try Data("copy".utf8).write(to: URL(filePath: finished))
    try Data("mine".utf8).write(to: URL(filePath: copy))
    #expect(throws: ArchiveError.taken(path: copy)) { try putInPlace(finished, as: copy) }
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "mine")
  }

  @Test("What a killed backup left is made anew")
  func leftover() throws {
    for end in ["", "-journal", "-wal"] {
      try Data(repeating: 7, count: 20_000).write(to: URL(filePath: "\(copy).unfinished\(end)"))
    }
    let archive = try archive()
    #expect(try archive.backUp(to: copy) == archive.contents())
    #expect(try files().filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
  }

  @Test("Two backups to one file do not come into each other's way")
  func twice() throws {
    let archive = try archive()
    let other = try LockNote.acquire(beside: copy + ".unfinished", waiting: 0)
    #expect {
      try archive.backUp(to: copy)
    } throws: {
      guard case ArchiveError.busy(holder: _?) = $0 else { return false }
      return true
    }
    withExtendedLifetime(other) {}
  }

  @Test("A folder that is not there is named")
  func noFolder() throws {
    #expect(throws: ArchiveError.noFolder(folder.path + "/none")) {
      try archive().backUp(to: folder.path + "/none/copy.sqlite")
    }
  }

  @Test("A copy of a damaged archive is no backup")
  func damaged() throws {
    try archive().database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    let file = try FileHandle(forUpdating: URL(filePath: folder.archive))
    try file.seek(toOffset: 16_384 * 5 + 8)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 64))
    try file.close()
    let error = #expect(throws: ArchiveError.self) {
      try Archive.open(path: folder.archive, readOnly: true).backUp(to: copy)
    }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try files().allSatisfy { !$0.hasPrefix("copy") })
  }
}
