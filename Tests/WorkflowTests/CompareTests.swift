import Archive
import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Workflow

/// Settled months under other rulebooks and prices.
@Suite struct CompareTests {
  /// D001 claims three parts of 113.00, D002 four, in October.
  private func october(in folder: String) throws -> MonthsWorld {
    let months = try MonthsWorld(archive: folder)
    months.list("2025-10", "D001", parts: 3)
    months.list("2025-10", "D002", parts: 4)
    try months.settle("2025-10")
    return months
  }

  private func compared(
    _ months: MonthsWorld, _ files: [String: String], period: String = "2025-10"
  ) throws -> Comparison {
    for (path, text) in files { months.world[path] = Array(text.utf8) }
    return try compare(
      CompareRequest(
        period: try #require(Period(period)), files: files.keys.sorted()),
      months.session)
  }

  private func rulebook(_ edition: String) -> String {
    """
    {"name": "other", "language": "en",
     "buyer": {"name": "Example Machines", "taxpayer_id": "91350800MA9D000002"},
     "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122", "suppliers": "1221"},
     "editions": [\(edition)]}
    """
  }

  @Test("Lower prices take 13.00 off each part, and the report says where")
  func prices() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      let files = months.world.contents(of: "w")
      let comparison = try compared(
        months,
        [
          "a.csv": "part_no,price,effective_from\nP-1,90.00,2025-01-01\n",
          "b.csv": "part_no,price,effective_from\nP-1,100.00,2025-10-01\nP-2,1,2025-01-01\n",
        ])
      #expect(comparison.before.total.fen == 79_100 && comparison.after.total.fen == 70_000)
      #expect(comparison.statements.map(\.number) == ["S202510-D001", "S202510-D002"])
      let line = try #require(comparison.statements.first?.lines.first)
      #expect(comparison.statements.map(\.lines.count) == [1, 1])
      #expect(line.number == "1" && line.item == "P-1" && line.record == "R-D001-2025-10")
      #expect(line.paid == BeforeAfter(Money(fen: 33_900), Money(fen: 30_000)))
      #expect(line.figures.map(\.figure) == [.unitPriceApproved, .amountApproved])
      #expect(line.figures.map(\.texts.after) == ["100.00", "300.00"])
      #expect(line.reasons.map(\.code) == [.priceAbove])
      #expect(line.reasons.first?.amounts == BeforeAfter(nil, Money(fen: 3900)))
      #expect(line.verdict == BeforeAfter(.approved, .adjusted))
      #expect(
        comparison.sources == [
          ReplacedSource(
            kind: "prices", files: ["a.csv", "b.csv"], insteadOf: ["reference/prices.csv"],
            rows: BeforeAfter(1, 3))
        ])
      #expect(comparison.settings.isEmpty && comparison.notices.isEmpty)
      #expect(months.world.contents(of: "w") == files)
    }
  }

  @Test("A part that has no price any more is rejected, and the advice goes with it")
  func noPrice() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      let comparison = try compared(
        months, ["other.csv": "part_no,price,effective_from\nP-9,1.00,2025-01-01\n"])
      #expect(comparison.after.total == .zero)
      let line = try #require(comparison.statements.last?.lines.first)
      #expect(line.reasons.map(\.code) == [.partUnknown])
      #expect(line.figures.first?.texts == BeforeAfter("4", "0"))
    }
  }

  @Test("Prices that contradict each other hold the lists, and name the file as it was given")
  func conflict() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      let comparison = try compared(
        months,
        [
          "new/x.csv": "part_no,price,effective_from\nP-1,90.00,2025-01-01\n",
          "new/y.csv": "part_no,price,effective_from\nP-1,91.00,2025-01-01\n",
        ])
      #expect(comparison.statements.allSatisfy { $0.after == nil && $0.lines.isEmpty })
      #expect(comparison.before.total.fen == 79_100 && comparison.after.total == .zero)
      let found = comparison.findings.rows(in: .english)
      #expect(found.map(\.file) == ["new/y.csv"] && found.map(\.row) == [2])
      #expect(found.first?.message.contains("row 2 of new/x.csv ") == true)
      let holds = try #require(comparison.statements.first).holds.rows(in: .english)
      #expect(holds.map(\.code) == ["price-conflict"])
      #expect(holds.map(\.file) == ["inbox/2025-10/D001.csv"])
    }
  }

  @Test("A list that other prices free is no longer held")
  func freed() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 3)
      months.world["w/reference/more.csv"] = Array(
        "part_no,price,effective_from\nP-1,114.00,2025-01-01\n".utf8)
      try months.settle("2025-10")
      let comparison = try compared(
        months, ["other.csv": "part_no,price,effective_from\nP-1,113.00,2025-01-01\n"])
      let statement = try #require(comparison.statements.first)
      #expect(statement.before == nil && statement.after?.totals.total.fen == 33_900)
      #expect(statement.holds.rows(in: .english).map(\.code) == ["price-conflict"])
      #expect(comparison.sources.first?.rows == BeforeAfter(2, 1))
    }
  }

  @Test("The rulebook's differences are told once, by key")
  func settings() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      let comparison = try compared(
        months,
        [
          "other.json": "// weighed\n"
            + rulebook(
              """
              {"from": "2025-01", "require": [], "deadline": {"day": 8, "moves": false},
               "seals": ["密封圈", "密封垫"], "milestones": [100, 500]}
              """)
        ])
      #expect(comparison.isSame && comparison.unchanged == 2)
      let said = comparison.settings.map { [$0.key, $0.values.before, $0.values.after] }
      #expect(
        said == [
          ["from", "2008-01", "2025-01"], ["deadline.day", "5", "8"],
          ["milestones", "100, 600, 1200, 1800, 2400", "100, 500"],
          ["seals", "密封件, 油封, O形圈, O型圈", ""],
        ])
    }
  }

  @Test("Adjustments and carried totals are facts: only the lines differ")
  func adjustments() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      try months.confirm("2025-10", "S202510-D001")
      months.list("2025-11", "D001", parts: 1)
      months.adjust("2025-11", "S202510-D001,1,-226.00,taken back,audit")
      try months.settle("2025-11")
      months.list("2025-12", "D001", parts: 2)
      try months.settle("2025-12")
      let prices = ["other.csv": "part_no,price,effective_from\nP-1,100.00,2025-01-01\n"]
      let november = try compared(months, prices, period: "2025-11")
      #expect(november.before.total.fen == -11_300 && november.after.total.fen == -12_600)
      let december = try compared(months, prices, period: "2025-12")
      #expect(december.before.total.fen == 22_600 && december.after.total.fen == 20_000)
      for comparison in [november, december] {
        let statement = try #require(comparison.statements.first)
        let lines = statement.lines.map(\.paid.difference).reduce(.zero, +)
        let sums = (comparison.before, comparison.after)
        #expect(ComparedSum.total.change(sums.0, sums.1).difference == lines)
        #expect(ComparedSum.adjustments.change(sums.0, sums.1).isUnchanged)
        #expect(comparison.notices.isEmpty)
      }
    }
  }

  @Test("The latest run of the month is the ground, and what stands otherwise is named")
  func locked() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      try months.confirm("2025-10", "S202510-D001")
      months.list("2025-10", "D001", parts: 2)
      months.list("2025-10", "D002", parts: 5)
      try months.settle("2025-10")
      let comparison = try compared(
        months, ["other.csv": "part_no,price,effective_from\nP-1,100.00,2025-01-01\n"])
      #expect(comparison.run.id == (try latest(months)))
      #expect(comparison.before.total.fen == 79_100 && comparison.after.total.fen == 70_000)
      #expect(comparison.notices.count == 1)
      let notice = try #require(comparison.notices.first).english
      #expect(
        notice.hasPrefix("S202510-D001 stands with 339.00, while this program decides 226.00"))
    }
  }

  @Test("A statement whose list is gone from the latest run is named, and not in the figures")
  func gone() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      months.world["w/inbox/2025-10/D001.csv"] = nil
      months.list("2025-10", "D002", parts: 5)
      try months.settle("2025-10")
      let comparison = try compared(
        months, ["other.csv": "part_no,price,effective_from\nP-1,113.00,2025-01-01\n"])
      #expect(comparison.isSame && comparison.before.total.fen == 56_500)
      #expect(
        comparison.notices.map(\.english).map { $0.prefix(34) }
          == ["S202510-D001 stands with 339.00, b"])
    }
  }

  @Test("A run of one dealer is compared with all lists of its files")
  func restricted() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      months.list("2025-10", "D001", parts: 1)
      var request = RunRequest(
        period: try #require(Period("2025-10")), workspace: "w")
      request.dealers = ["D001"]
      _ = try run(request, months.session)
      let comparison = try compared(
        months, ["other.csv": "part_no,price,effective_from\nP-1,100.00,2025-01-01\n"])
      #expect(comparison.statements.map(\.dealer.id) == ["D001", "D002"])
      #expect(comparison.before.total.fen == 56_500)
      #expect(comparison.notices.map(\.english).allSatisfy { $0.contains("decided only D001;") })
      #expect(comparison.notices.count == 1)
    }
  }

  @Test(
    "Files that cannot take the place of others are refused, each named with what is wrong",
    arguments: [
      ("{\"name\": 1}", "new", "name"), ("", "new", "empty"),
      ("dealer,name,taxpayer_id\nD001,A,91350800MA9D0001XW\n", "new", "a table of dealers"),
      ("a,b\n1,2\n", "new", "this is no known table"),
      ("part_no,price,effective_from\nP-1,-1,2025-01-01\nP-2,x,2025-01-01\n", "new", "x"),
    ])
  func refused(text: String, file: String, says: String) throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      let error = #expect(throws: RunError.self) { _ = try compared(months, [file: text]) }
      guard case .refused(let findings) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      let rows = findings.rows(in: .english)
      #expect(rows.allSatisfy { $0.file == file })
      #expect(rows.contains { $0.message.contains(says) }, "\(rows)")
    }
  }

  @Test("A rulebook without an edition for the month is refused, and a second one")
  func rulebooks() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      let late = rulebook(#"{"from": "2026-01", "require": []}"#)
      let error = #expect(throws: RunError.self) {
        _ = try compared(months, ["a.json": late, "b.json": late])
      }
      guard case .refused(let findings) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      let rows = findings.rows(in: .english)
      #expect(rows.map(\.file) == ["a.json", "b.json", "b.json"])
      #expect(rows.first?.message.contains("no edition for 2025-10") == true)
    }
  }

  @Test("What is missing is named: the file, the month, and a register that the rules need")
  func missing() throws {
    try withTemporaryFolder { folder in
      let months = try october(in: folder)
      let cases: [(files: [String: String], period: String, says: String)] = [
        (
          ["machines.json": rulebook(#"{"from": "2008-01", "require": ["machines"]}"#)], "2025-10",
          "machines"
        ),
        (["own.json": rulebook(#"{"from": "2008-01"}"#)], "2025-09", "2025-09 was never settled"),
      ]
      for (files, period, says) in cases {
        let error = #expect(throws: RunError.self) {
          _ = try compared(months, files, period: period)
        }
        #expect(error?.cause == .missing)
        guard case .missing(let messages, _) = error else { continue }
        #expect(messages.contains { $0.english.contains(says) }, "\(messages)")
      }
      let request = CompareRequest(
        period: try #require(Period("2025-10")), files: ["none.csv"])
      let error = #expect(throws: RunError.self) { _ = try compare(request, months.session) }
      #expect(error?.cause == .missing)
    }
  }

  private func latest(_ months: MonthsWorld) throws -> Int64? {
    try Archive.open(path: months.archive, readOnly: true).runs(of: Period("2025-10")).last?.id
  }
}
