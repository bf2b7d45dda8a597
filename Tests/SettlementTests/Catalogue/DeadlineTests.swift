import Settlement
import Testing
import Text

@Suite("The deadline")
struct DeadlineTests {
  private let symbols = SymbolTable()
  private var dealer: Symbol { symbols.symbol(for: "D001") }

  private func extended(
    _ number: String, period: String, until: String, dealer: String = "D001",
    type: ApprovalType = .deadline
  ) throws -> Approval {
    Approval(
      number: symbols.symbol(for: number), type: type, dealer: symbols.symbol(for: dealer),
      grantedOn: try #require(Day("2025-01-01")), part: .blank, quantity: nil,
      period: Period(period), until: Day(until))
  }

  private func account(
    _ period: String, day: Int = 5, moves: Bool = false, extensions: [Approval] = []
  ) throws -> DeadlineRuling {
    var edition = Edition(from: try #require(Period("2008-01")))
    edition.deadlineDay = day
    edition.deadlineMoves = moves
    return deadline(
      for: try #require(Period(period)), dealer: dealer, edition: edition,
      calendar: WorkingCalendar(), extensions: extensions, approvalNumber: symbols.text)
  }

  @Test(
    "is a day of the month after the period, at most that month's last",
    arguments: [
      ("2025-10", 5, "2025-11-05"), ("2025-12", 5, "2026-01-05"), ("2024-01", 31, "2024-02-29"),
      ("2023-01", 30, "2023-02-28"), ("2025-03", 31, "2025-04-30"), ("2025-09", 5, "2025-10-05"),
    ])
  func regular(period: String, day: Int, expected: String) throws {
    let account = try account(period, day: day)
    #expect(account.day.description == expected)
    #expect(account.regularDay == account.day)
    #expect(account.extendedBy == "")
    #expect(account.yearsWithoutCalendar == [])
  }

  @Test(
    "moves from a day off to the next working day where the rulebook says so",
    arguments: [
      ("2025-09", "2025-10-05", "2025-10-09", []), ("2025-10", "2025-11-05", "2025-11-05", []),
      ("2027-05", "2027-06-05", "2027-06-07", [2027]),
    ])
  func moving(period: String, regular: String, expected: String, years: [Int]) throws {
    let account = try account(period, moves: true)
    #expect(account.regularDay.description == regular)
    #expect(account.day.description == expected)
    #expect(account.yearsWithoutCalendar == years)
  }

  @Test("is replaced by the latest extension, which does not move")
  func extending() throws {
    let extensions = [
      try extended("E1", period: "2025-09", until: "2025-10-12"),
      try extended("E2", period: "2025-09", until: "2025-10-19"),
      try extended("E3", period: "2025-09", until: "2025-10-15"),
    ]
    for order in [extensions, extensions.reversed()] {
      let account = try account("2025-09", moves: true, extensions: order)
      #expect(account.day.description == "2025-10-19")
      #expect(account.regularDay.description == "2025-10-05")
      #expect(account.extendedBy == "E2")
    }
  }

  @Test("names the smaller number of two extensions to one day")
  func sameDay() throws {
    let extensions = [
      try extended("E8", period: "2025-09", until: "2025-10-12"),
      try extended("E4", period: "2025-09", until: "2025-10-12"),
    ]
    for order in [extensions, extensions.reversed()] {
      #expect(try account("2025-09", extensions: order).extendedBy == "E4")
    }
  }

  @Test("is replaced by an extension that is earlier, too")
  func earlier() throws {
    let earlier = try extended("E5", period: "2025-10", until: "2025-11-03")
    #expect(try account("2025-10", extensions: [earlier]).day.description == "2025-11-03")
  }

  @Test("passes over approvals of other dealers, periods and types")
  func others() throws {
    let others = [
      try extended("E1", period: "2025-09", until: "2025-11-20"),
      try extended("E2", period: "2025-10", until: "2025-11-20", dealer: "D002"),
      try extended("E3", period: "2025-10", until: "2025-11-20", type: .emergency),
    ]
    let account = try account("2025-10", extensions: others)
    #expect(account.day.description == "2025-11-05")
    #expect(account.extendedBy == "")
  }

  @Test(
    "of the invoice is so many working days after the issue",
    arguments: [
      ("2025-11-06", 7, "2025-11-17"), ("2025-09-26", 7, "2025-10-13"),
      ("2025-11-06", 1, "2025-11-07"),
    ])
  func invoice(issued: String, days: Int, expected: String) throws {
    var edition = Edition(from: try #require(Period("2008-01")))
    edition.invoiceWorkingDays = days
    let due = invoiceDue(
      issuedOn: try #require(Day(issued)), edition: edition, calendar: WorkingCalendar(),
      total: Money(fen: 1))
    #expect(due?.day.description == expected)
  }

  @Test("of the invoice does not exist where nothing is due", arguments: [0, -1] as [Int64])
  func nothingDue(fen: Int64) throws {
    let edition = Edition(from: try #require(Period("2008-01")))
    let due = invoiceDue(
      issuedOn: try #require(Day("2025-11-06")), edition: edition, calendar: WorkingCalendar(),
      total: Money(fen: fen))
    #expect(due == nil)
  }
}
