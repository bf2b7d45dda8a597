import Settlement
import Testing
import TestSupport
import Workflow
import WorkflowSupport

@Suite struct ConfirmByHandTests {
  private func request(
    _ month: PlainMonth, _ decision: ConfirmationDecision, _ numbers: [String],
    on day: String = "2025-11-14"
  ) throws -> ConfirmationRequest {
    ConfirmationRequest(
      archive: month.archive, statements: numbers, decision: decision,
      day: try #require(Day(day)), who: "甲", programVersion: "test")
  }

  @Test("What is entered by hand does what the file does, once")
  func once() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let number = PlainMonth.number
      let disputed = try confirm(request(month, .disputed, [number]), month.world)
      #expect(disputed.taken.map(\.revision) == [1])
      #expect(try confirm(request(month, .disputed, [number]), month.world).known == [number])
      #expect(try confirm(request(month, .confirmed, [number]), month.world).taken.count == 1)
      let first = try month.settle(on: "2025-11-20")
      #expect(month.state == "confirmed 1")
      #expect(first.issued.isEmpty)
      month.answer("\(number),确认,2025-11-14,甲,")
      #expect(try month.settle(on: "2025-11-21").confirmed.isEmpty)
    }
  }

  @Test("Where one statement cannot take it, none does")
  func allOrNothing() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let both = [PlainMonth.number, "S202510-D009"]
      #expect(status { try confirm(request(month, .confirmed, both), month.world) } == 66)
      _ = try month.settle()
      #expect(month.state == "issued 1")
    }
  }

  @Test(
    "What cannot be taken ends with a status of its own",
    arguments: [
      (ConfirmationDecision.confirmed, "S202510-D009", "2025-11-14", 66),
      (.confirmed, PlainMonth.number, "2025-11-11", 65),
      (.disputed, PlainMonth.number, "2025-11-16", 65),
    ] as [(ConfirmationDecision, String, String, Int32)])
  func refused(
    decision: ConfirmationDecision, number: String, day: String, status expected: Int32
  ) throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      _ = try confirm(
        request(month, .confirmed, [PlainMonth.number], on: "2025-11-15"), month.world)
      let status = status {
        try confirm(request(month, decision, [number], on: day), month.world)
      }
      #expect(status == expected)
    }
  }

  @Test("Without an archive there is nothing to confirm, and none is made")
  func noArchive() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      month.world[month.archive] = nil
      #expect(
        status { try confirm(request(month, .confirmed, [PlainMonth.number]), month.world) } == 66)
    }
  }

  private func status(_ body: () throws -> ConfirmationReport) -> Int32? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? RunError)?.exitStatus
    }
  }
}
