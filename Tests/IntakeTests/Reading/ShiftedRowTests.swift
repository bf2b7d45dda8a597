import Settlement
import Testing
import Text

@testable import Intake

@Suite("Rows with cells that no heading stands over")
struct ShiftedRowTests {
  private let head = "dealer,period,record_no,part_no,quantity,unit_price,amount\n"
  private let line = "D001,2025-10,R-1,P-1,1,45.60,45.60\n"

  @Test(
    "A filled cell beyond the header is the only finding of its row",
    arguments: [
      "D001,2025-10,R-2,P-2,10,1,142.50,11,425.00", "D001,2025-10,R-2,P-2,1,1,090.00,1090.00",
      "D001,2025-10,R-2,P,2,1,5.00,5.00", "D001,2025-10,R-2,P-2,1,5.00,5.00,,见附页",
    ])
  func beyond(row: String) {
    let result = intake(head + line + row + "\n合计,,,,,,99.00\n")
    #expect(places(result.findings) == ["0:3:- extra-cells"])
    #expect(result.lists.map(\.dealer) == ["D001"])
    #expect(result.lists.first?.defects.isEmpty == false)
  }

  @Test("So is a number in two cells, where only blank cells stand beyond")
  func partedNumber() {
    let row = "D001,2025-10,R-2,P-2,1,1,090.00,\n"
    #expect(places(intake(head + line + row).findings) == ["0:3:- extra-cells"])
  }

  @Test("Blank cells that every row has do not matter")
  func blankEverywhere() {
    let rows = "D001,2025-10,R-1,P-1,1,450.00,450.00,\nD001,2025-10,R-2,P-2,2,100.00,200.00,\n"
    #expect(intake(head + rows).findings.isEmpty)
    #expect(
      places(intake(head + rows + line).findings) == ["0:2:- extra-cells", "0:3:- extra-cells"])
  }

  @Test(
    "Half a number that cannot be a cell of its own is one, whatever every row has",
    arguments: [
      (
        """
        statement_no,line,amount,reason,approved_by
        S202510-D001,1,-1,234.50,paid twice,

        """, "0:2:- extra-cells"
      ),
      (
        """
        dealer,period,record_no,part_no,quantity,unit_price,amount,fee,remark
        D001,2025-10,R-1,P-1,1,1,090.00,1090.00,109.00,

        """, "0:2:- extra-cells"
      ),
      (
        """
        dealer,period,record_no,part_no,quantity,unit_price,amount,fee,remark
        D001,2025-10,R-1,P-1,1,109.00,109.00,10,900.00,

        """, "0:2:- extra-cells"
      ),
    ])
  func beyondDoubt(text: String, finding: String) {
    #expect(places(intake(text).findings.filter { $0.severity == .error }) == [finding])
  }

  @Test("A dealer behind the first cell that cannot be read is not believed")
  func untrustedDealer() {
    let result = intake(
      "record_no,part_no,quantity,unit_price,dealer,period\nR-1,P-1,1,1,090.00,D001,2025-10\n")
    #expect(result.lists.map(\.dealer) == [nil])
    let receipts = intake("period,mailed_on,dealer\n2025-10,1,090,D001\n")
    #expect(receipts.fatal)
  }

  @Test("A register's row holds the dealer that stands before the cell that cannot be read")
  func register() {
    let result = intake("dealer,period,mailed_on,remark\nD001,2025-10,2025-11-03,a,b\n")
    #expect(
      places(result.findings.filter { $0.severity == .error }) == ["0:2:- register-unreadable"])
    #expect(result.heldDealers.keys.sorted() == ["D001"])
  }

  @Test("Totals and rows passed over are not asked")
  func totals() {
    #expect(intake(head + line + "合计,,,,1,,45.60,,两项\n制表：张,,,,,,,,李\n").findings.isEmpty)
  }

  @Test("Tabs and semicolons have no thousands commas")
  func otherDelimiters() {
    let tabbed = (head + line + "D001,2025-10,R-2,P-2,1,123,123,\n")
    #expect(intake(tabbed.map { $0 == "," ? "\t" : String($0) }.joined()).findings.isEmpty)
  }
}
