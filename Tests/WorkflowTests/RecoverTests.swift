import Documents
import Settlement
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

/// Claims on suppliers over months in which P-1 comes from SUP01, who bears 60% of 113.00.
@Suite struct RecoverTests {
  /// A world in which October is settled and confirmed: one part of D001.
  private func telling(_ body: (MonthsWorld) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      try months.confirm("2025-10", "S202510-D001")
      put(
        months, "reference/suppliers.csv",
        "supplier,name,taxpayer_id,answer_days\nSUP01,First Supplier,,\n")
      source(months)
      try body(months)
    }
  }

  private func put(_ months: MonthsWorld, _ path: String, _ text: String?) {
    months.world["w/\(path)"] = text.map { Array($0.utf8) }
  }

  private func source(_ months: MonthsWorld, supplier: String = "SUP01") {
    put(
      months, "reference/sourcing.csv",
      "part_no,supplier,effective_from,share,proof\nP-1,\(supplier),2025-01-01,60%,list\n")
  }

  private func answer(_ months: MonthsWorld, _ rows: String...) {
    put(
      months, "inbox/2026-01/answers.csv",
      "recovery_no,claim_line,amount_accepted,on,reason\n" + rows.map { $0 + "\n" }.joined())
  }

  @discardableResult
  private func recover(
    _ months: MonthsWorld, _ period: String = "2025-10", on day: String = "2025-12-20"
  ) throws -> RecoverReport {
    var request = RecoverRequest(period: try #require(Period(period)), workspace: "w")
    request.issuedOn = Day(day)
    return try Workflow.recover(request, months.session)
  }

  private func table(_ months: MonthsWorld, _ name: String, _ period: String = "2025-10")
    -> [String]
  {
    months.world.text("w/out/recovery/\(period)/\(name).csv").split(separator: "\n")
      .dropFirst().map(String.init)
  }

  private func codes(_ months: MonthsWorld, _ period: String = "2025-10") -> [String] {
    table(months, "exceptions", period).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[5]
    }.map(String.init)
  }

  @Test(
    "Without suppliers or sourcing nothing is worked out", arguments: ["suppliers", "sourcing"])
  func missing(table: String) throws {
    try telling { months in
      put(months, "reference/\(table).csv", nil)
      let error = #expect(throws: RunError.self) { try recover(months) }
      guard case .missing? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test("A half has no claims where the edition settles by month")
  func otherSort() throws {
    try telling { months in
      let error = #expect(throws: RunError.self) {
        try recover(months, "2025-H1", on: "2025-12-20")
      }
      guard case .refused(let findings)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(findings.findings.map(\.code) == [.period])
    }
  }

  @Test("An answer that is left out is named by its cell")
  func answerCells() throws {
    try telling { months in
      try recover(months)
      answer(
        months, "R202510-SUP09,,1.00,2025-12-24,", "R202510-SUP01,7,1.00,2025-12-24,",
        "R202510-SUP01,1,1.00,2025-12-01,", "R202510-SUP01,1,67.81,2025-12-24,",
        "R202510-SUP01,1,1.00,9998-12-24,")
      try recover(months, on: "2025-12-28")
      let cells = table(months, "exceptions").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)[2...5].joined(separator: ",")
      }
      #expect(
        cells == [
          "2,recovery_no,,answer-unknown", "3,claim_line,,answer-unknown", "4,on,,answer-early",
          "5,amount_accepted,,answer-over", "6,on,,date-ahead",
        ])
    }
  }

  @Test("A supplier that is not registered refuses the command")
  func unknownSupplier() throws {
    try telling { months in
      source(months, supplier: "SUP09")
      let error = #expect(throws: RunError.self) { try recover(months) }
      guard case .refused? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test("The same again is no new run; a claim of which nothing is left is withdrawn")
  func withdrawn() throws {
    try telling { months in
      #expect(try recover(months).isNew)
      #expect(table(months, "recovery").count == 1)
      #expect(try !recover(months, on: "2025-12-22").isNew)
      put(
        months, "reference/sourcing.csv",
        "part_no,supplier,effective_from,share\nP-2,SUP01,2025-01-01,1\n")
      try recover(months, on: "2025-12-23")
      #expect(table(months, "recovery").isEmpty)
      #expect(
        table(months, "recovery-summary") == [
          "SUP01,First Supplier,R202510-SUP01,1,withdrawn,,,,,,,,"
        ])
      #expect(table(months, "recovery-left") == ["S202510-D001,1,P-1,1,113.00,no-source"])
      source(months)
      try recover(months, on: "2025-12-24")
      #expect(table(months, "recovery")[0].hasPrefix("R202510-SUP01,2,SUP01,1,S202510-D001,1,"))
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("A revision is not dated before the one that it replaces")
  func order() throws {
    try telling { months in
      try recover(months)
      put(
        months, "reference/sourcing.csv",
        "part_no,supplier,effective_from,share,proof\nP-1,SUP01,2025-01-01,50%,list\n")
      let error = #expect(throws: RunError.self) { try recover(months, on: "2025-12-19") }
      guard case .usage? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test("Answers that cannot be taken are errors, each with its code")
  func answers() throws {
    try telling { months in
      try recover(months)
      answer(
        months, "R202510-SUP02,,1.00,2026-01-05,", "R202510-SUP01,2,1.00,2026-01-05,",
        "R202510-SUP01,1,1.00,2025-12-19,", "R202510-SUP01,1,67.81,2026-01-05,",
        "R202510-SUP01,1,1.00,2027-01-05,", "R202510-SUP01,1,60.00,2026-01-05,worn")
      #expect(try recover(months, on: "2026-01-06").wantsAttention)
      #expect(
        codes(months) == [
          "answer-unknown", "answer-unknown", "answer-early", "answer-over", "date-ahead",
        ])
      #expect(table(months, "recovery")[0].hasSuffix(",60.00,7.80,worn"))
    }
  }

  @Test("An answer to another month's claim writes that month's folder, by its own day")
  func otherPeriod() throws {
    try telling { months in
      try recover(months)
      months.list("2025-11", "D001", parts: 2)
      try months.settle("2025-11")
      try months.confirm("2025-11", "S202511-D001")
      answer(months, "R202510-SUP01,,67.80,2026-01-05,")
      let report = try recover(months, "2025-11", on: "2026-03-01")
      #expect(report.others == ["out/recovery/2025-10"])
      #expect(
        table(months, "recovery-summary") == [
          "SUP01,First Supplier,R202510-SUP01,1,answered,2025-12-20,2026-01-19,1,67.80,67.80,0.00,"
            + "0.00,"
        ])
      #expect(table(months, "recovery", "2025-11").count == 1)
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("A claimed line that was adjusted, or is confirmed no more, is named")
  func adjustedSince() throws {
    try telling { months in
      try recover(months)
      answer(months, "R202510-SUP01,,67.80,2026-01-05,")
      try recover(months, on: "2026-01-06")
      #expect(codes(months).isEmpty)
      try months.revoke("S202510-D001")
      #expect(try !recover(months, on: "2026-06-01").wantsAttention)
      #expect(codes(months) == ["adjusted-since"])
      #expect(table(months, "recovery").count == 1)
    }
  }

  @Test("A claim that has an answer is posted once, and takes no other after that")
  func posting() throws {
    try telling { months in
      try recover(months)
      let october = try #require(Period("2025-10"))
      let request = PostRequest(
        period: october, workspace: "w", on: Day("2026-02-01"))
      #expect(try postRecoveries(request, months.session).waiting == ["R202510-SUP01"])
      answer(months, "R202510-SUP01,,60.00,2026-01-05,")
      try recover(months, on: "2026-01-06")
      let status = try Workflow.status(StatusRequest(period: october), months.session)
      #expect(status.claims.map(\.state) == [.answered])
      let report = try postRecoveries(request, months.session)
      #expect(report.posted == ["R202510-SUP01"] && report.accepted.fen == 6000)
      #expect(
        months.world.text("w/out/2025-10/journal.csv").contains(
          "1,2026-02-01,R202510-SUP01,1221,,60.00,,"))
      #expect(table(months, "recovery-summary")[0].contains(",posted,"))
      #expect(try postRecoveries(request, months.session).earlier == ["R202510-SUP01"])
      answer(months, "R202510-SUP01,,60.00,2026-01-05,", "R202510-SUP01,1,1.00,2026-01-07,")
      try recover(months, on: "2026-02-02")
      #expect(codes(months) == ["answer-posted"])
      #expect(try Workflow.status(StatusRequest(period: october), months.session).claims.isEmpty)
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("A folder that is not what the archive says is written again, and so is a deleted one")
  func restored() throws {
    try telling { months in
      try recover(months)
      let page = months.world["w/out/recovery/2025-10/recovery.html"]
      for path in months.world.contents(of: "w/out/recovery/2025-10").keys {
        months.world["w/out/recovery/2025-10/\(path)"] = nil
      }
      #expect(try !recover(months, on: "2025-12-21").isNew)
      #expect(months.world["w/out/recovery/2025-10/recovery.html"] == page)
    }
  }

  @Test("A claim is explained whole and by line")
  func explained() throws {
    try telling { months in
      try recover(months)
      let whole = try explainClaim("R202510-SUP01", line: nil, months.session)
      #expect(whole.printed(in: .english).contains("1 × 113.00 × 60% = 67.80"))
      _ = try explainClaim("R202510-SUP01", line: "1", months.session)
      #expect(throws: RunError.self) {
        try explainClaim("R202510-SUP01", line: "2", months.session)
      }
    }
  }
}
