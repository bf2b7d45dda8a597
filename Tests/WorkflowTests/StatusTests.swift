import Settlement
import Testing
import TestSupport
import WorkflowSupport

@testable import Workflow

@Suite struct StatusTests {
  private func status(_ month: PlainMonth, asOf: String) throws -> StatusReport {
    try Workflow.status(
      StatusRequest(period: nil, asOf: Day(asOf)), month.session)
  }

  @Test("Every dealer is told with state, turn and deadline")
  func entries() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let report = try status(month, asOf: "2025-11-20")
      #expect(report.entries.map(\.dealer) == ["D001", "D002"])
      #expect(report.entries.map(\.state) == [.issued, .none])
      #expect(report.entries.map(\.waiting) == [.confirmation, .list])
      #expect(report.entries.map(\.waiting?.party) == [.dealer, .dealer])
      #expect(report.entries.map(\.deadline?.description) == ["2025-11-21", "2025-11-05"])
      #expect(report.entries.first?.statement?.number == PlainMonth.number)
      #expect(report.overdue.map(\.dealer) == ["D002"])
    }
  }

  @Test(
    "The next deadline is the nearest that is not over, of invoices and of mailings",
    arguments: [
      ("2025-11-05", "2025-11-05", nil), ("2025-11-06", "2025-11-21", PlainMonth.number),
      ("2025-11-21", "2025-11-21", PlainMonth.number), ("2025-11-22", "2025-12-05", nil),
    ] as [(String, String, String?)])
  func next(asOf: String, day: String, statement: String?) throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let next = try status(month, asOf: asOf).next
      #expect(next.map(\.day.description) == [day])
      #expect(next.map(\.statement) == [statement])
    }
  }

  @Test("An extension is the deadline of the dealer that has it")
  func extended() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      month.world["w/reference/approvals.csv"] = Array(
        "批准文号,类型,服务中心编号,批准日期,结算月份,截止日期\nA-1,延期,D002,2025-11-03,2025-10,2025-11-25\n".utf8)
      _ = try month.settle()
      let report = try status(month, asOf: "2025-11-22")
      #expect(report.entries.last?.deadline == Day("2025-11-25"))
    }
  }

  @Test("A held list waits for the clerk, a dispute too, and what is confirmed for its posting")
  func waiting() throws {
    #expect(StatusEntry.waiting(.held, invoiceDue: nil) == .mending)
    #expect(StatusEntry.waiting(.disputed, invoiceDue: nil)?.party == .clerk)
    #expect(StatusEntry.waiting(.confirmed, invoiceDue: nil) == .posting)
    #expect(StatusEntry.waiting(.posted, invoiceDue: Day("2025-11-21")) == .invoice)
    #expect(StatusEntry.waiting(.posted, invoiceDue: nil) == nil)
    #expect(StatusEntry.waiting(.invoiced, invoiceDue: Day("2025-11-21")) == nil)
  }

  @Test("A month that was never settled has nothing to tell")
  func empty() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let request = StatusRequest(
        period: month.period.next, asOf: Day("2025-11-20"))
      #expect(try Workflow.status(request, month.session).entries.isEmpty)
    }
  }
}
