import Settlement
import Testing
import Text

@testable import Intake

@Suite("Rows that are no data")
struct RowRoleTests {
  private let head = "服务中心编号,结算月份,序号,服务记录表号,配件编号,数量,单价,金额,配件来源,附件\n"
  private let line = "D001,2025-10,1,R-1,P-1,2,10,20.00,厂家,是\n"

  private func lines(_ text: String) -> [Int] {
    let result = intake(text)
    #expect(result.findings.isEmpty, "\(places(result.findings))")
    return result.lists.map { $0.list?.lines.count ?? -1 }
  }

  @Test(
    "Right under the header the columns may be counted and their units stand",
    arguments: [
      "1,2,3,4,5,6,7,8,9,10\n", "１,２,３,４,５,６,７,８,９,10\n", ",,,,,（件）,（元）,（元）,,\n",
      ",,,,,件,元,元,,\n", ",,,,,公斤,元/公斤,元,,\n", ",,,,,桶,元/桶,分,-,\n",
      "1,2,3,4,5,6,7,8,9,10\n,,,,,[件],(元),,,\n",
    ])
  func belowHeader(rows: String) {
    #expect(lines(head + rows + line) == [1])
  }

  @Test("So they may on the top of a second page")
  func belowSecondHeader() {
    let form = head + "1,2,3,4,5,6,7,8,9,10\n,,,,,（件）,（元）,（元）,,\n"
    #expect(lines(form + line + form + line) == [2])
  }

  @Test("Further down a row of numbers is a line with its defects")
  func numbersFurtherDown() {
    #expect(!intake(head + line + "1,2,3,4,5,6,7,8,9,10\n").findings.isEmpty)
  }

  @Test("The header again is passed over")
  func headerAgain() {
    #expect(lines(head + line + head + "D001,2025-10,2,R-2,P-1,1,10,10.00,,\n") == [2])
    let english = "dealer,period,record_no,part_no,quantity,unit_price\n"
    #expect(lines(english + "D001,2025-10,R-1,P-1,1,\n" + english) == [1])
  }

  @Test(
    "A row of a form that was not filled in is passed over",
    arguments: [
      ",,2,,,,,,,\n", "D001,2025-10,2,,,,,,,\n", ",,2,,,0,0.00,0.00,厂家,\n", ",,2,,, -   ,,¥-,,\n",
      "0,0,0,0,0,0,0.00,0.00,0,\n", ",,2,0,-,0,,,,\n",
    ])
  func prefilled(row: String) {
    #expect(lines(head + line + row + row) == [1])
  }

  @Test("An identifier of zeros alone in an otherwise filled row is one")
  func zeroIdentifier() {
    #expect(lines(head + line.replacing("P-1", with: "0")) == [1])
  }

  @Test(
    "A second page that begins as the first is passed over",
    arguments: [
      "代垫服务费用清单\n服务中心编号：D001,,结算月份,2025年10月\n", "单位：元\n,,服务中心编号,D001\n月份：2025-10\n",
      "dealer,D001,,period,,,2025-10\n",
    ])
  func secondPage(above: String) {
    let head = "序号,服务记录表号,配件编号,配件名称,数量,单价\n"
    let page = above + head + "1,R-1,P-1,甲,1,2.00\n"
    #expect(lines(page + page) == [2])
    #expect(!intake(page + above.replacing("D001", with: "D002") + head).findings.isEmpty)
  }

  @Test("A form's row with yes in it is a line", arguments: [",,2,,,,,,,是\n", ",,2,,,1,,,,\n"])
  func started(row: String) {
    #expect(!intake(head + line + row).findings.isEmpty)
  }

  @Test(
    "A title between the lines is passed over",
    arguments: ["一、装载机,,,,,,,,,\n", ",,,,滤清器类,,,,,\n", ",,,,2、滤清器类,,,,,\n", "装载机\n"])
  func titles(row: String) {
    #expect(lines(head + row + line) == [1])
  }

  @Test("An identifier alone in its row is no title")
  func identifierAlone() {
    #expect(!intake(head + line + ",,,,P-2,,,,,\n").findings.isEmpty)
  }

  @Test("A title in a price table is told")
  func priceTitle() {
    let text = "配件编号,批发价,生效日期\n滤清器类,,\nP-1,2.00,2025-01-01\n"
    #expect(places(intake(text).findings) == ["0:2:- row-passed-over"])
    #expect(priceRows(text) == 1)
  }

  @Test(
    "A part whose price is a word or blank has none while the row is in force, whatever came before"
  )
  func priceNone() throws {
    let result = intake(
      "配件编号,批发价,生效日期\nP-1,2.00,2025-01-01\nP-1,停产,2025-06-01\nP-2,面议,2025-01-01\n")
    #expect(places(result.findings) == ["0:3:price price-none", "0:4:price price-none"])
    #expect(result.findings.allSatisfy { $0.severity == .notice } && !result.fatal)
  }
}
