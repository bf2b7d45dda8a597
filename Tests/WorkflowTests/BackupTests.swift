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
        BackupRequest(archive: months.archive, file: file, programVersion: "test"), months.world)
      #expect((backup.verified.runs, backup.verified.statements) == (1, 2))
      #expect(backup.verified.defects.isEmpty)
      #expect(backup.file == file && backup.verified.latest?.digest == report.runDigest)
      let day = try #require(Day("2025-11-20"))
      let status = try [months.archive, file].map {
        try Workflow.status(StatusRequest(archive: $0, asOf: day), months.world).entries.map(
          \.statement?.total)
      }
      #expect(status[0] == status[1] && status[0].count == 2)
    }
  }

  @Test("A backup of nothing, over something, or to nowhere is refused, each with its status")
  func refusals() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      let copy = "\(folder)/copy.sqlite"
      #expect(status(months.archive, copy) == 66)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      #expect(status(months.archive, copy) == 0)
      #expect(status(months.archive, copy) == 73)
      #expect(status(months.archive, months.archive) == 73)
      #expect(status(months.archive, "\(folder)/none/copy.sqlite") == 73)
      let writer = try Archive.open(path: months.archive, readOnly: false)
      try writer.begin()
      #expect(status(months.archive, "\(folder)/second.sqlite") == 0)
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
      let request = BackupRequest(
        archive: months.archive, file: "\(folder)/copy.sqlite", programVersion: "test")
      let checks = try backUp(request, months.world).verified.defects.map(\.check)
      #expect(checks.contains("schema") && checks.contains("run"))
    }
  }

  private func status(_ archive: String, _ file: String) -> Int32 {
    do throws(RunError) {
      _ = try backUp(
        BackupRequest(archive: archive, file: file, programVersion: "test"),
        MemoryWorld([:], today: Day(number: 0)))
      return 0
    } catch { return error.exitStatus }
  }

  @Test(
    "What the archive cannot do ends with the status of its cause",
    arguments: [
      (ArchiveError.missing(path: "a"), 66), (.busy(holder: nil), 69), (.full(path: "a"), 73),
      (.unwritable(path: "a", reason: "b"), 73), (.taken(path: "a"), 73),
      (.unreadable(path: "a", reason: "b"), 74), (.logNeedsFolder(log: "a"), 74),
      (.changed(path: "a"), 74), (.damaged("a"), 74), (.notAnArchive(path: "a"), 74),
      (.newer(version: 2, known: 1), 74),
      (.tooLarge("a"), 74), (.failed("a"), 74),
    ] as [(ArchiveError, Int32)])
  func exitStatus(error: ArchiveError, status: Int32) {
    #expect(RunError(error).exitStatus == status)
  }
}
