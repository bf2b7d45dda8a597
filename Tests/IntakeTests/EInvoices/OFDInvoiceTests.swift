import Settlement
import TestSupport
import Testing
import Text

@testable import Intake

@Suite("Invoices from OFD")
struct OFDInvoiceTests {
  @Test("An OFD of the tax-control time carries its data, and its page the type")
  func attachment() throws {
    let invoice = try #require(invoices(OFD.withAttachment).first?.invoice)
    #expect(invoice.code == "035022000411" && invoice.number == "12345678")
    #expect(invoice.type == .special && invoice.issuedOn == Day("2023-11-18"))
    #expect(invoice.gross == money(11_300) && invoice.items.first?.rate == Rate(percent: 13))
  }

  @Test("An OFD of a digital invoice has its values in properties, else in what its tags name")
  func properties() throws {
    let invoice = try #require(invoices(OFD.digital(title: "电子发票（增值税专用发票）")).first?.invoice)
    #expect(invoice.number == "25352000000000001001" && invoice.type == .special)
    #expect(invoice.sellerTaxID == "91350100M000100Y43" && invoice.buyerName == "示例股份有限公司")
    #expect(
      [invoice.net, invoice.tax, invoice.gross] == [money(10_000), money(1_300), money(11_300)])
    #expect(invoice.items.isEmpty)
  }

  @Test(
    "A title that says nothing of the type leaves the invoice out",
    arguments: [
      "电子发票", "请开增值税专用发票", "收据",
    ])
  func titles(title: String) {
    #expect(codes(OFD.digital(title: title)) == [.missing])
  }

  @Test(
    "A title may have the province as it is called in full, and brackets of any sort",
    arguments: [
      "福建省增值税专用发票", "深圳市增值税电子专用发票", "新疆维吾尔自治区增值税专用发票", "【增值税专用发票】", "电子发票﹙增值税专用发票﹚",
    ])
  func fullTitles(title: String) {
    #expect(invoices(OFD.digital(title: title)).map(\.invoice.type) == [.special])
  }

  @Test(
    "Members of an OFD are found as those of a workbook are, whatever the slashes and case of names",
    arguments: [
      { "/" + $0 }, { $0.replacing("/", with: "\\") }, { $0.lowercased() },
      { $0.uppercased() },
    ] as [@Sendable (String) -> String])
  func names(change: @Sendable (String) -> String) {
    for members in [OFD.attached, OFD.digitalMembers(title: "增值税专用发票")] {
      let file = OFD.file(members.map { (change($0.name), $0.text) })
      #expect(invoices(file).count == 1)
    }
  }

  @Test("Paths in an OFD may begin with a slash, or go through the folder that they are in")
  func paths() {
    for root in ["/Doc_0/Document.xml", "./Doc_0/Document.xml", "Doc_0/../Doc_0/Document.xml"] {
      let members = OFD.attached.map {
        ($0.name, $0.text.replacing("Doc_0/Document.xml", with: root))
      }
      #expect(invoices(OFD.file(members)).count == 1)
    }
  }

  @Test("Two members of one name are damage")
  func doubledMember() {
    let members = OFD.attached + [("doc_0/DOCUMENT.xml", "<Document/>")]
    #expect(codes(OFD.file(members)) == [.invoiceDamaged])
  }

  @Test("An OFD without a document is damaged, and not passed over")
  func empty() {
    let file = ZipFile.bytes([.init("OFD.xml", Array("<OFD><DocBody2/></OFD>".utf8))])
    #expect(codes(file) == [.invoiceDamaged])
  }

  // Reading.

  private func table(_ file: [UInt8]) -> FileTable {
    readTable(file, file: 0, name: "a.xml", symbols: SymbolTable())
  }

  private func invoices(_ file: [UInt8]) -> [InvoiceRow] {
    intake([file], symbols: SymbolTable()).invoices
  }

  private func codes(_ file: [UInt8]) -> [FindingCode] { table(file).findings.map(\.code) }

  private func money(_ fen: Int64) -> Money { Money(fen: fen) }
}

/// OFD files of an invoice of 100.00 at 13%.
private enum OFD {
  static var withAttachment: [UInt8] { file(attached) }

  static var attached: [(name: String, text: String)] {
    let invoice = """
      <eInvoice><InvoiceCode>035022000411</InvoiceCode><InvoiceNo>12345678</InvoiceNo>\
      <IssueDate>2023年11月18日</IssueDate><Buyer><BuyerName>示例</BuyerName>\
      <BuyerTaxID>91350200MA9E0000XF</BuyerTaxID></Buyer><Seller><SellerName>青石</SellerName>\
      <SellerTaxID>91350100M000100Y43</SellerTaxID></Seller>\
      <TaxExclusiveTotalAmount>100.00</TaxExclusiveTotalAmount>\
      <TaxTotalAmount>13.00</TaxTotalAmount><TaxInclusiveTotalAmount>113.00</TaxInclusiveTotalAmount>\
      <GoodsInfos><GoodsInfo><Item>配件</Item><Amount>100.00</Amount><TaxScheme>13%</TaxScheme>\
      <TaxAmount>13.00</TaxAmount></GoodsInfo></GoodsInfos></eInvoice>
      """
    return [
      ("OFD.xml", root(properties: "")),
      ("Doc_0/Document.xml", "<Document><Attachments>Attachs/List.xml</Attachments></Document>"),
      (
        "Doc_0/Attachs/List.xml",
        "<Attachments><Attachment Name=\"original_invoice\"><FileLoc>data.xml</FileLoc></Attachment>"
          + "</Attachments>"
      ),
      ("Doc_0/Attachs/data.xml", invoice),
      ("Doc_0/Pages/Page_0/Content.xml", page([("1", "福建增值税电子专用发票")])),
    ]
  }

  static func digital(title: String) -> [UInt8] { file(digitalMembers(title: title)) }

  static func digitalMembers(title: String) -> [(name: String, text: String)] {
    let properties = [
      ("发票号码", "25352000000000001001"), ("开票日期", "2025年11月18日"), ("合计金额", "100.00"),
      ("合计税额", "13.00"), ("销售方纳税人识别号", ""), ("购买方纳税人识别号", "91350200MA9E0000XF"),
    ].map { "<CustomData Name=\"\($0)\">\($1)</CustomData>" }
    let tags = """
      <Tags><SellerTaxID><ObjectRef PageRef="1">7</ObjectRef></SellerTaxID>\
      <BuyerName><ObjectRef PageRef="1">8</ObjectRef></BuyerName></Tags>
      """
    return [
      ("OFD.xml", root(properties: properties.joined())),
      ("Doc_0/Document.xml", "<Document/>"), ("Doc_0/Tags/Tag.xml", tags),
      (
        "Doc_0/Pages/Page_0/Content.xml",
        page([("6", title), ("7", "91350100M000100Y43"), ("8", "示例股份有限公司")])
      ),
    ]
  }

  private static func root(properties: String) -> String {
    "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocInfo>"
      + "<CustomDatas>\(properties)</CustomDatas></ofd:DocInfo>"
      + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
  }

  private static func page(_ texts: [(id: String, text: String)]) -> String {
    let objects = texts.map { "<TextObject ID=\"\($0)\"><TextCode>\($1)</TextCode></TextObject>" }
    return "<Page>\(objects.joined())</Page>"
  }

  static func file(_ members: [(name: String, text: String)]) -> [UInt8] {
    ZipFile.bytes(members.map { .init($0.name, Array($0.text.utf8)) })
  }
}
