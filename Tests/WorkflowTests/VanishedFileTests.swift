import Foundation
import Settlement
import Synchronization
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Workflow

/// A file that somebody takes away while the month is read.
@Suite struct VanishedFileTests {
  @Test("a list that goes between listing and reading ends the run, and nothing was changed")
  func vanished() throws {
    let folder = try TemporaryFolder()
    let months = try MonthsWorld(archive: folder.path)
    months.list("2025-10", "D001", parts: 1)
    let list = "w/inbox/2025-10/D001.csv"
    let request = RunRequest(
      period: try #require(Period("2025-10")), workspace: "w")
    let error = #expect(throws: RunError.self) {
      try run(
        request,
        Session(
          archive: months.archive, program: "test",
          reading: VanishingFiles(files: months.world, vanishing: list), writing: months.world,
          months.world))
    }
    #expect(error?.cause == .missing)
    guard case .missing(let messages, _)? = error else { return }
    #expect(
      messages.map(\.english) == [
        "\(list): the file is not there; put it back, or run again without it"
      ])
    #expect(messages.map(\.chinese) == ["\(list)：文件不存在；请放回原处，或在没有该文件的情况下重新运行"])
    #expect(months.world.contents(of: "w/out").isEmpty)
    #expect(try run(request, months.session).issued == ["S202510-D001"])
  }

  @Test("Invoices that come through a pipe are archived as they were read, and replayed")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let months = try MonthsWorld(archive: folder.path)
    months.list("2025-10", "D001", parts: 1)
    try months.settle("2025-10")
    months.world["pipe"] = Array(
      """
      invoice_no,type,issued_on,seller_tax_id,buyer_tax_id,net,rate,tax,statements
      25352000000001000010,special,2025-11-14,91350800MA9D0001XW,91350800MA9D000002,100,13%,13,

      """.utf8)
    let report = try reconcile(
      ReconcileRequest(
        period: Period("2025-10"), workspace: "w", asOf: Day("2025-11-20"), files: ["pipe"]),
      Session(
        archive: months.archive, program: "test",
        reading: Pipe(files: months.world, path: "pipe"), writing: months.world, months.world))
    #expect(report.taken == 1)
    #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
  }

  @Test("A file of the workspace that changes while invoices are read ends the command")
  func changed() throws {
    let folder = try TemporaryFolder()
    let months = try MonthsWorld(archive: folder.path)
    months.list("2025-10", "D001", parts: 1)
    try months.settle("2025-10")
    let error = #expect(throws: RunError.self) {
      try reconcile(
        ReconcileRequest(
          period: Period("2025-10"), workspace: "w", asOf: Day("2025-11-20"), files: []),
        Session(
          archive: months.archive, program: "test",
          reading: Pipe(files: months.world, path: "w/reference/dealers.csv"),
          writing: months.world, months.world))
    }
    #expect(error?.cause == .unreadable)
  }
}

/// Files of which one can be read once, and then has nothing more.
private final class Pipe: InputFiles {
  private let files: MemoryWorld
  private let path: String
  private let isRead = Mutex(false)

  init(files: MemoryWorld, path: String) {
    self.files = files
    self.path = path
  }

  func read(_ path: String) throws(FileError) -> [UInt8] {
    let bytes = try files.read(path)
    guard path == self.path else { return bytes }
    return isRead.withLock { isRead in
      defer { isRead = true }
      return isRead ? [] : bytes
    }
  }

  func files(under folder: String) throws(FileError) -> [String] {
    try files.files(under: folder)
  }

  func exists(_ path: String) -> Bool { files.exists(path) }
}

/// Files of which one is listed and then cannot be found.
private struct VanishingFiles: InputFiles {
  let files: MemoryWorld
  let vanishing: String

  func read(_ path: String) throws(FileError) -> [UInt8] {
    if path == vanishing { throw .missing(path: path) }
    return try files.read(path)
  }

  func files(under folder: String) throws(FileError) -> [String] {
    try files.files(under: folder)
  }

  func exists(_ path: String) -> Bool { files.exists(path) }
}
