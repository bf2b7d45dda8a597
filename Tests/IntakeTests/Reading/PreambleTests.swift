import Settlement
import Testing

@testable import Intake
import Text

@Suite("What stands above a header")
struct PreambleValueTests {
  private func table(_ text: String) -> (lists: [ListIntake], codes: [String]) {
    let symbols = SymbolTable()
    let table = readTable([UInt8](text.utf8), file: 0, symbols: symbols)
    guard let period = Period("2025-10") else { return ([], []) }
    let result = join([table], period: period, referenceFiles: 0..<0, symbols: symbols)
    let codes = result.findings.map { "\($0.place.row ?? 0) \($0.place.column ?? "") \($0.code)" }
    return (result.lists, codes)
  }

  @Test("holds the list where it names two dealers or two months")
  func contradiction() {
    let (lists, codes) = table(
      """
      服务中心编号：D001
      经销商编号：D002
      结算月份：2025-10
      记录,x
      服务记录表号,配件编号,数量,单价
      R1,P1,1,100

      """)
    #expect(codes == ["1 dealer value"])
    #expect(lists.map { $0.list == nil } == [true])
    #expect(!lists.contains { $0.defects.isEmpty })
  }

  @Test("may say the same twice")
  func repetition() {
    let (lists, codes) = table(
      "服务中心编号：D001\n经销商编号：D001\n月份：2025-10\nrecord_no,part_no,quantity,unit_price\nR1,P1,1,\n")
    #expect(codes == [])
    #expect(lists.map(\.dealer) == ["D001"])
  }

  @Test(
    "may give several things in one cell, a name beside the code, and say one thing in other words",
    arguments: [
      "服务中心编号：D001    结算月份：2025年10月",
      "单位：青石公司 服务中心 编号: D001　结算 月份：2025-10 制表日期：2025-11-03",
      "特约服务中心：青石服务中心,,服务中心编号：D001\n结算月份：2025-10",
      "服务中心编号：D001\n特约服务中心：青石服务中心\n月份：2025-10",
      "服务中心编号：D001 青石服务中心\n结算月份：2025-10,月份：2025年10月",
      "服务中心编号,d001,结算月份,2025-10\n经销商编号：D001",
    ])
  func wordings(above: String) {
    let (lists, codes) = table(above + "\nrecord_no,part_no,quantity,unit_price\nR1,P1,1,\n")
    #expect(codes == [])
    #expect(lists.map(\.dealer) == ["D001"])
    #expect(lists.map(\.list?.period.description) == ["2025-10"])
  }

  @Test("is not asked where every row has a cell of its own")
  func unneeded() {
    let (lists, codes) = table(
      """
      服务中心编号：1.0
      结算月份：2025-1x
      dealer,period,record_no,part_no,quantity,unit_price
      D001,2025-10,R1,P1,1,

      """)
    #expect(codes == [])
    #expect(lists.map(\.defects.count) == [0])
  }

  @Test("does not keep a file with tabs from being read for a quote within a row")
  func tabs() {
    let (lists, codes) = table(
      "dealer\tperiod\trecord_no\tpart_no\tquantity\tunit_price\tremark\nD001\t2025-10\tR1\tP1\t1\t\tx,\"y\n"
    )
    #expect(codes == [])
    #expect(lists.map(\.list?.lines.count) == [1])
  }
}
