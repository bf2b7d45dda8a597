import Documents
import Settlement
import TestSupport
import Testing
import Text
import Workflow
import WorkflowSupport

/// A report of expenses says of which month-ends it knows no machines or records.
@Suite struct ExpenseAbsenceTests {
  private func absences(_ months: MonthsWorld, from: String, to: String) throws -> [String] {
    try writeReport(
      ReportRequest(
        .expense, from: try #require(Period(from)), to: try #require(Period(to)), workspace: "w"),
      months.session
    ).absences.map(\.english)
  }

  @Test("What month-ends had no register of is named, with the months")
  func named() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 1)
      try months.settle("2025-10")
      months.world["w/reference/machines.csv"] = Array(
        "machine_no,sold_on\nM-1,2025-01-01\n".utf8)
      months.list("2025-11", "D001", parts: 1)
      try months.settle("2025-11")
      let both = try absences(months, from: "2025-10", to: "2025-11")
      #expect(
        both == [
          "No table of records was archived with 2025-10, 2025-11: of these lines machine, cause "
            + "and month in service are not known.",
          "No table of machines was archived with 2025-10: of these lines model, family and month "
            + "in service are not known.",
        ])
      #expect(try absences(months, from: "2025-11", to: "2025-11").count == 1)
    }
  }
}
