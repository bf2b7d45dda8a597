import Settlement
import TestSupport
import Testing

@testable import Intake
import Text

@Suite struct SourceRowsTests {
  private let symbols = SymbolTable()

  private func rows(_ text: String, _ query: SourceQuery) -> [SourceRow] {
    sourceRows(Array(text.utf8), query, symbols: symbols)
  }

  @Test("A row is found by its number, with the file's own headings and cells as written")
  func byNumber() {
    let found = rows(
      """
      代垫服务费用清单,,
      服务中心编号：D001,,结算月份：2025-10
      现场服务记录表流水编号,件号,数量,单价（元）,金额
      r-1,p-1,"1,000",,5.0
      r-2,p-2,2,３.５,

      """, .row(4, ofSheet: 0))
    #expect(found.map(\.row) == [4])
    #expect(
      found.first?.cells.map { "\($0.heading)=\($0.text)" } == [
        "现场服务记录表流水编号=r-1", "件号=p-1", "数量=1,000", "金额=5.0",
      ])
  }

  @Test("A record and a machine are found by their numbers as normalised")
  func byKey() {
    let records = "record_no,dealer,machine_no,service_date,signed\nr-1,D001,m-1,2025-10-10,Y\n"
    let machines = "machine_no,sold_on\nm-1,2025-01-01\nM-2,2025-01-02\n"
    #expect(rows(records, .record(symbols.symbol(for: "R-1"))).map(\.row) == [2])
    #expect(rows(records, .record(symbols.symbol(for: "R-2"))).isEmpty)
    #expect(rows(machines, .machine(symbols.symbol(for: "M-2"))).map(\.row) == [3])
  }

  @Test("What was accepted is found by label, part, dealer and period")
  func returned() throws {
    let text = """
      dealer,period,label_no,part_no,accepted,result
      D001,2025-10,R-1,P-1,1,accepted
      D002,2025-10,R-1,P-1,1,accepted
      D001,2025-09,R-1,P-1,1,accepted
      D001,2025-10,R-1,P-2,1,accepted
      D001,2025-10,R-1,P-1,0,no-label

      """
    func query(_ kind: TableKind) throws -> SourceQuery {
      .returned(
        symbols.symbol(for: "R-1"), symbols.symbol(for: "P-1"),
        dealer: symbols.symbol(for: "D001"), period: try #require(Period("2025-10")), in: kind)
    }
    #expect(rows(text, try query(.acceptance)).map(\.row) == [2, 6])
    #expect(rows(text, try query(.returns)).isEmpty)
  }

  @Test("Approvals are found by type, dealer, and number or period")
  func approvals() throws {
    let text = """
      approval_no,type,dealer,granted_on,period,until
      A-1,延期,D001,2025-11-01,2025-10,2025-11-08
      A-2,延期,D001,2025-11-01,2025-09,2025-11-08
      A-3,外购,D001,2025-10-01,,
      A-3,外购,D002,2025-10-01,,

      """
    let dealer = symbols.symbol(for: "D001")
    let period = try #require(Period("2025-10"))
    #expect(rows(text, .approvals(.deadline, of: dealer, period: period)).map(\.row) == [2])
    let number = symbols.symbol(for: "A-3")
    #expect(rows(text, .approvals(.external, of: dealer, number: number)).map(\.row) == [4])
  }

  @Test("A month that was typed as a day of it is shown as the month")
  func typedMonth() {
    let list =
      "dealer,period,record_no,part_no,quantity,unit_price\nD001,2025-10-01,R-1,P-1,2,1.5\n"
    let book = MonthFile.workbook(
      "list.xlsx", of: [MonthFile(path: "list.csv", bytes: Array(list.utf8))], as: .xlsx)
    let found = sourceRows(book.bytes, .row(2, ofSheet: 0), symbols: symbols)
    #expect(
      found.first?.cells.map(\.text) == ["D001", "2025-10", "R-1", "P-1", "2", "1.5"])
  }

  @Test("A file that is no table has no rows")
  func noTable() {
    #expect(rows("nothing,here\n1,2\n", .row(1, ofSheet: 0)).isEmpty)
    #expect(rows("", .row(1, ofSheet: 0)).isEmpty)
  }
}
