import Testing

@testable import Settlement

@Suite struct DerivedInvoiceTests {
  private func derived(_ change: (inout Invoice) -> Void) -> Invoice {
    var invoice = invoice(1, 113_000)
    invoice.rate = nil
    change(&invoice)
    return invoice.derived(tolerance: Money(fen: 127), dealers: ["D1", "D10", "甲1"])
  }

  @Test(
    "A blank rate is the statutory one at which the tax is off the least",
    arguments: [
      (1000, 130, 1300), (100_000, 1500, 150), (100_000, 1000, 100), (100_000, 0, 0),
      (100_000, 13_127, 1300), (100_000, 13_128, nil), (-1000, -130, 1300), (100_000, 4000, nil),
    ] as [(Int64, Int64, Int64?)])
  func rate(net: Int64, tax: Int64, rate: Int64?) {
    let found = statutoryRate(
      net: Money(fen: net), tax: Money(fen: tax), tolerance: Money(fen: 127))
    #expect(found?.basisPoints == rate)
  }

  @Test(
    "A red letter has the original that its remark names",
    arguments: [
      ("被红冲蓝字数电发票号码：25352000000001000001 红字确认单", "", "25352000000001000001"),
      ("被紅沖藍字數電票號碼:25352000000001000001", "", "25352000000001000001"),
      ("被红冲蓝字数电发票号码：253520000000010000012", "", ""),
      ("对应正数发票代码:3500214130号码:12345678", "3500214130", "12345678"),
      ("对应正数发票代码：3500214130 号码：12345678。", "3500214130", "12345678"),
      ("发票号码：25352000000001000001", "", ""), ("被红冲蓝字数电发票号码：2535", "", ""),
    ])
  func original(remark: String, code: String, number: String) {
    let red = derived {
      ($0.status, $0.remark) = (.red, remark)
    }
    #expect(red.originalCode == code && red.originalNumber == number)
    let blue = derived { $0.remark = remark }
    #expect(blue.originalNumber.isEmpty)
    let given = derived {
      ($0.status, $0.remark, $0.originalNumber) = (.red, remark, "7")
    }
    #expect(given.originalNumber == "7")
  }

  @Test(
    "The statements in a remark end in the longest dealer id that follows",
    arguments: [
      ("结算单S202510-D1", ["S202510-D1"]), ("s202510-d10、S202511-D1", ["S202510-D10", "S202511-D1"]),
      ("Ｓ２０２５１０－Ｄ１", ["S202510-D1"]), ("S2025H1-甲1配件款", ["S2025H1-甲1"]),
      ("S202510-D2", []), ("S20251-D1", []), ("SS202510-D10 S202510-D10", ["S202510-D10"]),
    ])
  func statements(remark: String, numbers: [String]) {
    #expect(derived { $0.remark = remark }.statements == numbers)
    let named = derived {
      ($0.remark, $0.statements) = (remark, ["S202501-D1"])
    }
    #expect(named.statements == ["S202501-D1"])
  }
}
