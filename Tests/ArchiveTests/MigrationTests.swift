import Foundation
import Glibc
import Testing
import TestSupport

@testable import Archive
import Text

@Suite struct MigrationTests {
  private let folder: TemporaryFolder
  private let copy: String
  private let songs = Migration(name: "songs", sql: "CREATE TABLE song (title TEXT) STRICT;")

  init() throws {
    folder = try TemporaryFolder()
    copy = folder.archive + "-before-songs"
  }

  /// An archive of one month; the seal of its run.
  private func makeArchive() throws -> Digest? {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    try archive.keep(run([Example(seed: 1, lines: 2).statement()]))
    return try archive.latestRun()?.seal
  }

  private func open(_ steps: Migration..., readOnly: Bool = false) throws -> Archive {
    try Archive.open(path: folder.archive, readOnly: readOnly, migrations: migrations + steps)
  }

  @Test("A step that was released is never edited, and never renamed")
  func released() {
    let digests = migrations.map { "\($0.name) \(sha256($0.sql.utf8Span.span).hex)" }
    #expect(
      digests == [
        "first-schema 9c1a262b32dd40d9e0293a70b7d7d5b3937b006d20507fcbf7c7c6a91f02ce90",
        "invoice-cells 1ef8e6893ab1e18d05484c64d9cb01efe7a7bf2f6dde891edc7cc8f0ad6e258b",
        "life-of-statements 96afaa16b03a6295f3330a0195ccf13bb97dca98d11fc5ddb3b51d17cadc1d01",
        "events-by-kind 363ed2e8b044727054f8a10b4bf0579e29e9beea376e47d2892e7258fe8af694",
        "invoice-forms 9842cb5bdbd3782848a3ea082f79a99b8736fcf332af8ea11af2f90cd85e3b1f",
        "half-years f4700b697262f67e68f953522c0349c6cff8f128b8257e139c852ca3bf83d965",
        "recovery b904f2a8d47ae2a9930a3b3522ec0c77d62b8cab263881349cdcdab794fab9df",
      ])
  }

  @Test("What a step makes of the schema is known by its digest", arguments: migrations.indices)
  func schemaDigest(last: Int) throws {
    let database = try Database(path: "", .memory)
    for step in migrations[...last] { try database.execute(step.sql) }
    #expect(try database.schemaDigest() == migrations[last].schemaDigest)
  }

  @Test("The state of a statement with thousands of events is found by their kind")
  func eventsByKind() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    let plan = try archive.database.rows(
      "EXPLAIN QUERY PLAN SELECT state, is_standing FROM statement_state WHERE id = 1"
    ) { $0.text("detail") }
    #expect(plan.count { $0.contains("event_by_kind (statement=? AND kind=?") } >= 2)
  }

  @Test("A schema that was altered is named, although the digests of the steps are known")
  func altered() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    try archive.database.execute("CREATE INDEX mine ON statement (total_fen)")
    #expect(try archive.schemaDefects() == ["index mine was added"])
  }

  @Test("A step leaves a whole copy of the older archive, its owner's alone")
  func copying() throws {
    let seal = try makeArchive()
    let before = try open().contents()
    #expect(!FileManager.default.fileExists(atPath: copy))
    let archive = try open(songs)
    #expect(try archive.database.integer("PRAGMA user_version") == migrations.count + 1)
    #expect(try archive.latestRun()?.seal == seal)
    #expect(try archive.schemaDefects(after: (migrations + [songs])[...]).isEmpty)
    let older = try Archive.open(path: copy, readOnly: true)
    #expect(try older.contents() == before)
    #expect(try older.integrityDefects().isEmpty && older.schemaDefects().isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("The archive of an older program is read as it is, and its file stays as it is")
  func reading() throws {
    let seal = try makeArchive()
    let bytes = try Data(contentsOf: URL(filePath: folder.archive))
    let reader = try open(songs, readOnly: true)
    #expect(try reader.latestRun()?.seal == seal)
    #expect(try reader.database.integer("SELECT count(*) FROM song") == 0)
    #expect(try reader.standing(october).count == 1)
    #expect(reader.path == folder.archive)
    #expect(throws: ArchiveError.self) { try reader.database.execute("DROP TABLE song") }
    #expect(try Data(contentsOf: URL(filePath: folder.archive)) == bytes)
    #expect(try open(readOnly: true).database.integer("PRAGMA user_version") == migrations.count)
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test("A new archive leaves no copy")
  func noCopy() throws {
    _ = try open(songs)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.allSatisfy { !$0.contains("before") })
  }

  @Test("After a step that stopped half-way the older version is used, and the next one finishes")
  func interrupted() throws {
    let seal = try makeArchive()
    let bad = Migration(name: "songs", sql: "CREATE TABLE song (title TEXT) STRICT; nonsense;")
    #expect(throws: ArchiveError.self) { try open(bad) }
    let older = try open()
    #expect(try older.latestRun()?.seal == seal)
    #expect(try older.database.integer("PRAGMA user_version") == migrations.count)
    #expect(try older.schemaDefects().isEmpty)
    #expect(try Archive.open(path: copy, readOnly: true).latestRun()?.seal == seal)
    #expect(try open(songs).database.integer("PRAGMA user_version") == migrations.count + 1)
  }

  @Test("Steps that stopped between two are gone on with, each with its copy")
  func secondStep() throws {
    _ = try makeArchive()
    let bad = Migration(name: "bands", sql: "nonsense;")
    #expect(throws: ArchiveError.self) { try open(songs, bad) }
    #expect(try open(songs).database.integer("PRAGMA user_version") == migrations.count + 1)
    let bands = Migration(name: "bands", sql: "CREATE TABLE band (name TEXT) STRICT;")
    #expect(try open(songs, bands).database.integer("PRAGMA user_version") == migrations.count + 2)
    let second = try Archive.open(
      path: folder.archive + "-before-bands", readOnly: true, migrations: migrations + [songs])
    #expect(try second.schemaDefects(after: (migrations + [songs])[...]).isEmpty)
  }

  @Test("A copy that is whole is not replaced by one that could not be finished")
  func wholeCopyStays() throws {
    _ = try makeArchive()
    try Data("whole".utf8).write(to: URL(filePath: copy))
    // A folder in the place of the copy's beginning keeps it from being written.
    try FileManager.default.createDirectory(
      atPath: copy + ".unfinished", withIntermediateDirectories: false)
    #expect(throws: ArchiveError.self) { try open(songs) }
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "whole")
    #expect(try open().database.integer("PRAGMA user_version") == migrations.count)
    try FileManager.default.removeItem(atPath: copy + ".unfinished")
    #expect(try open(songs).database.integer("PRAGMA user_version") == migrations.count + 1)
  }

  @Test(
    "A schema that no step of ours made is never built upon",
    arguments: [
      ("DROP TRIGGER event_keeps_on_delete", "trigger event_keeps_on_delete is missing"),
      ("CREATE TABLE song (title TEXT)", "table song was added"),
    ])
  func foreignSchema(sql: String, defect: String) throws {
    try open().database.execute(sql)
    #expect(throws: ArchiveError.damaged("\(folder.archive): \(defect)")) { try open(songs) }
    #expect(throws: ArchiveError.altered("\(folder.archive): \(defect)")) { try open() }
    #expect(try open(readOnly: true).database.integer("PRAGMA user_version") == migrations.count)
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test("A version that its header does not bear out is refused, and nothing is done to it")
  func header() throws {
    try open().database.execute("PRAGMA user_version=0")
    let words = "\(folder.archive): its header says version 0, which there never was"
    for readOnly in [true, false] {
      #expect(throws: ArchiveError.damaged(words)) { try open(readOnly: readOnly) }
    }
    try Database(path: folder.archive, .writing).execute("PRAGMA user_version=-3")
    #expect(throws: ArchiveError.self) { try open() }
    try Database(path: folder.archive, .writing).execute(
      "PRAGMA user_version=1; PRAGMA application_id=0")
    #expect(throws: ArchiveError.notAnArchive(path: folder.archive)) { try open() }
  }

  @Test("An archive that lost all its bytes is no new one", arguments: [true, false])
  func empty(readOnly: Bool) throws {
    try Data().write(to: URL(filePath: folder.archive))
    #expect(throws: ArchiveError.damaged("\(folder.archive): the file is empty")) {
      try open(readOnly: readOnly)
    }
    #expect(FileStamp(of: folder.archive)?.size == 0)
  }

  @Test("A log whose archive is gone is not written over")
  func logAlone() throws {
    let log = folder.archive + "-wal"
    try Data([1]).write(to: URL(filePath: log))
    #expect(throws: ArchiveError.damaged("\(log): this log lies there without its archive")) {
      try open()
    }
    #expect(FileStamp(of: log)?.size == 1 && isMissing(folder.archive))
  }

  @Test("An archive that was killed while it was made is made anew")
  func halfMade() throws {
    for end in ["", "-journal"] {
      try Data(count: 70_000).write(to: URL(filePath: "\(folder.archive).unfinished\(end)"))
    }
    #expect(throws: ArchiveError.missing(path: folder.archive)) { try open(readOnly: true) }
    #expect(try open().schemaDefects().isEmpty)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.allSatisfy { !$0.contains("unfinished") })
  }
}
