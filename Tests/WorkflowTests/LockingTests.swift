import Settlement
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

/// Statements that are confirmed, in months whose files change afterwards.
@Suite struct LockingTests {
  @Test("A locked statement stays, and the files that bear on it are named")
  func files() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      month.answer("\(PlainMonth.number),确认,2025-11-14,,")
      _ = try month.settle(on: "2025-11-14")
      let before = month.world.text("w/out/2025-10/decisions.csv")
      try month.acceptLess()
      let manifest = try #require(month.world["w/inbox/2025-10/manifest.csv"])
      month.world["w/inbox/2025-10/manifest.csv"] = nil
      month.world["w/inbox/2025-10/moved.csv"] = manifest
      month.world["w/inbox/2025-10/other.csv"] = Array(
        "dealer,period,mailed_on\nD002,2025-10,2025-11-04\n".utf8)
      month.world["w/reference/days.csv"] = Array("日期,类型\n2025-12-31,放假\n".utf8)
      let report = try month.settle(on: "2025-11-20")
      #expect(month.state == "confirmed 1")
      #expect(month.world.text("w/out/2025-10/decisions.csv") == before)
      #expect(month.exceptions == ["error   D001 statement-locked"])
      let message = try #require(report.findings.rows(in: .chinese).first?.message)
      #expect(
        message.contains("第 2 行 2751.10 → 1375.55")
          && message.contains("：inbox/2025-10/acceptance.csv（已改）；"),
        "\(message)")
      #expect(report.wantsAttention)
      #expect(report.locked == [PlainMonth.number])
      #expect(try month.settle(on: "2025-11-21").runDigest == report.runDigest)
      let dry = try month.settle(on: "2025-11-21", dryRun: true)
      #expect(dry.findings.rows(in: .chinese) == report.findings.rows(in: .chinese))
    }
  }

  @Test("A locked statement whose list would come out the same is nothing to speak of")
  func same() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      month.answer("\(PlainMonth.number),确认,2025-11-14,,")
      month.world["w/reference/days.csv"] = Array("日期,类型\n2025-12-31,放假\n".utf8)
      let report = try month.settle(on: "2025-11-20")
      #expect(report.locked.isEmpty && report.findings.findings.isEmpty)
    }
  }

  @Test("A file that is gone is named too")
  func removed() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      _ = try month.settle()
      month.answer("\(PlainMonth.number),确认,2025-11-14,,")
      let path = "w/inbox/2025-10/manifest.csv"
      month.world[path] = nil
      try month.acceptLess()
      let report = try month.settle(on: "2025-11-20")
      let message = report.findings.rows(in: .chinese).last?.message ?? ""
      #expect(message.contains("inbox/2025-10/manifest.csv（已删）"), "\(message)")
    }
  }
}
