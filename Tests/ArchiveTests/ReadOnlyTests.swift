import Foundation
import Glibc
import Testing
import TestSupport

@testable import Archive

/// Archives in a place where nothing can be written: there is a link to nowhere in the place of the
/// file that SQLite would make, which stops the superuser as well.
@Suite struct ReadOnlyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func makeArchive(at path: String) throws {
    try Archive.open(path: path, readOnly: false)
      .keep(run([Example(seed: 1, lines: 2).statement()]))
  }

  private func block(_ path: String) throws {
    try? FileManager.default.removeItem(atPath: path + "-shm")
    try FileManager.default.createSymbolicLink(
      atPath: path + "-shm", withDestinationPath: "/nowhere/at/all")
  }

  @Test(
    "An archive is read as it lies, whatever its name",
    arguments: [
      "settle.sqlite", "a b%20c?mode=rw#x&y=z.sqlite", "file:settle.sqlite", "档案 \u{E9}\u{1}\n'\"",
      ":memory:", "100%",
    ])
  func asItLies(name: String) throws {
    let path = "\(folder.path)/\(name)"
    try makeArchive(at: path)
    try block(path)
    let archive = try Archive.open(path: path, readOnly: true)
    #expect(archive.database.access == .immutable)
    #expect(try archive.standing(october).count == 1)
    #expect(try archive.integrityDefects().isEmpty && archive.schemaDefects().isEmpty)
    let copy = "\(folder.path)/copy"
    #expect(try archive.backUp(to: copy) == archive.contents())
    #expect(try Archive.open(path: copy, readOnly: true).contents() == archive.contents())
    #expect(throws: ArchiveError.self) { try archive.database.execute("CREATE TABLE t (a)") }
  }

  @Test("An archive in a folder that can be written is read with locks")
  func withLocks() throws {
    try makeArchive(at: folder.archive)
    let archive = try Archive.open(path: folder.archive, readOnly: true)
    #expect(archive.database.access == .reading)
  }

  @Test("An empty log is no reason against it, one with changes is")
  func log() throws {
    try makeArchive(at: folder.archive)
    try block(folder.archive)
    let log = folder.archive + "-wal"
    try Data().write(to: URL(filePath: log))
    #expect(try Archive.open(path: folder.archive, readOnly: true).standing(october).count == 1)
    try Data([1]).write(to: URL(filePath: log))
    #expect(throws: ArchiveError.logNeedsFolder(log: log)) {
      try Archive.open(path: folder.archive, readOnly: true)
    }
  }

  @Test("The log of an archive that is named by a link is found beside the archive")
  func logByLink() throws {
    try makeArchive(at: folder.archive)
    try block(folder.archive)
    try Data([1]).write(to: URL(filePath: folder.archive + "-wal"))
    let link = folder.path + "/link.sqlite"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.archive)
    #expect(throws: ArchiveError.logNeedsFolder(log: folder.archive + "-wal")) {
      try Archive.open(path: link, readOnly: true)
    }
  }

  @Test("Where another program has the archive open, it is not read past its log")
  func atWork() throws {
    try makeArchive(at: folder.archive)
    let shared = folder.archive + "-shm"
    try FileManager.default.createSymbolicLink(
      atPath: shared, withDestinationPath: folder.path + "/its own")
    try Data([1]).write(to: URL(filePath: folder.path + "/its own"))
    let error = #expect(throws: ArchiveError.self) {
      try Archive.open(path: folder.archive, readOnly: true)
    }
    guard case .unreadable(folder.archive, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("An archive that changes while it is read without locks is not believed")
  func changed() throws {
    try makeArchive(at: folder.archive)
    try block(folder.archive)
    let archive = try Archive.open(path: folder.archive, readOnly: true)
    #expect(try archive.standing(october).count == 1)
    let file = try FileHandle(forUpdating: URL(filePath: folder.archive))
    try file.seekToEnd()
    try file.write(contentsOf: Data(count: 16_384))
    try file.close()
    #expect(throws: ArchiveError.changed(path: folder.archive)) { try archive.standing(october) }
  }

  @Test("To write, the place has to be writable")
  func writing() throws {
    try makeArchive(at: folder.archive)
    try block(folder.archive)
    let error = #expect(throws: ArchiveError.self) {
      try Archive.open(path: folder.archive, readOnly: false)
    }
    guard case .unwritable(folder.archive, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
