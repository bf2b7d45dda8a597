import Documents
import Foundation
import Settlement
import Testing
import Text
@testable import Workflow

@testable import settle

@Suite struct RunReportTests {
  private static func row(
    _ severity: Finding.Severity, file: String = "", row: Int? = nil, column: String = "",
    dealer: String = "", message: String = "x is no number"
  ) -> ExceptionRow {
    ExceptionRow(
      severity: severity, file: file, row: row, column: column, dealer: dealer, code: "number",
      message: message)
  }

  private static func findings(_ severities: Finding.Severity...) -> RunFindings {
    let message = Message(en: "x is no number", zh: "x 不是数字")
    return RunFindings(
      severities.map { Finding($0, .number, at: Place(file: 0), message) }, paths: ["a.csv"])
  }

  private func report() throws -> RunReport {
    var report = RunReport(
      period: try #require(Period(year: 2025, month: 10)), language: .chinese,
      outFolder: "out/2025-10", findings: Self.findings(.error, .notice))
    report.issued = ["S202510-D001", "S202510-D002"]
    report.held = ["D003"]
    report.lines = 12
    report.claimed = Money(fen: 123_456)
    report.reductions = Money(fen: -44)
    report.total = Money(fen: 123_500)
    report.seconds = [("read", 0.25)]
    return report
  }

  @Test("the table says how many, which, how much and where")
  func table() throws {
    #expect(
      try report().printed(in: .english) == """
        2025-10
          issued now    2  S202510-D001, S202510-D002
          unchanged     0
          held          1  D003
          without list  0
          lines         12
          claimed       1234.56
          reductions    -0.44
          adjustments   0.00
          total         1235.00
          files         out/2025-10
        errors: 1, notices: 1 (see out/2025-10/exceptions.csv)

        """)
  }

  @Test("folders of other months that were written again are named")
  func others() throws {
    var report = try report()
    report.otherFolders = ["out/2025-08", "out/2025-09"]
    #expect(
      report.printed(in: .english).contains("  also written  out/2025-08, out/2025-09\n"))
    #expect(report.printed(in: .chinese).contains("  一并更新  out/2025-08、out/2025-09\n"))
    #expect(
      report.json(in: .english).contains("\"also_written\":[\"out/2025-08\",\"out/2025-09\"]"))
    report.otherFolders = (1...14).map { "out/\(2000 + $0)-01" }
    #expect(report.printed(in: .english).contains("out/2012-01 and 2 more\n"))
  }

  @Test("a trial says what would be issued, and shows its notices, which are in no file")
  func trial() throws {
    var report = try report()
    report.outFolder = nil
    let lines = report.printed(in: .english).split(separator: "\n")
    #expect(lines[1] == "  would be issued  2  S202510-D001, S202510-D002")
    #expect(lines.suffix(2) == ["errors: 1, notices: 1", "  a.csv: x is no number"])
  }

  @Test("a dealer that the message names is not named again")
  func once() {
    let message = "S202510-D001 is invoiced"
    #expect(Self.row(.error, dealer: "D001", message: message).line == message)
    #expect(Self.row(.error, dealer: "D00", message: message).line == "D00: \(message)")
  }

  @Test("Chinese labels are aligned by the places they take")
  func chinese() throws {
    let lines = try report().printed(in: .chinese).split(separator: "\n").dropFirst().prefix(3)
    #expect(
      lines == ["  本次出具  2  S202510-D001、S202510-D002", "  未变      0", "  暂缓      1  D003"])
  }

  @Test("the JSON can be read, and amounts are texts with two decimals")
  func json() throws {
    let json = try report().json(in: .english)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["total"] as? String == "1235.00")
    #expect(object["held"] as? [String] == ["D003"])
    #expect((object["exceptions"] as? [Any])?.count == 2)
    #expect((object["milliseconds"] as? [String: Int]) == ["read": 250])
  }

  @Test(
    "an exception is one line with as much of its place as is known",
    arguments: [
      (
        row(.error, file: "inbox/a.csv", row: 7, column: "quantity"),
        "inbox/a.csv:7:quantity: x is no number"
      ),
      (row(.error, file: "inbox/a.csv"), "inbox/a.csv: x is no number"),
      (row(.error, dealer: "D001"), "D001: x is no number"),
      (row(.error), "x is no number"),
    ])
  func line(row: ExceptionRow, expected: String) {
    #expect(row.line == expected)
  }

  @Test(
    "a run that fails has the status of its cause",
    arguments: [
      (RunError.refused(findings(.error)), ExitCode.input),
      (.missing([Message(en: "a", zh: "甲")], findings()), .inputMissing),
      (.busy(holder: nil), .busy), (.archive(Message(en: "a", zh: "甲")), .io),
      (.unreadable(path: "a", reason: "b"), .io), (.unwritable(path: "a", reason: "b"), .output),
    ])
  func status(error: RunError, status: ExitCode) {
    let failure = Failure(error)
    #expect(failure.status == status)
    #expect(failure.messages.count == 1)
  }
}
