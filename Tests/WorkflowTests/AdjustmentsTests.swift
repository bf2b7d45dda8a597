import Documents
import Settlement
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

/// Corrections of earlier statements over several months.
@Suite struct AdjustmentsTests {
  @Test("An adjustment comes on the next statement, and a negative total is carried twice")
  func carried() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      try fourMonths(months)
      #expect(try months.figures("2025-11", "D001") == ["-452.00", "-339.00"])
      #expect(try months.figures("2025-12", "D001") == ["-339.00", "-226.00"])
      #expect(try months.figures("2026-01", "D001") == ["-226.00", "113.00"])
      let page = months.world.text("w/out/2025-11/statements/S202511-D001.html")
      for text in ["wrong machine", "Chief auditor", "S202510-D001", "<td>− 452.00</td>"] {
        #expect(page.contains(text), "\(text)")
      }
      let next = months.world.text("w/out/2025-12/statements/S202512-D001.html")
      #expect(next.contains("Its total was below zero and is carried over"))
    }
  }

  @Test("Thousands of adjustments of one statement are taken, and found again when it is locked")
  func thousands() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      try months.confirm("2025-10", "S202510-D001")
      months.list("2025-11", "D001", parts: 1)
      let rows = (1...3_000).map {
        "S202510-D001,\($0 % 2 == 0 ? "1" : ""),0.01,reason \($0),auditor"
      }
      months.adjust("2025-11", rows: rows)
      #expect(try months.settle("2025-11").findings.findings.map(\.code) == [.noManifest])
      #expect(try months.figures("2025-11", "D001") == ["30.00", "143.00"])
      try months.confirm("2025-11", "S202511-D001")
      months.adjust("2025-11", rows: Array(rows.dropFirst(2)))
      let findings = try months.settle("2025-11").findings.findings
      #expect(
        findings.map(\.code).filter { $0 != .noManifest } == [.adjustmentLocked, .adjustmentLocked])
    }
  }

  @Test("An adjustment of a withdrawn statement is left out, and says whose it was")
  func withdrawn() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      try months.withdraw("S202510-D001", on: "2025-11-12")
      months.list("2025-11", "D001", parts: 1)
      months.adjust(
        "2025-11", "S202510-D001,,1.00,late,auditor", "S202510-D009,,1.00,late,auditor")
      let left = try months.settle("2025-11").findings.findings.filter { $0.severity == .error }
      #expect(left.map(\.code) == [.adjustmentUnknown, .adjustmentUnknown])
      #expect(left.map(\.dealer) == ["D001", nil])
      #expect(left.first?.message.english.contains("is withdrawn") == true)
    }
  }

  @Test("Running any of the months again changes nothing")
  func again() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      try fourMonths(months)
      for period in ["2025-10", "2025-11", "2025-12", "2026-01"] {
        #expect(try months.settle(period).issued.isEmpty, "\(period)")
      }
    }
  }

  @Test("Without a list an adjustment waits for the statement after; the row is taken once")
  func withoutList() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      months.list("2025-10", "D002", parts: 1)
      try months.settle("2025-10")
      try months.confirm("2025-10", "S202510-D001")
      months.list("2025-11", "D002", parts: 1)
      months.adjust("2025-11", "S202510-D001,,5.00,rounding,Chief auditor")
      try months.settle("2025-11")
      months.list("2025-12", "D001", parts: 1)
      months.adjust("2025-12", "S202510-D001,,5.00,rounding,Chief auditor", file: "again")
      try months.settle("2025-12")
      #expect(try months.figures("2025-12", "D001") == ["5.00", "118.00"])
      months.list("2026-01", "D001", parts: 1)
      try months.settle("2026-01")
      #expect(try months.figures("2026-01", "D001") == ["0.00", "113.00"])
    }
  }

  @Test("An adjustment of the month that it came in waits, and never goes back")
  func neverBack() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for period in ["2025-10", "2025-11", "2025-12"] {
        months.list(period, "D001", parts: 1)
        try months.settle(period)
      }
      try months.confirm("2025-10", "S202510-D001")
      months.adjust("2025-12", "S202510-D001,1,-3.00,label lost,Chief auditor")
      #expect(try months.settle("2025-12").issued == ["S202512-D001"])
      #expect(try months.settle("2025-11").issued.isEmpty)
      #expect(try months.figures("2025-12", "D001") == ["-3.00", "110.00"])
    }
  }

  @Test("A statement that was confirmed keeps what it took, and takes no more")
  func locked() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for period in ["2025-10", "2025-11"] {
        months.list(period, "D001", parts: 1)
        try months.settle(period)
        try months.confirm(period, "S\(period.replacing("-", with: ""))-D001")
      }
      months.adjust("2025-11", "S202510-D001,,7.00,freight,Chief auditor")
      let report = try months.settle("2025-11")
      #expect(report.issued.isEmpty && report.codes == ["adjustment-locked"])
      months.list("2025-12", "D001", parts: 1)
      try months.settle("2025-12")
      #expect(try months.figures("2025-12", "D001") == ["0.00", "113.00"])
    }
  }

  @Test("Until it is confirmed, a statement holds what the file says now")
  func mended() throws {
    try withTemporaryFolder { folder in
      let months = try confirmedOctober(folder)
      months.list("2025-11", "D001", parts: 1)
      months.adjust("2025-11", "S202510-D001,1,26.00,freigt,Chief auditor")
      try months.settle("2025-11")
      months.adjust("2025-11", "S202510-D001,1,26.00,freight,Chief auditor")
      #expect(try months.settle("2025-11").issued == ["S202511-D001"])
      #expect(try months.figures("2025-11", "D001") == ["26.00", "139.00"])
      months.adjust("2025-11", "S202510-D001,1,2.60,freight,Chief auditor")
      try months.settle("2025-11")
      #expect(try months.figures("2025-11", "D001") == ["2.60", "115.60"])
      months.adjust("2025-11")
      try months.settle("2025-11")
      #expect(try months.figures("2025-11", "D001") == ["0.00", "113.00"])
      #expect(try verify(VerifyRequest(replay: true), months.session).defects.isEmpty)
    }
  }

  @Test("Rows alike in one file count each; one alike in another file or month is left out")
  func alike() throws {
    try withTemporaryFolder { folder in
      let months = try confirmedOctober(folder)
      let row = "S202510-D001,,-10.00,seal,Chief auditor"
      months.list("2025-11", "D001", parts: 1)
      months.adjust("2025-11", "\(row)\n\(row)")
      try months.settle("2025-11")
      #expect(try months.figures("2025-11", "D001") == ["-20.00", "93.00"])
      months.adjust("2025-11", row, file: "more")
      #expect(try months.settle("2025-11").codes == ["adjustment-repeated"])
      months.list("2025-12", "D001", parts: 1)
      months.adjust("2025-12", row)
      #expect(try months.settle("2025-12").codes == ["adjustment-repeated"])
      #expect(try months.figures("2025-12", "D001") == ["0.00", "113.00"])
    }
  }

  @Test("What waited and was taken is known again; what comes to more than its line is said")
  func taken() throws {
    try withTemporaryFolder { folder in
      let months = try confirmedOctober(folder)
      months.list("2025-11", "D002", parts: 1)
      months.adjust("2025-11", "S202510-D001,1,-500.00,wrong machine,Chief auditor")
      #expect(try months.settle("2025-11").codes == ["adjustment-large"])
      #expect(try account(of: "D001", months.session).waiting.map(\.amount.fen) == [-500_00])
      months.list("2025-12", "D001", parts: 1)
      #expect(try months.settle("2025-12").codes == ["adjustment-large"])
      #expect(try account(of: "D001", months.session).waiting.map(\.amount.fen) == [-387_00])
      months.list("2025-11", "D001", parts: 1)
      #expect(try months.settle("2025-11").codes == ["adjustment-taken"])
      #expect(try months.figures("2025-11", "D001") == ["0.00", "113.00"])
    }
  }

  @Test("A total below zero is carried once it is confirmed, and stays where it was taken")
  func carriedWhenConfirmed() throws {
    try withTemporaryFolder { folder in
      let months = try confirmedOctober(folder)
      months.list("2025-11", "D001", parts: 1)
      months.adjust("2025-11", "S202510-D001,1,-226.00,wrong machine,Chief auditor")
      try months.settle("2025-11")
      for period in ["2025-12", "2026-01"] {
        months.list(period, "D001", parts: 1)
        try months.settle(period)
      }
      #expect(try months.figures("2025-12", "D001") == ["0.00", "113.00"])
      try months.confirm("2025-11", "S202511-D001")
      try months.settle("2026-01")
      #expect(try months.figures("2026-01", "D001") == ["-113.00", "0.00"])
      #expect(try months.settle("2025-12").issued.isEmpty)
      let number = "S202511-D001"
      try months.revoke(number)
      try months.settle("2026-01")
      #expect(try months.figures("2026-01", "D001") == ["0.00", "113.00"])
    }
  }

  @Test(
    "A row that corrects nothing confirmed is left out with an error",
    arguments: [
      ("S202510-D001,,1.00,why,who", "statement_no"),
      ("S202509-D001,,1.00,why,who", "statement_no"),
      ("S202510-D002,7,1.00,why,who", "line"), ("S202510-D002,,1.005,why,who", "amount"),
      ("S202510-D002,,1.00,,who", "reason"), ("S202510-D002,,1.00,why,", "approved_by"),
    ])
  func leftOut(row: String, column: String) throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for dealer in ["D001", "D002"] { months.list("2025-10", dealer, parts: 1) }
      try months.settle("2025-10")
      try months.confirm("2025-10", "S202510-D002")
      months.list("2025-11", "D002", parts: 1)
      months.adjust("2025-11", row)
      let report = try months.settle("2025-11")
      #expect(
        report.findings.rows(in: .english).filter { $0.severity == .error }.map(\.column) == [
          column
        ])
      #expect(report.wantsAttention)
      #expect(try months.figures("2025-11", "D002") == ["0.00", "113.00"])
    }
  }
}

