import Documents
import Settlement
import Synchronization
import TestSupport
import Testing
import Text
import Workflow
import WorkflowSupport

/// Commands that only read while somebody else changes the archive.
@Suite struct SnapshotTests {
  @Test("What is compared is one state, though the month is settled again in between")
  func compared() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      months.world["other.csv"] = Array(
        "part_no,price,effective_from\nP-1,100.00,2025-01-01\n".utf8)
      let request = CompareRequest(
        period: try #require(Period("2025-10")), files: ["other.csv"])
      let before = try compare(request, months.session)
      let meanwhile = try compare(request, interrupted(months))
      #expect(meanwhile.run == before.run && meanwhile.before == before.before)
      #expect(meanwhile.notices.isEmpty)
      let after = try compare(request, months.session)
      #expect(after.run.id == before.run.id + 1 && after.before.total.fen == 22_600)
    }
  }

  @Test("What is explained is one state, though the statement is replaced in between")
  func explained() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      var request = ExplainRequest(statement: "S202510-D001")
      request.line = "1"
      let meanwhile = try explain(request, interrupted(months))
      #expect(meanwhile.revisions.map(\.revision) == [1])
      #expect(meanwhile.record.head.totals.total.fen == 33_900 && !meanwhile.wantsAttention)
      let after = try explain(request, months.session)
      #expect(after.revisions.map(\.revision) == [1, 2])
      #expect(after.record.head.totals.total.fen == 22_600)
    }
  }

  private func october(in folder: String) throws -> MonthsWorld {
    let months = try MonthsWorld(archive: folder)
    months.list("2025-10", "D001", parts: 3)
    try months.settle("2025-10")
    return months
  }

  /// A session in which the month is settled again, with one part less, once a file is read.
  private func interrupted(_ months: MonthsWorld) -> Session {
    let interruption = Interruption(world: months.world) {
      months.list("2025-10", "D001", parts: 2)
      try months.settle("2025-10")
    }
    return Session(
      archive: months.archive, program: "test", reading: months.world, writing: months.world,
      interruption)
  }
}

/// Where something happens as soon as progress is reported, once.
private final class Interruption: Surroundings {
  private let world: MemoryWorld
  private let event: Mutex<(@Sendable () throws -> Void)?>

  init(world: MemoryWorld, _ event: @escaping @Sendable () throws -> Void) {
    self.world = world
    self.event = Mutex(event)
  }

  var today: Day { world.today }
  var cores: Int { world.cores }
  func seconds() -> Double { world.seconds() }

  func report(_ message: Message) {}

  func giveBackFreedMemory() {}

  func progress(_ step: Message, done: Int, of total: Int) {
    event.withLock { event in
      guard let happening = event else { return }
      event = nil
      do { try happening() } catch { Issue.record(error) }
    }
  }
}
