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

  @Test("A month that was never settled is said to be one")
  func empty() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let request = StatusRequest(
        period: month.period.next, asOf: Day("2025-11-20"))
      let error = #expect(throws: RunError.self) { try Workflow.status(request, month.session) }
      #expect(error?.cause == .missing)
    }
  }

  @Test(
    "What is done is shown only on demand, and one service center alone where that is asked for")
  func done() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for dealer in ["D001", "D002"] { months.list("2025-10", dealer, parts: 1) }
      try months.settle("2025-10")
      try months.confirm("2025-10", "S202510-D001")
      months.list("2025-11", "D001", parts: 1)
      months.adjust("2025-11", "S202510-D001,,-226.00,paid twice,Chief auditor")
      try months.settle("2025-11")
      try months.withdraw("S202510-D002")
      #expect(try open(months) == ["S202510-D001", "S202511-D001", "D002"])
      #expect(
        try open(months, isAll: true) == ["S202510-D001", "D002", "S202511-D001", "D002"])
      #expect(try open(months, dealer: "D002") == ["D002"])
      #expect(try open(months, dealer: "ｄ002 ") == ["D002"])
      #expect(throws: RunError.self) { try status(months, dealer: "D003") }
      let waiting = try status(months).waiting
      #expect(waiting.map(\.adjustment.amount) == [Money(fen: -113_00)])
      #expect(waiting.map(\.isConfirmed) == [false])
    }
  }

  @Test("No list is awaited of a service center that is no longer valid, nor of one that is gone")
  func left() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.world["w/reference/dealers.csv"] = Array(
        """
        dealer,name,taxpayer_id,valid_to
        D001,First Service,91350800MA9D0001XW,
        D002,Second Service,91370200MA9D0002X7,2025-12-31

        """.utf8)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      #expect(try open(months, on: "2025-12-31") == ["S202510-D001", "D002"])
      #expect(try open(months, on: "2026-01-01") == ["S202510-D001"])
    }
  }

  private func status(
    _ months: MonthsWorld, on day: String = "2026-01-20", dealer: String? = nil,
    isAll: Bool = false
  ) throws -> StatusReport {
    try Workflow.status(
      StatusRequest(asOf: Day(day), dealer: dealer, isAll: isAll), months.session)
  }

  private func open(
    _ months: MonthsWorld, on day: String = "2026-01-20", dealer: String? = nil,
    isAll: Bool = false
  ) throws -> [String] {
    try status(months, on: day, dealer: dealer, isAll: isAll).entries
      .map { $0.statement?.number ?? $0.dealer }
  }
}
