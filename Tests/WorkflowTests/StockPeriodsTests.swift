import Documents
import Settlement
import TestSupport
import Testing
import Text
import Workflow
import WorkflowSupport

/// A report of old parts over months in which a half was settled too.
@Suite struct StockPeriodsTests {
  @Test("A half that lies in a range of months has its own tie, after the months")
  func halfAmongMonths() throws {
    let editions = """
      {"from": "2008-01", "require": []},
      {"from": "2025-H2", "periods": "half-year", "require": [], "deadline": {"moves": false},
       "halves": {"H1": {"ends": "06-30", "returnBy": "07-31"},
        "H2": {"ends": "12-31", "returnBy": "01-31"}}}
      """
    try withMonths(editions) { months in
      for (period, accepted) in [("2025-06", "2"), ("2025-H2", "0.125")] {
        months.world["w/inbox/\(period)/acceptance.csv"] = Array(
          """
          dealer,period,label_no,part_no,accepted,result,disposition,store
          D001,\(period),R-1,P-1,\(accepted),accepted,,

          """.utf8)
      }
      let report = try writeReport(
        ReportRequest(
          .stock, from: try #require(Period("2025-06")), to: try #require(Period("2025-12")),
          workspace: "w"), months.session)
      let figures = report.ties.map { "\($0.title.english) \($0.equation)" }
        .filter { $0.hasPrefix("2025-") }
      #expect(figures.count == 8)
      #expect(figures.first == "2025-06: approved, seals apart \u{2264} accepted 0 \u{2264} 2")
      #expect(figures.last == "2025-H2: approved, seals apart \u{2264} accepted 0 \u{2264} 0.125")
    }
  }

  @Test("A name that two stores share names neither, and is a store of its own")
  func sharedName() throws {
    let editions = """
      {"from": "2008-01", "require": [], "stores": [
       {"id": "A", "name": "Yard", "for": "reusable"},
       {"id": "B", "name": "Yard", "for": "scrap"},
       {"id": "C", "name": "Hall", "for": "supplier"}]}
      """
    try withMonths(editions) { months in
      months.world["w/inbox/2025-10/acceptance.csv"] = Array(
        """
        dealer,period,label_no,part_no,accepted,result,inspected_on,disposition,store
        D001,2025-10,R-1,P-1,2,accepted,2025-10-20,reusable,Yard
        D001,2025-10,R-2,P-1,3,accepted,2025-10-20,supplier,Hall

        """.utf8)
      let october = try #require(Period("2025-10"))
      _ = try writeReport(
        ReportRequest(.stock, from: october, to: october, workspace: "w"), months.session)
      let file = try #require(months.world["w/out/reports/stock-2025-10-2025-10/stock.csv"])
      let stores = String(decoding: file, as: UTF8.self).split(separator: "\n").dropFirst()
        .map { $0.prefix { $0 != "," } }
      #expect(stores == ["C", "YARD"])
    }
  }

  /// Lends months whose rulebook has these editions and asks for no table.
  private func withMonths(_ editions: String, _ body: (MonthsWorld) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.world["w/reference/rulebook.json"] = Array(
        """
        {"name": "test", "language": "en",
         "buyer": {"name": "Example Machines", "taxpayer_id": "91350800MA9D000002"},
         "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122"},
         "editions": [\(editions)]}
        """.utf8)
      try body(months)
    }
  }
}
