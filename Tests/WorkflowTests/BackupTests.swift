@testable import Archive
import Settlement
import Testing
import Text
@testable import Workflow
import TestSupport
import WorkflowSupport

@Suite struct BackupTests {
  @Test("A backup tells what it holds, and is an archive itself")
  func backup() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      months.list("2025-10", "D002", parts: 2)
      let report = try months.settle("2025-10")
      let file = "\(folder)/copy.sqlite"
      let backup = try backUp(
        to: file, months.session)
      #expect((backup.verified.runs, backup.verified.statements) == (1, 2))
      #expect(backup.verified.defects.isEmpty)
      #expect(backup.file == file && backup.verified.latest?.digest == report.runDigest)
      let day = try #require(Day("2025-11-20"))
      let status = try [months.archive, file].map {
        try Workflow.status(StatusRequest(asOf: day), months.world.session($0)).entries.map(
          \.statement?.total)
      }
      #expect(status[0] == status[1] && status[0].count == 2)
    }
  }

  @Test("A backup of nothing, over something, or to nowhere is refused, each with its cause")
  func refusals() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      let copy = "\(folder)/copy.sqlite"
      #expect(cause(months.archive, copy) == .missing)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      #expect(cause(months.archive, copy) == nil)
      #expect(cause(months.archive, copy) == .output)
      #expect(cause(months.archive, months.archive) == .output)
      #expect(cause(months.archive, "\(folder)/none/copy.sqlite") == .output)
      let writer = try Archive.open(path: months.archive, readOnly: false)
      try writer.begin()
      #expect(cause(months.archive, "\(folder)/second.sqlite") == nil)
      writer.end()
    }
  }

  @Test("A copy of what does not hold is made, and what does not hold is told")
  func unsound() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      let database = try Database(path: months.archive, .writing)
      try database.execute(
        "DROP TRIGGER event_keeps_on_update; UPDATE event SET day = '2025-11-11'")
      let checks = try backUp(to: "\(folder)/copy.sqlite", months.session).verified.defects.map(
        \.check)
      #expect(checks.contains("schema") && checks.contains("run"))
    }
  }

  private func cause(_ archive: String, _ file: String) -> FailureCause? {
    let world = MemoryWorld([:], today: Day(number: 0))
    do throws(RunError) {
      _ = try backUp(to: file, world.session(archive))
      return nil
    } catch { return error.cause }
  }

  @Test(
    "What the archive cannot do has its cause",
    arguments: [
      (ArchiveError.missing(path: "a"), .missing), (.busy(holder: nil), .busy),
      (.full(path: "a"), .output),
      (.unwritable(path: "a", reason: "b"), .output), (.taken(path: "a"), .output),
      (.unreadable(path: "a", reason: "b"), .archive), (.logNeedsFolder(log: "a"), .archive),
      (.changed(path: "a"), .archive), (.damaged("a"), .archive),
      (.notAnArchive(path: "a"), .archive),
      (.newer(version: 2, known: 1), .archive),
      (.tooLarge("a"), .archive), (.failed("a"), .archive),
    ] as [(ArchiveError, FailureCause)])
  func cause(error: ArchiveError, cause: FailureCause) {
    #expect(RunError(error).cause == cause)
  }
}
