import Documents
import Settlement
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

/// Statements that are taken out of a month, and lists that are no longer there.
@Suite struct WithdrawTests {
  private func withdraw(_ months: MonthsWorld, _ number: String, on day: String) throws {
    try months.withdraw(number, on: day)
  }

  private func row(_ months: MonthsWorld, _ dealer: String) -> String {
    months.world.text("w/out/2025-10/summary.csv").split(separator: "\n")
      .first { $0.hasPrefix("\(dealer),") }.map(String.init) ?? ""
  }

  @Test("A withdrawn statement is in no table but the summary; a list gives the next revision")
  func withdrawn() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for dealer in ["D001", "D002"] { months.list("2025-10", dealer, parts: 1) }
      try months.settle("2025-10")
      try withdraw(months, "S202510-D001", on: "2025-11-12")
      #expect(
        row(months, "D001") == "D001,First Service,2025-10,S202510-D001,1,withdrawn"
          + String(repeating: ",", count: 15))
      #expect(!months.world.text("w/out/2025-10/decisions.csv").contains("D001"))
      #expect(months.world["w/out/2025-10/statements/S202510-D001.html"] == nil)
      #expect(!months.world.text("w/out/2025-10/vat-reconciliation.csv").contains("D001"))
      #expect(throws: RunError.self) { try withdraw(months, "S202510-D001", on: "2025-11-12") }
      #expect(throws: RunError.self) { try months.confirm("2025-10", "S202510-D001") }
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
      #expect(try months.settle("2025-10").issued == ["S202510-D001"])
      #expect(row(months, "D001").contains("S202510-D001,2,issued"))
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("A statement whose list is gone stays, and is not confirmed until it is back")
  func listGone() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for dealer in ["D001", "D002"] { months.list("2025-10", dealer, parts: 1) }
      try months.settle("2025-10")
      let list = months.world["w/inbox/2025-10/D001.csv"]
      months.world["w/inbox/2025-10/D001.csv"] = nil
      let report = try months.settle("2025-10")
      let errors = report.findings.findings.filter { $0.severity == .error }
      #expect(errors.map(\.code) == [.listGone] && report.wantsAttention)
      #expect(row(months, "D001").contains("S202510-D001,1,issued"))
      #expect(throws: RunError.self) { try months.confirm("2025-10", "S202510-D001") }
      months.world["w/inbox/2025-10/D001.csv"] = list
      #expect(try !months.settle("2025-10").wantsAttention)
      try months.confirm("2025-10", "S202510-D001")
      #expect(row(months, "D001").contains("S202510-D001,1,confirmed"))
      #expect(throws: RunError.self) { try withdraw(months, "S202510-D001", on: "2025-12-01") }
      try months.revoke("S202510-D001")
      #expect(row(months, "D001").contains("S202510-D001,1,issued"))
      #expect(throws: RunError.self) {
        try months.revoke("S202510-D001", on: "2026-05-31")
      }
    }
  }

  @Test("A month whose lists are all gone is no missing one", arguments: [true, false])
  func allListsGone(withInbox: Bool) throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      months.world["w/inbox/2025-10/D001.csv"] = nil
      if withInbox { months.adjust("2025-10", rows: []) }
      let report = try months.settle("2025-10")
      let errors = report.findings.findings.filter { $0.severity == .error }
      #expect(errors.map(\.code) == [.listGone])
      #expect(row(months, "D001").contains("S202510-D001,1,issued"))
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
      // Where nothing was settled, nothing is gone.
      #expect(throws: RunError.self) { try months.settle("2025-11") }
      try withdraw(months, "S202510-D001", on: "2025-11-12")
      #expect(throws: RunError.self) { try months.settle("2025-10") }
    }
  }

  @Test("A month without a list takes in what else came, and is no month where nothing did")
  func noLists() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.world["w/inbox/2025-11/receipts.csv"] = Array("dealer,period,mailed_on\n".utf8)
      #expect(throws: RunError.self) { try months.settle("2025-11") }
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      months.world["w/inbox/2025-11/answers.csv"] = Array(
        "statement_no,decision,on\nS202510-D001,confirmed,2025-11-12\n".utf8)
      months.adjust("2025-11", "S202510-D001,,-13.00,paid twice,Chief auditor")
      #expect(try months.settle("2025-11").confirmed == ["S202510-D001"])
      #expect(try account(of: "d001 ", months.session).waiting.map(\.amount.fen) == [-13_00])
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("An answer in a file waits while the list is gone, and is taken once a list is decided")
  func answered() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for dealer in ["D001", "D002"] { months.list("2025-10", dealer, parts: 1) }
      try months.settle("2025-10")
      months.world["w/inbox/2025-10/answers.csv"] = Array(
        "statement_no,decision,on\nS202510-D001,confirmed,2025-11-12\n".utf8)
      let list = months.world["w/inbox/2025-10/D001.csv"]
      months.world["w/inbox/2025-10/D001.csv"] = nil
      for _ in 1...2 {
        let codes = try months.settle("2025-10").findings.findings
          .filter { $0.severity == .error }.map(\.code)
        #expect(codes == [.listGone, .listGone])
        #expect(row(months, "D001").contains("S202510-D001,1,issued"))
      }
      months.world["w/inbox/2025-10/D001.csv"] = list
      #expect(try months.settle("2025-10").confirmed == ["S202510-D001"])
      #expect(row(months, "D001").contains("S202510-D001,1,confirmed"))
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("No answer is taken back either while the list is gone")
  func revokedMeanwhile() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for dealer in ["D001", "D002"] { months.list("2025-10", dealer, parts: 1) }
      try months.settle("2025-10")
      let disputed = "statement_no,decision,on\nS202510-D001,disputed,2025-11-12\n"
      months.world["w/inbox/2025-10/answers.csv"] = Array(disputed.utf8)
      let list = months.world["w/inbox/2025-10/D001.csv"]
      try months.settle("2025-10")
      months.world["w/inbox/2025-10/D001.csv"] = nil
      try months.settle("2025-10")
      months.world["w/inbox/2025-10/answers.csv"] = Array(
        "\(disputed)S202510-D001,revoked,2025-11-13\n".utf8)
      let errors = try months.settle("2025-10").findings.findings.filter { $0.severity == .error }
      #expect(errors.map(\.code) == [.listGone, .listGone])
      #expect(throws: RunError.self) { try months.revoke("S202510-D001") }
      #expect(row(months, "D001").contains("S202510-D001,1,disputed"))
      months.world["w/inbox/2025-10/D001.csv"] = list
      try months.settle("2025-10")
      #expect(row(months, "D001").contains("S202510-D001,1,issued"))
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("An answer to a revision that the returning list replaces is about none that stands")
  func answeredBefore() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for dealer in ["D001", "D002"] { months.list("2025-10", dealer, parts: 1) }
      try months.settle("2025-10")
      months.world["w/inbox/2025-10/D001.csv"] = nil
      try months.settle("2025-10")
      months.world["w/inbox/2025-10/answers.csv"] = Array(
        "statement_no,decision,on\nS202510-D001,confirmed,2025-11-12\n".utf8)
      months.list("2025-10", "D001", parts: 2)
      var request = RunRequest(period: try #require(Period("2025-10")), workspace: "w")
      request.issuedOn = Day("2025-11-20")
      let report = try run(request, months.session)
      let errors = report.findings.findings.filter { $0.severity == .error }.map(\.code)
      #expect(report.issued == ["S202510-D001"] && errors == [.confirmationUnknown])
      #expect(row(months, "D001").contains("S202510-D001,2,issued"))
    }
  }
}
