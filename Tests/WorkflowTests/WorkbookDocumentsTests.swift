import Settlement
import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// Workbooks beside the tables of a month.
@Suite struct WorkbookDocumentsTests {
  private static let workbooks = [
    "decisions.xlsx", "exceptions.xlsx", "reductions.xlsx", "statements/S202510-D001.xlsx",
    "summary.xlsx", "vat-invoices.xlsx", "vat-reconciliation.xlsx",
  ]

  @Test("They are written where they are asked for, and from then on with the others")
  func asked() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      try settle(month, withWorkbooks: false)
      #expect(Self.found(month).isEmpty)
      try settle(month, withWorkbooks: true)
      #expect(Self.found(month) == Self.workbooks)
      try settle(month, withWorkbooks: false)
      #expect(Self.found(month) == Self.workbooks)
    }
  }

  @Test("They are made again byte for byte")
  func again() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      try settle(month, withWorkbooks: true)
      let files = month.world.contents(of: "w/out/2025-10")
      let report = try regenerate(
        RegenerateRequest(period: month.period, out: "again"), month.session)
      #expect(report.differences.isEmpty)
      #expect(month.world.contents(of: "again") == files)
    }
  }

  private static func found(_ month: PlainMonth) -> [String] {
    month.world.contents(of: "w/out/2025-10").keys.filter { $0.hasSuffix(".xlsx") }.sorted()
  }

  private func settle(_ month: PlainMonth, withWorkbooks isAsked: Bool) throws {
    var request = RunRequest(period: month.period, workspace: "w")
    request.issuedOn = Day("2025-11-12")
    request.wantsWorkbooks = isAsked
    _ = try run(request, month.session)
  }
}
