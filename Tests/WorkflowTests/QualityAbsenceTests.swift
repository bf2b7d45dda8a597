import Documents
import Settlement
import TestSupport
import Testing
import Text
import Workflow
import WorkflowSupport

/// A report of service quality says which targets it cannot measure.
@Suite struct QualityAbsenceTests {
  @Test("The columns that targets need and no table of calls has are named")
  func columns() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.world["w/inbox/2025-10/calls.csv"] = Array(
        """
        call_no,dealer,called_at,arrived_at,restored_at,transferred_at
        K1,D001,2025-10-03 08:10,2025-10-03 09:10,2025-10-03 10:10,

        """.utf8)
      let october = try #require(Period("2025-10"))
      let report = try writeReport(
        ReportRequest(.quality, from: october, to: october, workspace: "w"), months.session)
      let named = report.absences.filter { $0.english.contains("columns") }
      #expect(
        named.map(\.english) == [
          "No table of calls has the columns answered_at, arranged_at, checked_at: the targets that "
            + "need them are not measured."
        ])
      #expect(named.map(\.chinese) == ["售后服务登记没有“答复时间”“安排时间”“催查时间”栏：有关时限未考核。"])
    }
  }
}
