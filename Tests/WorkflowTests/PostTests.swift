import Documents
import Settlement
import Testing
import TestSupport
import Workflow
import WorkflowSupport

/// Posting of what is confirmed, and the account that comes of it.
@Suite struct PostTests {
  private static let periods = ["2025-10", "2025-11", "2025-12", "2026-01"]

  @Test("The journal is the one that was worked by hand")
  func journal() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      try postAll(months)
      #expect(
        months.world.text("w/out/2025-10/journal.csv") == """
          entry,date,statement_no,account,dealer,debit,credit,text
          1,2025-11-20,S202510-D001,6601.05,D001,200.00,,warranty settlement 2025-10 - First Service S202510-D001
          1,2025-11-20,S202510-D001,2221.01,D001,26.00,,warranty settlement 2025-10 - First Service S202510-D001
          1,2025-11-20,S202510-D001,1122,D001,,226.00,warranty settlement 2025-10 - First Service S202510-D001

          """)
      #expect(
        amounts(months.world.text("w/out/2025-12/journal.csv")) == [
          "3,6601.05,,200.00", "3,2221.01,,26.00", "3,1122,226.00,", "4,6601.05,300.00,",
          "4,2221.01,39.00,", "4,1122,,339.00",
        ])
    }
  }

  @Test("Debits are credits, and the account is what the dealer earned in all months")
  func balance() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      try postAll(months)
      let account = try account(of: "D001", months.session)
      for item in account.items {
        let lines = item.entry.posting.lines
        #expect(
          lines.reduce(.zero) { $0 + $1.debit } == lines.reduce(Money.zero) { $0 + $1.credit })
      }
      // 226 + (113 − 452) + 113 + 339: what is carried from month to month counts once.
      #expect(account.balance == Money(fen: 339_00))
      #expect(account.items.map(\.balance.fen) == [226_00, -113_00, -339_00, 0, 113_00, 339_00])
      #expect(account.unposted.isEmpty && account.waiting.isEmpty)
    }
  }

  @Test("A statement is posted once; a later run writes the same journal")
  func once() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      try postAll(months)
      let journal = months.world.text("w/out/2025-11/journal.csv")
      let sums = months.world.text("w/out/2025-11/SHA256SUMS")
      let report = try months.post("2025-11")
      #expect(report.posted.isEmpty && report.entries.isEmpty && !report.wantsAttention)
      #expect(report.earlier == ["S202511-D001"])
      #expect(months.world.text("w/out/2025-11/SHA256SUMS") == sums)
      #expect(try months.settle("2025-11").issued.isEmpty)
      #expect(months.world.text("w/out/2025-11/journal.csv") == journal)
      #expect(sums.split(separator: "\n").contains { $0.hasSuffix("  journal.csv") })
      #expect(
        sums
          == sums.split(separator: "\n").sorted { $0.dropFirst(66) < $1.dropFirst(66) }
          .map { $0 + "\n" }.joined())
    }
  }

  @Test("Of a settled month in which no statement stands nothing is posted; of another it is said")
  func nothingStands() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      try months.withdraw("S202510-D001")
      let report = try months.post("2025-10")
      #expect(report.posted.isEmpty && report.waiting.isEmpty && report.journal == nil)
      #expect(throws: RunError.self) { try months.post("2025-11") }
    }
  }

  @Test("What is not confirmed waits, by name; a total of zero is posted without an entry")
  func waiting() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for dealer in ["D001", "D002"] { months.list("2025-10", dealer, parts: 1) }
      try months.settle("2025-10")
      try months.confirm("2025-10", "S202510-D001")
      let report = try months.post("2025-10")
      #expect(report.posted == ["S202510-D001"])
      #expect(report.waiting.map(\.number) == ["S202510-D002"])
      #expect(report.wantsAttention)
      months.list("2025-11", "D001", parts: 1)
      months.adjust("2025-11", "S202510-D001,,-113.00,paid twice,Chief auditor")
      try months.settle("2025-11")
      try months.confirm("2025-11", "S202511-D001")
      let zero = try months.post("2025-11")
      #expect(zero.posted == ["S202511-D001"] && zero.entries.isEmpty && zero.journal == nil)
      #expect(try months.post("2025-11").earlier == ["S202511-D001"])
    }
  }

  @Test("Whichever of two is posted second, the carried total is taken back once, behind it")
  func postedSecond() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      try fourMonths(months)
      try months.confirm("2026-01", "S202601-D001")
      try months.post("2025-12")
      #expect(try account(of: "D001", months.session).balance == Money(fen: -226_00))
      try months.post("2025-11")
      #expect(
        amounts(months.world.text("w/out/2025-12/journal.csv")) == [
          "1,6601.05,,200.00", "1,2221.01,,26.00", "1,1122,226.00,", "3,6601.05,300.00,",
          "3,2221.01,39.00,", "3,1122,,339.00",
        ])
      #expect(try account(of: "D001", months.session).balance == Money(fen: -226_00))
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("The codes are those of the rulebook as it is when it is posted")
  func accountCodes() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      let path = "w/reference/rulebook.json"
      months.world[path] = Array(months.world.text(path).replacing("1122", with: "2202.03").utf8)
      #expect(try months.settle("2025-10").issued.isEmpty)
      try months.confirm("2025-10", "S202510-D001")
      try months.post("2025-10")
      #expect(months.world.text("w/out/2025-10/journal.csv").contains(",2202.03,D001,,113.00,"))
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("Nothing is posted before it is confirmed, nor without an archive")
  func refused() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      try months.confirm("2025-10", "S202510-D001")
      var request = PostRequest(
        period: try #require(Period("2025-10")), workspace: "w", on: Day("2025-11-14"))
      #expect(throws: RunError.self) { try post(request, months.session) }
      request.period = request.period.next
      #expect(throws: RunError.self) { try post(request, months.session) }
      #expect(throws: RunError.self) {
        try post(request, months.world.session("\(folder)/none.sqlite"))
      }
    }
  }

  private func postAll(_ months: MonthsWorld) throws {
    try fourMonths(months)
    for period in Self.periods {
      try months.confirm(period, "S\(period.replacing("-", with: ""))-D001")
      try months.post(period)
    }
  }

  /// Entry, account, debit and credit of each line.
  private func amounts(_ journal: String) -> [String] {
    journal.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]),\(cells[3]),\(cells[5]),\(cells[6])"
    }
  }
}
