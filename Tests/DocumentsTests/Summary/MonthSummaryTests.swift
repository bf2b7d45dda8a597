import Settlement
import Testing

@testable import Documents

@Suite struct MonthSummaryTests {
  private func summary(_ month: MonthBuilder) -> MonthSummary { MonthSummary(month.record) }

  @Test(
    "a share is rounded to a tenth of a percent",
    arguments: [
      (1590, 10_000, "15.9%"), (1, 3, "33.3%"), (2, 3, "66.7%"), (5, 10_000, "0.1%"),
      (4, 10_000, "0.0%"), (-1250, 10_000, "−12.5%"), (-4, 10_000, "0.0%"), (7, 7, "100.0%"),
      (99_994, 10_000, "999.9%"), (100_000, 10_000, ">999%"), (-100_000, 10_000, "<−999%"),
      (5, 0, "—"), (5, -10, "—"), (Int64.max, Int64.max, "100.0%"),
    ])
  func roundedShare(part: Int64, whole: Int64, text: String) {
    #expect(share(Money(fen: part), of: Money(fen: whole)) == text)
  }

  @Test("the largest comes first, and of the same size the earlier")
  func largestFirst() {
    var month = MonthBuilder()
    month.add("D003", "", [.paid(500)])
    month.add("D002", "", [.cut(900, by: 300, .priceAbove), .cut(90, by: 90, .noLabel)])
    month.add("D001", "", [.cut(600, by: 100, .late), .cut(600, by: 600, .noLabel)])
    let summary = summary(month)
    #expect(summary.statements.map(\.head.dealer.id) == ["D002", "D001", "D003"])
    #expect(summary.reasons.map(\.code) == [.noLabel, .priceAbove, .late])
    #expect(summary.reasons.map(\.amount) == [690, 300, 100].map { Money(fen: $0) })
    #expect(summary.reasons.map(\.lines) == [2, 1, 1])
    #expect(summary.month.total == Money(fen: 1600))
  }

  @Test("the trend has twelve months, those without statements too")
  func trend() {
    var month = MonthBuilder()
    month.add(month: "2024-10", claimed: 1, reductions: 0)
    month.add(month: "2025-02", claimed: 1000, reductions: 10)
    month.add("D001", "", [.paid(500)])
    let months = summary(month).months
    #expect(months.map(\.period.description).first == "2024-11")
    #expect(months.count == 12)
    #expect(months.filter { $0.statements > 0 }.map(\.claimed.fen) == [1000, 500])
    #expect(months.last?.period == RecordBuilder.period)
    #expect(MonthRecord.firstMonth(before: RecordBuilder.period) == months.first?.period)
  }

  @Test("invoices that have come are no longer awaited, and equal days are one deadline")
  func deadlines() {
    var month = MonthBuilder()
    month.add("D001", "", due: "2025-11-21", [.paid(500)])
    month.add("D002", "", due: "2025-11-19", [.paid(70)])
    month.add("D003", "", state: .confirmed, due: "2025-11-21", [.paid(800)])
    month.add("D004", "", state: .invoiced, due: "2025-11-18", [.paid(900)])
    month.add("D005", "", due: nil, [.cut(5, by: 5, .late)])
    let deadlines = summary(month).deadlines
    #expect(deadlines.map(\.day.description) == ["2025-11-19", "2025-11-21", "2025-12-05"])
    #expect(deadlines.map(\.statements) == [1, 2, 0])
    #expect(deadlines.map(\.amount.fen) == [70, 1300, 0])
  }

  @Test("exceptions are counted by code, errors first, with the first of each")
  func exceptions() {
    var month = MonthBuilder()
    month.exceptions = [
      ("notice", "a", 1), ("error", "b", 2), ("notice", "a", 3), ("error", "b", 4),
    ].map { severity, code, row in
      ExceptionRow(
        severity: severity == "error" ? .error : .notice, file: "f.csv", row: row, column: "",
        dealer: "", code: code, message: "")
    }
    let groups = summary(month).exceptionGroups
    #expect(groups.map(\.first.row) == [2, 1])
    #expect(groups.map(\.count) == [2, 2])
  }
}
