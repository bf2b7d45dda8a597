import Settlement
import Testing
import Text

@testable import Intake
@testable import Tabular

/// What a column of moments takes.
@Suite("Cells of moments") struct MomentCellTests {
  @Test(
    "A day, and mostly a time behind it",
    arguments: [
      ("2025-10-05 09:00", "2025-10-05 09:00"), ("2025/10/5 9:05", "2025-10-05 09:05"),
      ("2025-10-05T23:59:59", "2025-10-05 23:59"), ("２０２５－１０－０５　９：０５", "2025-10-05 09:05"),
      ("20251005 00:00", "2025-10-05 00:00"), ("2025年10月5日 8:30", "2025-10-05 08:30"),
      ("2025-10-05", "2025-10-05"), ("2025年10月5日", "2025-10-05"),
    ])
  func moments(text: String, moment: String) throws {
    #expect(try Moment(cell: Array(text.utf8).span).description == moment)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "2025-10-05 24:00", "2025-10-05 8点", "2025-10-05 09:00Z", "2025-10-05 09:00+08:00",
      "2025-10-05T", "2025-10-05 9", "09:00", "2025-10-05 9:5", "2025-10-05 09:60",
      "05/10/2025 9:00",
      "2025-02-30 09:00", "明天", "2025-10-05 上午9:00",
    ])
  func noMoments(text: String) {
    #expect(throws: CellDefect.notMoment) { try Moment(cell: Array(text.utf8).span) }
  }

  @Test("A workbook's day has a time where it is broken, and a row out of order is left out")
  func workbook() throws {
    let header = ["call_no", "dealer", "called_at", "arrived_at", "restored_at", "distance"]
    let day = MadeWorkbook.Cell(
      form: .date, value: "2025-10-05", shown: "2025-10-05 09:00:00")
    let whole = MadeWorkbook.Cell(form: .date, value: "2025-10-06")
    let rows: [[MadeWorkbook.Cell]] = [
      header.map { .init(value: $0) },
      [.init(value: "K-1"), .init(value: "D001"), day, whole, .init(), .init(value: "12.5 km")],
      [
        .init(value: "K-2"), .init(value: "D001"), whole, day, .init(),
        .init(form: .number, value: "7"),
      ],
    ]
    let symbols = SymbolTable()
    var source: any TableSource = MadeWorkbook(sheets: [("表", rows)])
    let table = try readTables(&source, file: 0, for: .reporting([.calls]), symbols: symbols)
    let tables = joinForReport([table], inboxes: [.reference], symbols: symbols)
    let service = tables.serviceTables([], symbols: symbols)
    let call = try #require(service.calls?.first)
    #expect(service.calls?.count == 1 && call.distance == 125)
    #expect(call.calledAt.description == "2025-10-05 09:00")
    #expect(call[.arrived]?.description == "2025-10-06" && call[.restored] == nil)
    #expect(service.findings.map(\.code) == [.momentOrder, .dealerUnknown])
    #expect(tables.callTimes == [.called, .arrived, .restored])
  }
}
