import Settlement
import Testing

@testable import Intake
import Text

@Suite("A list as settled") struct SettlementTests {
  private func table(_ text: String, symbols: SymbolTable = SymbolTable()) -> FileTable {
    readTable(Array(text.utf8), file: 0, as: .settlement, symbols: symbols)
  }

  @Test("Rows are read under all names of their columns")
  func names() throws {
    for header in [
      "record_no,item,amount_approved,quantity_approved,fee_approved,amount_claimed,fee_claimed",
      "服务记录表号,配件编号,核定金额,核定数量,核定管理费,申报金额,申报管理费",
      "工單號,圖號,結算金額（元）,結算數量,結算管理費,申報金額,申報管理費",
    ] {
      let settled = try #require(table("\(header)\nr-1,p-1,12.50,2,,13.00,-\n").settled)
      let row = try #require(settled.rows.first)
      #expect(settled.hasFees)
      #expect(row.key == PairingKey(record: "R-1", kind: .part, item: "P-1"))
      #expect(row.paid == LineMoney(amount: Money(fen: 1250), fee: .zero))
      #expect(row.amountClaimed == Money(fen: 1300) && row.feeClaimed == .zero)
      #expect(row.dealer.isEmpty && row.number.isEmpty && row.place.row == 2)
    }
  }

  @Test("The line, the kind, the service center and the reasons may be there")
  func optional() throws {
    let text = """
      序号,费用类别,服务中心编号,服务记录表号,配件编号,核定金额,核定数量,扣减原因
      ７a,工时,d021,R-1,W-1,0,,'=无
      8,外出救援,D021,R-1,W-1,0,,
      """
    let settled = try #require(table(text).settled)
    #expect(!settled.hasFees)
    #expect(settled.rows.map(\.dealer) == ["D021", "D021"])
    #expect(settled.rows.map(\.number) == ["７a", "8"])
    #expect(settled.rows[0].key == PairingKey(record: "R-1", kind: .labour, item: "W-1"))
    #expect(
      settled.rows[1].key
        == PairingKey(record: "R-1", kind: .unknown, written: "外出救援", item: "W-1"))
    #expect(settled.rows[0].reasons == "=无")
  }

  @Test("A header of another kind as well is one of a settlement where that is asked for")
  func asked() {
    let text = """
      服务记录表号,配件编号,数量,单价,整机编号,销售日期,核定金额,核定数量
      R-1,P-1,1,2,M-1,2025-01-01,2.00,1
      """
    #expect(table(text).kinds == [.settlement])
    let unasked = readTable(Array(text.utf8), file: 0, symbols: SymbolTable())
    #expect(!unasked.kinds.contains(.settlement))
  }

  @Test("Totals are checked, and a form without figures is no settlement")
  func totals() {
    let header = "序号,服务记录表号,配件编号,核定金额,核定数量\n"
    let total = table(header + "1,R-1,P-1,2.00,1\n2,R-2,P-1,3.00,1\n合计,,,5.01,2\n")
    #expect(places(total.findings) == ["0:4:amount_approved total-differs"])
    #expect(total.settled?.rows.count == 2)
    let form = table(header + "1,R-1,P-1,,\n")
    #expect(form.settled == nil)
    #expect(places(form.findings) == ["0:1:- file-no-kind"])
  }

  @Test("A row that cannot be read is left out with its defects")
  func defects() {
    let header = "服务记录表号,配件编号,核定金额,核定数量,核定管理费\n"
    let bad = table(header + "R-1,P-1,1.005,1,\nR-1,12345.0,2,1,-3\nR-1,P-1,2.00,,\n")
    #expect(
      places(bad.findings) == [
        "0:2:amount_approved number", "0:3:part_no identifier-damaged", "0:3:fee_approved number",
      ])
    #expect(bad.settled?.rows.count == 1)
  }

  @Test("Headings of a settlement are never doubtful in a list")
  func inList() {
    let text = "服务记录表号,配件编号,数量,单价,amount_claimed,fee_claimed,扣减原因\nR-1,P-1,1,2,,,\n"
    let table = readTable(Array(text.utf8), file: 0, symbols: SymbolTable())
    #expect(table.kinds == [.expenses])
    #expect(!table.findings.contains { $0.code == .columnDoubtful })
  }
}
