import Settlement
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

@Suite struct ConfirmByHandTests {
  private func request(
    _ month: PlainMonth, _ decision: ConfirmationDecision, _ numbers: [String],
    on day: String = "2025-11-14"
  ) throws -> ConfirmationRequest {
    ConfirmationRequest(
      statements: numbers, decision: decision,
      day: try #require(Day(day)), who: "甲", workspace: "w")
  }

  @Test("What is entered by hand does what the file does, once")
  func once() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let number = PlainMonth.number
      let disputed = try confirm(request(month, .disputed, [number]), month.session)
      #expect(disputed.taken.map(\.revision) == [1])
      #expect(try confirm(request(month, .disputed, [number]), month.session).known == [number])
      #expect(try confirm(request(month, .confirmed, [number]), month.session).taken.count == 1)
      let first = try month.settle(on: "2025-11-20")
      #expect(month.state == "confirmed 1")
      #expect(first.issued.isEmpty)
      month.answer("\(number),确认,2025-11-14,甲,")
      #expect(try month.settle(on: "2025-11-21").confirmed.isEmpty)
    }
  }

  @Test("What was taken back can be entered again on the same day")
  func again() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let number = PlainMonth.number
      for decision in [ConfirmationDecision.confirmed, .revoked, .confirmed] {
        #expect(try confirm(request(month, decision, [number]), month.session).taken.count == 1)
      }
      #expect(month.state == "confirmed 1")
      #expect(try confirm(request(month, .confirmed, [number]), month.session).known == [number])
      #expect(try verify(VerifyRequest(replay: true), month.session).defects.isEmpty)
    }
  }

  @Test("A revision that was never issued is said to be one, not the statement")
  func neverIssued() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      var request = try request(month, .confirmed, [PlainMonth.number])
      request.revision = 2
      do throws(RunError) {
        _ = try confirm(request, month.session)
        Issue.record("it was taken")
      } catch {
        guard case .missing(let messages, _) = error else { throw error }
        #expect(messages[0].english.hasPrefix("no revision 2 of \(PlainMonth.number) was ever"))
      }
    }
  }

  @Test("Where one statement cannot take it, none does")
  func allOrNothing() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let both = [PlainMonth.number, "S202510-D009"]
      #expect(cause { try confirm(request(month, .confirmed, both), month.session) } == .missing)
      _ = try month.settle()
      #expect(month.state == "issued 1")
    }
  }

  @Test(
    "What cannot be taken has a cause of its own",
    arguments: [
      (ConfirmationDecision.confirmed, "S202510-D009", "2025-11-14", .missing),
      (.confirmed, PlainMonth.number, "2025-11-11", .usage),
      (.disputed, PlainMonth.number, "2025-11-16", .refused),
    ] as [(ConfirmationDecision, String, String, FailureCause)])
  func refused(
    decision: ConfirmationDecision, number: String, day: String, cause expected: FailureCause
  ) throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      _ = try confirm(
        request(month, .confirmed, [PlainMonth.number], on: "2025-11-15"), month.session)
      let cause = cause {
        try confirm(request(month, decision, [number], on: day), month.session)
      }
      #expect(cause == expected)
    }
  }

  @Test("Without an archive there is nothing to confirm, and none is made")
  func noArchive() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      #expect(
        cause { try confirm(request(month, .confirmed, [PlainMonth.number]), month.session) }
          == .missing)
    }
  }

  private func cause(_ body: () throws -> ConfirmationReport) -> FailureCause? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? RunError)?.cause
    }
  }
}
