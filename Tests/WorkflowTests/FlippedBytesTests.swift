import Documents
import Foundation
import Settlement
import TestSupport
import Testing
import Text
import WorkflowSupport

@testable import Archive
@testable import Workflow

/// A byte of the archive that is not what it was, anywhere in the file.
///
/// SETTLE_FLIPS in the environment says how many are tried.
@Suite struct FlippedBytesTests {
  private static let seed: UInt64 = 0x0005_E771E
  private static let flips =
    ProcessInfo.processInfo.environment["SETTLE_FLIPS"].flatMap { Int($0) } ?? 200

  /// How the same archive may lie in its file.
  enum Layout: String, CaseIterable, Sendable {
    /// As it was written, with much room left.
    case written
    /// With hardly a byte that says nothing.
    case dense
  }

  @Test(
    "Every flipped byte is reported, or nothing that can be asked has changed",
    .timeLimit(.minutes(60)), arguments: Layout.allCases)
  func anywhere(layout: Layout) throws {
    try withTemporaryFolder { folder in
      let (path, world) = try CompleteArchive.copy(in: folder)
      if layout == .dense {
        try Database(path: path, .writing)
          .execute("PRAGMA journal_mode=DELETE; PRAGMA page_size=512; VACUUM")
      }
      let whole = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let queries = try queries(path)
      let (rows, pages) = (try everything(path, queries), try documents(path, world))
      var random = SplitMix(seed: Self.seed)
      var (found, harmless) = (0, 0)
      for flip in 0..<Self.flips {
        var bytes = whole
        let position = random.below(bytes.count)
        bytes[position] ^= UInt8(1 + random.below(255))
        try Data(bytes).write(to: URL(filePath: path))
        if isReported(path, world) {
          found += 1
          continue
        }
        harmless += 1
        #expect(try everything(path, queries) == rows, "flip \(flip) at byte \(position)")
        guard harmless % 200 == 1 else { continue }
        #expect(try documents(path, world) == pages, "flip \(flip) at byte \(position)")
      }
      print(
        "\(layout.rawValue): flipped \(Self.flips) bytes of \(whole.count), seed \(Self.seed):",
        "\(found) reported, \(harmless) harmless")
      #expect(found > 0 && harmless > 0)
    }
  }

  @Test(
    "Every flipped byte of a log that was not moved into the archive yet is reported",
    .timeLimit(.minutes(60)))
  func log() throws {
    try withTemporaryFolder { folder in
      let (made, world) = try CompleteArchive.copy(in: folder)
      let (file, log) = try confirmed(made)
      let path = "\(folder)/logged.sqlite"
      try Data(file).write(to: URL(filePath: path))
      try Data(log).write(to: URL(filePath: "\(path)-wal"))
      #expect(!isReported(path, world) && log.count > 10_000)
      var random = SplitMix(seed: Self.seed)
      for flip in 0..<Self.flips / 5 {
        try? FileManager.default.removeItem(atPath: "\(path)-shm")
        var bytes = log
        let position = random.below(bytes.count)
        bytes[position] ^= UInt8(1 + random.below(255))
        try Data(file).write(to: URL(filePath: path))
        try Data(bytes).write(to: URL(filePath: "\(path)-wal"))
        #expect(isReported(path, world), "flip \(flip) at byte \(position)")
      }
    }
  }

  /// The archive and its log after a confirmation that was committed, and not moved into the file.
  private func confirmed(_ path: String) throws -> (file: [UInt8], log: [UInt8]) {
    let day = try #require(Day("2026-01-15"))
    var new = NewRun(.confirm, nil, on: day, asOf: day, programVersion: "test")
    new.events = [
      StatementEvent(number: "S202512-D001", revision: 1, kind: .confirmed, day: day)
    ]
    let archive = try Archive.open(path: path, readOnly: false)
    try archive.begin()
    defer { archive.end() }
    try archive.close(try archive.store(new), with: [])
    try archive.database.execute("COMMIT")
    return (
      [UInt8](try Data(contentsOf: URL(filePath: path))),
      [UInt8](try Data(contentsOf: URL(filePath: "\(path)-wal")))
    )
  }

  /// Whether the archive is refused, or something in it does not hold.
  private func isReported(_ path: String, _ world: MemoryWorld) -> Bool {
    guard let report = try? verify(VerifyRequest(), world.session(path)) else { return true }
    return !report.defects.isEmpty
  }

  /// The digest of every row of every table and view.
  private func everything(_ path: String, _ queries: [String]) throws -> Digest {
    let database = try Database(path: path, .reading)
    var hasher = Hasher256()
    for query in queries {
      let rows = try database.rows(query) { $0.bytes("whole") }
      for row in rows { hasher.update((row + [10]).span) }
    }
    return hasher.finish()
  }

  /// A query for each table and view, which gives all that it has as one text.
  private func queries(_ path: String) throws -> [String] {
    let database = try Database(path: path, .reading)
    let names = try database.rows(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name"
    ) { $0.text("name") }
    return try names.map { name in
      let columns = try database.rows("SELECT name FROM pragma_table_info('\(name)')") {
        "quote(\"\($0.text("name"))\")"
      }
      let values = columns.joined(separator: "||','||")
      return "SELECT group_concat(\(values)) AS whole FROM \(name)"
    }
  }

  /// The digests of all documents, written from the archive.
  private func documents(_ path: String, _ world: MemoryWorld) throws -> [WrittenDocument] {
    var documents: [WrittenDocument] = []
    let archive = try Archive.open(path: path, readOnly: true)
    for period in try archive.periods() {
      var publication = try Publication(
        "again", unfinished: "unfinished", .standard, into: DiscardedFiles(), world)
      for part in try archive.folder(of: period) {
        try archive.write(part, of: period, into: &publication, threads: 1)
      }
      documents += publication.documents
    }
    return documents
  }
}
