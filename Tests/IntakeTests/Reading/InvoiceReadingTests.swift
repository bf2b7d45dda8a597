import Settlement
import Testing
import Text

@testable import Intake

@Suite struct InvoiceReadingTests {
  private let bureau = """
    发票代码,数电票号码,销方识别号,销方名称,购方识别号,购买方名称,开票日期,金额,税率,税额,价税合计,发票票种,发票状态,结算单号

    """

  @Test("The tax bureau's export is read as it is")
  func export() throws {
    let result = intake(
      bureau + """
        ,25352000000001000001,91350800ma9d0001xw,甲公司,91350200MA9E0000XF,示例公司,2025-11-14,\
        "1,000.00",13%,130.00,"1,130.00",数电票（增值税专用发票）,正常,s202510-d001；S202509-D001、S202508-D001

        """)
    #expect(result.findings.isEmpty)
    let invoice = try #require(result.invoices.first)
    #expect(
      invoice.invoice
        == Invoice(
          number: "25352000000001000001", issuedOn: Day(number: 20_406), sellerName: "甲公司",
          sellerTaxID: "91350800MA9D0001XW", buyerName: "示例公司", buyerTaxID: "91350200MA9E0000XF",
          net: Money(fen: 100_000), rate: Rate(percent: 13), tax: Money(fen: 13_000),
          gross: Money(fen: 113_000),
          statements: ["S202510-D001", "S202509-D001", "S202508-D001"], status: .normal))
    #expect(invoice.place == Place(file: 0, row: 2))
  }

  @Test(
    "Type and status are read from their words",
    arguments: [
      ("special", "", InvoiceType.special, InvoiceStatus.normal),
      ("增值稅專用發票", "正常", .special, .normal), ("电子发票（普通发票）", "作废", .ordinary, .void),
      ("ordinary", "red", .ordinary, .red), ("专用", "紅字", .special, .red),
      ("数电专票", "已作废", .special, .void), ("專票", "已红冲-全额", .special, .reversed),
      ("数电普票", "已紅沖-部分", .ordinary, .partlyReversed), ("数电票（航空运输电子客票行程单）", "", .ordinary, .normal),
    ])
  func words(type: String, status: String, isType: InvoiceType, isStatus: InvoiceStatus) throws {
    let result = intake(
      bureau + "3500214130,12345678,9135,,9135,,2025-11-14,-1,0.13,-0.13,-1.13,\(type),\(status),\n"
    )
    let invoice = try #require(result.invoices.first?.invoice)
    #expect(invoice.type == isType && (invoice.status ?? .normal) == isStatus)
    #expect(invoice.code == "3500214130" && invoice.number == "12345678")
    #expect(invoice.gross == Money(fen: -113))
  }

  @Test("A row that cannot be read is left out with an error, and the rest goes on")
  func leftOut() {
    let good = ",25352000000001000001,9135,,9135,,2025-11-14,1,13%,0.13,1.13,专用,,\n"
    let result = intake(
      bureau + good
        + ",2.53520E+19,9135,,9135,,2025-11-14,1,13%,0.13,1.13,专用,,\n"
        + ",25352000000001000002,9135,,9135,,2025-11-14,x,13%,0.13,1.13,,已冲,\n",
      referenceFiles: 0..<1)
    #expect(result.invoices.count == 1)
    #expect(
      places(result.findings) == [
        "0:3:digital_no identifier-damaged", "0:4:net number", "0:4:type missing",
        "0:4:status value",
      ])
    #expect(!result.fatal)
  }

  /// The base sheet of the bureau's export, which has two columns for the number and no rate.
  private let base = """
    发票代码,发票号码,数电发票号码,销方识别号,购方识别号,开票日期,金额,税额,价税合计,发票票种,是否正数发票,备注

    """

  private func invoice(_ row: String) throws -> Invoice {
    let result = intake(base + row)
    #expect(result.findings.isEmpty)
    return try #require(result.invoices.first?.invoice)
  }

  @Test("A row fills one of the two columns for the number")
  func numbers() throws {
    let digital = try invoice(
      ",,25352000000001000001,91,92,2025-11-18 10:22:33,1,0.13,1.13,专票,是,\n")
    #expect(digital.number == "25352000000001000001" && digital.code.isEmpty)
    #expect(digital.issuedOn.description == "2025-11-18" && digital.status == nil)
    let paper = try invoice("3500214130,12345678,,91,92,2025-11-18,1,0.13,1.13,专票,是,\n")
    #expect(paper.number == "12345678" && paper.code == "3500214130")
    let both = "25352000000001000001"
    #expect(try invoice(",\(both),\(both),91,92,2025-11-18,1,0.13,1.13,专票,是,\n").number == both)
  }

  @Test(
    "Two numbers, none, and a rounded one are errors",
    arguments: [
      (",25352000000001000001,25352000000001000002", "digital_no value"),
      (",,", "invoice_no missing"), (",,25352000000001200000", "digital_no identifier-damaged"),
      (",25352000000001200000,", "invoice_no identifier-damaged"),
    ])
  func wrongNumbers(numbers: String, finding: String) {
    let result = intake(base + numbers + ",91,92,2025-11-18,1,0.13,1.13,专票,是,\n")
    #expect(result.invoices.isEmpty)
    #expect(places(result.findings) == ["0:2:" + finding])
  }

  @Test("A blank rate is left to who knows the other readings")
  func noRate() throws {
    let row = ",,25352000000001000001,91,92,2025-11-18,1000,130,,专票,是,\n"
    #expect(try invoice(row).rate == nil)
  }

  @Test("Without a gross amount it is net and tax")
  func gross() throws {
    let row = ",,25352000000001000001,91,92,2025-11-18,1000,130,,专票,是,\n"
    #expect(try invoice(row).gross == Money(fen: 113_000))
  }

  @Test("The rate of an invoice that is not special is no error, whatever stands there")
  func otherKinds() {
    let heading = base.replacing("税额,", with: "税额,税率,")
    for (type, codes) in [("普票", []), ("专票", ["0:2:rate rate"])] {
      let row = ",,25352000000001000001,91,92,2025-11-18,1,0.00,见附表,1.00,\(type),是,\n"
      #expect(places(intake(heading + row).findings) == codes)
    }
  }

  @Test(
    "What is not taxed has the rate 0, in words or stars", arguments: ["免税", "不征税", "***", "0%"])
  func untaxed(rate: String) {
    let row = ",,25352000000001000001,91,92,2025-11-18,1,0.00,\(rate),1.00,专票,是,\n"
    let result = intake(base.replacing("税额,", with: "税额,税率,") + row)
    #expect(result.findings.isEmpty)
    #expect(result.invoices.map(\.invoice.rate) == [Rate(basisPoints: 0)])
  }

  /// A register of one dealer, beside an export of every invoice of the company.
  private func export(_ rows: String, dealers: String = "D001,甲,91\n") -> [Finding] {
    let result = intake(
      "dealer,name,taxpayer_id\n" + dealers,
      base.replacing("备注", with: "发票来源,发票风险等级") + rows, referenceFiles: 0..<1)
    // The short taxpayer ids have a notice of their own.
    return result.findings.filter { $0.place.file?.index == 1 }
  }

  @Test("In an export, what is wrong with the invoices of other sellers is counted and passed over")
  func otherSellers() {
    let rows = """
      ,,25352000000001000001,91,92,2025-11-18,x,0.13,1.13,专票,是,平台,正常
      ,,25352000000001000002,77,92,2025-11-18,x,0.13,1.13,专票,是,平台,正常
      ,,,77,92,,x,,,专票,是,平台,正常
      ,,25352000000001000003,77,92,2025-11-18,1,0.13,1.13,专票,是,平台,异常凭证
      ,,25352000000001000004,,92,2025-11-18,1,0.13,1.13,专票,是,平台,正常
      ,,,,92,2025-11-18,1,0,1,航空运输电子客票行程单,是,平台,正常

      """
    let found = export(rows)
    #expect(
      places(found) == [
        "1:-:- row-passed-over", "1:2:net number", "1:6:seller_tax_id missing",
      ])
    #expect(found.first?.message.english.hasPrefix("3 rows of sellers that are not in") == true)
    let all = export(rows, dealers: "D001,甲,91\nD002,乙,77\n")
    #expect(all.filter { $0.severity == .error }.count == 7)
    #expect(all.first?.message.english.hasPrefix("1 rows of sellers that are not in") == true)
  }

  @Test("What is no positive invoice is red, and the remark is kept as typed")
  func red() throws {
    let remark = "被红冲蓝字数电发票号码：25352000000001000001 红字发票信息确认单编号：35018"
    let red = try invoice(
      ",,25352000000001000009,91,92,2025-11-18,-1,-0.13,-1.13,专票,否,\(remark)\n")
    #expect(red.status == .red && red.originalNumber.isEmpty && red.remark == remark)
  }

  private let items = "发票号码,销方识别号,购方识别号,开票日期,项目名称,金额,税率,税额,价税合计,发票票种\n"

  private func item(_ number: Int, _ name: String, _ net: String, _ tax: String, day: Int = 18)
    -> String
  {
    "2535200000000100000\(number),91,92,2025-11-\(day),\(name),\(net),13%,\(tax),,专票\n"
  }

  @Test("The items of an invoice add up, equal ones and discounts too")
  func itemSheet() {
    let sheet = item(1, "泵", "100", "13") + item(2, "阀", "1", "0.13") + item(1, "泵", "100", "13")
    let result = intake(items + sheet + item(1, "折扣", "-50", "-6.50"))
    #expect(result.findings.isEmpty)
    #expect(result.invoices.map(\.invoice.net.fen) == [15_000, 100])
    #expect(result.invoices.map(\.invoice.tax.fen) == [1_950, 13])
    #expect(result.invoices.map(\.invoice.gross.fen) == [16_950, 113])
    #expect(result.invoices.map { $0.invoice.items.map(\.name) } == [["泵", "泵", "折扣"], ["阀"]])
    #expect(result.invoices.map(\.place.row) == [2, 3])
  }

  @Test("Rows of one number that are no items of one invoice stay apart")
  func otherItems() {
    let sheet = item(1, "泵", "100", "13") + item(1, "泵", "100", "13", day: 19)
    #expect(intake(items + sheet).invoices.count == 2)
  }

  @Test("An invoice with an item that cannot be read is left out whole")
  func brokenItem() {
    let sheet = item(1, "泵", "100", "13") + item(1, "阀", "x", "13") + item(2, "阀", "1", "0.13")
    let result = intake(items + sheet)
    #expect(result.invoices.map(\.invoice.number.last) == ["2"])
    #expect(places(result.findings) == ["0:3:net number"])
  }
}
