import Settlement
import Testing

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
          statements: ["S202510-D001", "S202509-D001", "S202508-D001"]))
    #expect(invoice.place == Place(file: 0, row: 2))
  }

  @Test(
    "Type and status are read from their words",
    arguments: [
      ("special", "", InvoiceType.special, InvoiceStatus.normal),
      ("增值稅專用發票", "正常", .special, .normal), ("电子发票（普通发票）", "作废", .ordinary, .void),
      ("ordinary", "red", .ordinary, .red), ("专用", "紅字", .special, .red),
    ])
  func words(type: String, status: String, isType: InvoiceType, isStatus: InvoiceStatus) throws {
    let result = intake(
      bureau + "3500214130,12345678,9135,,9135,,2025-11-14,-1,0.13,-0.13,-1.13,\(type),\(status),\n"
    )
    let invoice = try #require(result.invoices.first?.invoice)
    #expect(invoice.type == isType && invoice.status == isStatus)
    #expect(invoice.code == "3500214130" && invoice.number == "12345678")
    #expect(invoice.gross == Money(fen: -113))
  }

  @Test("A row that cannot be read is left out with an error, and the rest goes on")
  func leftOut() {
    let good = ",25352000000001000001,9135,,9135,,2025-11-14,1,13%,0.13,1.13,专用,,\n"
    let result = intake(
      bureau + good
        + ",2.53520E+19,9135,,9135,,2025-11-14,1,13%,0.13,1.13,专用,,\n"
        + ",25352000000001000002,9135,,9135,,2025-11-14,x,13%,0.13,1.13,机动车,已冲,\n",
      referenceFiles: 0..<1)
    #expect(result.invoices.count == 1)
    #expect(
      places(result.findings) == [
        "0:3:invoice_no identifier-damaged", "0:4:net number", "0:4:type value",
        "0:4:status value",
      ])
    #expect(!result.fatal)
  }
}
