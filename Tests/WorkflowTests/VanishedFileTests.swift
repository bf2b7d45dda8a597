import Foundation
import Settlement
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
