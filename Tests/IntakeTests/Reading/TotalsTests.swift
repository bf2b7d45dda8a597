import Settlement
import Testing

@testable import Intake
import Text

@Suite("Total and footer rows")
struct TotalsTests {
  private let head = "服务中心编号,结算月份,序号,服务记录表号,配件编号,数量,单价,金额\nD001,2025-10,1,R-1,P-1,2,10,20.00\n"
  private let second = "D001,2025-10,2,R-2,P-1,1,5.5,5.50\n"

  @Test(
    "A total that adds up is passed over",
    arguments: [
      "合计", "小 计：", "總計", "累计", "本页合计:", "Total", "ＴＯＴＡＬ：", "合计金额", "共计", "Grand Total", "Subtotal",
      "D001 汇总", "本月合計", "D001 Total",
    ])
  func totals(word: String) {
    let result = intake(head + second + "\(word),,,,,3,,25.50\n")
    #expect(result.findings.isEmpty)
    #expect(result.lists.first?.list?.lines.count == 2)
  }

  @Test("A total adds up since the last one, or since the beginning")
  func parts() {
    let result = intake(
      head + "小计,,,,,2,,20\n" + second + "小计,,,,,1,,5.5\n合计,,,,,3,,25.50\n")
    #expect(result.findings.isEmpty)
  }

  @Test("A figure that does not add up is a notice that names the difference")
  func differs() throws {
    let result = intake(head + second + "合计,,,,,3,,26.00\n")
    let finding = try #require(result.findings.first)
    #expect(places(result.findings) == ["0:4:amount total-differs"])
    #expect(finding.severity == .notice)
    #expect(finding.message.english.contains("0.50"))
    #expect(result.lists.first?.defects.isEmpty == true)
  }

  @Test("A total that differs names the service center whose rows it sums up, and none of several")
  func owners() {
    let other = "D002,2025-10,2,R-2,P-1,1,5.5,5.50\n"
    func dealers(_ rows: String) -> [String?] { intake(head + rows).findings.map(\.dealer) }
    #expect(dealers("合计,,,,,2,,21.00\n") == ["D001"])
    #expect(dealers("\(other)合计,,,,,3,,26.00\n") == [nil])
    // Of the part below a subtotal, and of the whole.
    #expect(dealers("小计,,,,,2,,20.00\n\(other)小计,,,,,1,,5.60\n") == ["D002"])
    #expect(dealers("小计,,,,,2,,20.00\n\(other)合计,,,,,3,,25.60\n") == [nil])
  }

  @Test("A word in an identifier's column does not make a line of a total")
  func wordInIdentifier() {
    #expect(intake(head + ",,,合计,,2,,20\n").findings.isEmpty)
    #expect(intake(head + "合计,,,,,2,,20\n").lists.count == 1)
  }

  @Test(
    "Footers are passed over",
    arguments: [
      "制表：财务部", "填表日期,2025-11-03", "审核：", "批准", "经办", "负责人", "盖章", "備註：无", "说明", "第 1 页 共 1 页",
      "注：以上均为厂家件,,,,,见背面", "打印时间：2025-11-03 10:22", "服务中心（盖章）：,,,,,日期：",
    ])
  func footers(text: String) {
    let result = intake(head + "\(text)\n")
    #expect(result.findings.isEmpty)
    #expect(result.lists.first?.list?.lines.count == 1)
  }

  @Test("Below a total, a row without identifiers is a footer whatever it says")
  func belowTotal() {
    #expect(intake(head + "合计,,,,,2,,20\n,,人民币贰拾元整\n").findings.isEmpty)
    #expect(places(intake(head + ",,,,,3,4,\n").findings).contains("0:3:dealer missing"))
  }

  @Test("A line below a total is a line")
  func lineBelowTotal() {
    #expect(intake(head + "小计,,,,,2,,20\n" + second).lists.first?.list?.lines.count == 2)
  }

  @Test("Anything else without identifiers is a line with its defects")
  func defects() {
    let result = intake(head + "备件,,3,,,1,2,\n")
    #expect(places(result.findings).contains("0:3:record_no missing") == true)
  }

  @Test("A subtotal of each dealer, as spreadsheets write it, is no line and adds up")
  func subtotals() {
    let result = intake(
      head + "D001 汇总,,,,,2,,20\nD002,2025-10,1,R-3,P-1,1,,5.00\nD002 小计,,,,,1,,5\n总计,,,,,3,,25\n")
    #expect(result.findings.isEmpty)
    #expect(result.lists.map(\.dealer) == ["D001", "D002"])
  }

  @Test("A part whose number begins with the word Total is a part")
  func brand() {
    #expect(priceRows("part_no,price,effective_from\nTOTAL RUBIA,1.00,2025-01-01\n合计,,\n") == 1)
  }

  @Test("A column of the largest figures still adds up")
  func large() {
    let row = "D001,2025-10,1,R-1,P-1,0.001,,1000000000000\n"
    let rows = String(repeating: row, count: 100)
    let result = intake(
      "服务中心编号,结算月份,序号,服务记录表号,配件编号,数量,单价,金额\n" + rows + "合计,,,,,0.1,,100000000000000\n")
    #expect(places(result.findings) == ["0:102:amount total-differs"])
  }
}
