import Settlement
import Testing
import TestSupport
import WorkflowSupport

@testable import Archive
@testable import Workflow

/// Confirmations by file, over one run and over several.
@Suite struct ConfirmingTests {
  private let number = PlainMonth.number

  @Test(
    "What came back moves the statement by the days, whatever the order of the rows",
    arguments: [
      ([], "issued 1"),
      (["S202510-D001,确认,2025-11-14,,"], "confirmed 1"),
      (["S202510-D001,confirmed,2025-11-12,,"], "confirmed 1"),
      (["S202510-D001,异议,2025-11-14,甲,第3行"], "disputed 1"),
      (["S202510-D001,确认,2025-11-15,,", "S202510-D001,异议,2025-11-14,,"], "confirmed 1"),
    ] as [([String], String)])
  func states(rows: [String], state: String) throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      for row in rows { month.answer(row) }
      month.answer(rows.joined(separator: "\n"))
      _ = try month.settle(on: "2025-11-20")
      #expect(month.state == state)
      #expect(month.exceptions.isEmpty)
    }
  }

  @Test("Thousands of answers to one statement are taken in, and known again")
  func thousands() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      month.answer((1...2_000).map { "\(number),异议,2025-11-14,甲,\($0)" }.joined(separator: "\n"))
      _ = try month.settle(on: "2025-11-20")
      #expect(month.state == "disputed 1")
      #expect(month.exceptions.isEmpty)
      let events = try Archive.open(path: month.archive, readOnly: true).events(of: number)
      #expect(events.count { $0.kind == .disputed } == 2_000)
      _ = try month.settle(on: "2025-11-21")
      #expect(try Archive.open(path: month.archive, readOnly: true).events(of: number) == events)
    }
  }

  @Test("What cannot be taken in is left out, with an error at its cell")
  func leftOut() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      month.answer(
        "S202510-D009,确认,2025-11-14,,", "\(number),确认,2025-11-11,,", "\(number),确认,2025-11-13,,",
        "\(number),异议,2025-11-14,,")
      let report = try month.settle()
      #expect(month.state == "confirmed 1")
      #expect(
        month.exceptions == [
          "error 2 statement_no  confirmation-unknown", "error 3 on D001 confirmation-early",
          "notice 5 decision D001 confirmation-late",
        ])
      #expect(report.wantsAttention)
      #expect(report.confirmed == [number])
    }
  }

  @Test("A run in which only a confirmation is new is a new run without a new revision")
  func newRun() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      let first = try month.settle()
      month.answer("\(number),确认,2025-11-14,甲,")
      let second = try month.settle(on: "2025-11-20")
      let third = try month.settle(on: "2025-11-21")
      #expect(second.issued.isEmpty && second.unchanged == [number])
      #expect(second.runDigest != first.runDigest)
      #expect(third.runDigest == second.runDigest)
      #expect(third.confirmed.isEmpty)
      let archive = try Archive.open(path: month.archive, readOnly: true)
      let events = try archive.events(of: number)
      #expect(events.map(\.kind) == [.issued, .confirmed])
      #expect(events.last?.file == "inbox/2025-10/answers.csv")
      #expect(events.last?.who == "甲")
    }
  }

  @Test("A dispute is answered by the next revision, and is not about that one")
  func answered() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      month.answer("\(number),异议,2025-11-14,,")
      try month.acceptLess()
      let report = try month.settle(on: "2025-11-20")
      #expect(report.issued == [number] && report.disputed == [number])
      #expect(month.state == "issued 2")
      #expect(try month.settle(on: "2025-11-21").disputed.isEmpty)
      #expect(month.state == "issued 2")
      #expect(month.exceptions.isEmpty)
    }
  }

  @Test("What is dated before the revision that stands is about one that does not")
  func superseded() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      try month.acceptLess()
      _ = try month.settle(on: "2025-11-20")
      month.answer("\(number),确认,2025-11-19,,")
      _ = try month.settle(on: "2025-11-21")
      #expect(month.state == "issued 2")
      #expect(month.exceptions == ["error 2 on D001 confirmation-unknown"])
    }
  }

  @Test("What came in is about what stood before the run, even where its list changes in that run")
  func sameRun() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      month.answer("\(number),确认,2025-11-14,,")
      try month.acceptLess()
      let report = try month.settle(on: "2025-11-20")
      #expect(report.issued.isEmpty && report.locked == [number])
      #expect(month.state == "confirmed 1")
    }
  }

  @Test(
    "A row that came to nothing in its place comes to nothing when it is read again",
    arguments: [
      (
        ["撤销,2025-11-14,,", "确认,2025-11-14,,"], "confirmed 1",
        "error 2 decision D001 confirmation-unknown"
      ),
      (
        ["确认,2025-11-13,,", "确认,2025-11-14,乙,", "撤销,2025-11-15,,错"], "issued 1",
        "notice 3 decision D001 confirmation-late"
      ),
      (
        ["确认,2025-11-14,,", "异议,2025-11-14,乙,", "撤销,2025-11-14,,错"], "issued 1",
        "notice 3 decision D001 confirmation-late"
      ),
    ] as [([String], String, String)])
  func again(rows: [String], state: String, exception: String) throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      month.answer(rows.map { "\(number),\($0)" }.joined(separator: "\n"))
      for day in 20...22 {
        _ = try month.settle(on: "2025-11-\(day)")
        #expect(month.state == state)
        #expect(month.exceptions == [exception])
      }
    }
  }

  @Test("A revision that was never issued is no earlier one")
  func neverIssued() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      let rows = "statement_no,revision,decision,on\n\(number),3,确认,2025-11-14\n"
      month.world["w/inbox/2025-10/answers.csv"] = Array(rows.utf8)
      _ = try month.settle(on: "2025-11-20")
      #expect(month.exceptions == ["error 2 revision D001 confirmation-unknown"])
      #expect(month.world.text("w/out/2025-10/exceptions.csv").contains("没有出具过 \(number) 的第 3 版"))
    }
  }
}