/// A month of 113.00 that is confirmed.
private func confirmedOctober(_ folder: String) throws -> MonthsWorld {
  let months = try MonthsWorld(archive: folder)
  months.list("2025-10", "D001", parts: 1)
  try months.settle("2025-10")
  try months.confirm("2025-10", "S202510-D001")
  return months
}

extension RunReport {
  /// The codes about adjustments, in reading order.
  fileprivate var codes: [String] {
    findings.findings.map(\.code.rawValue).filter { $0.hasPrefix("adjustment-") }
  }
}

/// 226.00, then 113.00 − 452.00, then 113.00 − 339.00, then 339.00 − 226.00.
func fourMonths(_ months: MonthsWorld) throws {
  months.list("2025-10", "D001", parts: 2)
  try months.settle("2025-10")
  try months.confirm("2025-10", "S202510-D001")
  months.list("2025-11", "D001", parts: 1)
  months.adjust("2025-11", "S202510-D001,1,-452.00,wrong machine,Chief auditor")
  try months.settle("2025-11")
  try months.confirm("2025-11", "S202511-D001")
  months.list("2025-12", "D001", parts: 1)
  try months.settle("2025-12")
  try months.confirm("2025-12", "S202512-D001")
  months.list("2026-01", "D001", parts: 3)
  try months.settle("2026-01")
}
