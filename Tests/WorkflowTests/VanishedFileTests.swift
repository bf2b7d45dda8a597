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
      period: try #require(Period("2025-10")), workspace: "w", archive: months.archive,
      programVersion: "test")
    let error = #expect(throws: RunError.self) {
      try run(request, VanishingWorld(world: months.world, vanishing: list))
    }
    #expect(error?.exitStatus == 66)
    guard case .missing(let messages, _)? = error else { return }
    #expect(
      messages.map(\.english) == [
        "\(list): the file is not there; put it back, or run again without it"
      ])
    #expect(messages.map(\.chinese) == ["\(list)：文件不存在；请放回原处，或在没有该文件的情况下重新运行"])
    #expect(months.world.contents(of: "w/out").isEmpty)
    #expect(try run(request, months.world).issued == ["S202510-D001"])
  }
}

/// A world in which one file is listed and then cannot be found.
private struct VanishingWorld: Effects {
  let world: MemoryWorld
  let vanishing: String

  var today: Day { world.today }
  var cores: Int { world.cores }

  func read(_ path: String) throws(EffectError) -> [UInt8] {
    if path == vanishing { throw .missing(path: path) }
    return try world.read(path)
  }

  func files(under folder: String) throws(EffectError) -> [String] {
    try world.files(under: folder)
  }
  func isEmpty(_ folder: String) throws(EffectError) -> Bool { try world.isEmpty(folder) }
  func exists(_ path: String) -> Bool { world.exists(path) }
  func makeFolder(_ path: String) throws(EffectError) { try world.makeFolder(path) }
  func write(_ path: String, _ bytes: Span<UInt8>) throws(EffectError) {
    try world.write(path, bytes)
  }
  func append(_ path: String, _ bytes: Span<UInt8>) throws(EffectError) {
    try world.append(path, bytes)
  }
  func remove(_ path: String) throws(EffectError) { try world.remove(path) }
  func exchange(_ fresh: String, with target: String) throws(EffectError) {
    try world.exchange(fresh, with: target)
  }
  func seconds() -> Double { world.seconds() }
  func progress(_ step: Message, done: Int, of total: Int) {}
}
