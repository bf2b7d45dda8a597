import Settlement
import TestSupport
import Testing
import Text

@testable import Intake

@Suite("Invoices from XML, OFD and zips")
struct InvoiceFileTests {
  // A fully digital invoice.

  @Test("A special invoice has the values of its places, and its items")
  func special() throws {
    let invoice = try #require(invoices(InvoiceXML().bytes).first?.invoice)
    #expect(invoice.number == "25352000000000001001" && invoice.code.isEmpty)
    #expect(invoice.type == .special && invoice.status == .normal)
    #expect(invoice.issuedOn == Day("2025-11-18"))
    #expect(invoice.sellerTaxID == "91350100M000100Y43" && invoice.sellerName == "青石服务中心")
    #expect(invoice.buyerTaxID == "91350200MA9E0000XF")
    #expect(
      [invoice.net, invoice.tax, invoice.gross] == [money(10_000), money(1_300), money(11_300)])
    #expect(invoice.items.map(\.rate) == [Rate(percent: 13)])
    #expect(invoice.remark == "结算单号：S202510-D021")
  }

  @Test("Two rates and a discount are the parts of one invoice")
  func parts() throws {
    var xml = InvoiceXML()
    xml.items = [
      ("100.00", "0.13", "13.00"), ("-10.00", "0.13", "-1.30"), ("10.00", "0.06", "0.60"),
    ]
    (xml.net, xml.tax, xml.gross) = ("100.00", "12.30", "112.30")
    let invoice = try #require(invoices(xml.bytes).first?.invoice)
    #expect(invoice.taxes.map(\.net) == [money(9_000), money(1_000)])
    #expect(invoice.taxes.map(\.rate) == [Rate(percent: 13), Rate(percent: 6)])
  }

  @Test("A red letter says so, or is below zero, and names its original")
  func red() throws {
    var xml = InvoiceXML()
    (xml.blue, xml.original) = ("N", "25352000000000000999")
    (xml.net, xml.tax, xml.gross) = ("-100.00", "-13.00", "-113.00")
    xml.items = [("-100.00", "0.13", "-13.00")]
    var invoice = try #require(invoices(xml.bytes).first?.invoice)
    #expect(invoice.status == .red && invoice.originalNumber == "25352000000000000999")
    xml.blue = "Y"
    invoice = try #require(invoices(xml.bytes).first?.invoice)
    #expect(invoice.status == .red)
  }

  @Test(
    "The type is that of the label's name, else of its code; other kinds are none",
    arguments: [
      ("增值税专用发票", "01", InvoiceType.special), ("普通发票", "", .ordinary), ("", "01", .special),
      ("", "02", .ordinary), ("", "", nil), ("铁路电子客票", "01", nil),
    ])
  func types(name: String, code: String, type: InvoiceType?) {
    var xml = InvoiceXML()
    (xml.labelName, xml.labelCode) = (name, code)
    #expect(invoices(xml.bytes).first?.invoice.type == type)
    if type == nil { #expect(codes(xml.bytes) == [.missing]) }
  }

  @Test("What is missing or wrong is said all at once, and nothing counts")
  func defects() {
    var xml = InvoiceXML()
    (xml.number, xml.otherNumber, xml.net, xml.issuedOn) = ("", "", "ten", "2025-02-30")
    #expect(invoices(xml.bytes).isEmpty)
    #expect(codes(xml.bytes) == [.missing, .date, .number])
  }

  @Test("Two numbers, broken markup and a document type are damage; items have to add up")
  func damage() {
    var xml = InvoiceXML()
    xml.otherNumber = "25352000000000001002"
    #expect(codes(xml.bytes) == [.invoiceDamaged])
    #expect(codes(Array(InvoiceXML().bytes.dropLast(3))) == [.invoiceDamaged])
    let typed = "<!DOCTYPE EInvoice [<!ENTITY a \"b\">]>" + InvoiceXML().text
    #expect(codes(Array(typed.utf8)) == [.invoiceDamaged])
    var items = InvoiceXML()
    items.items = [("99.99", "0.13", "13.00")]
    #expect(codes(items.bytes) == [.itemsDiffer])
  }

  @Test("What a receiver kept of its posting is no invoice")
  func postingRecord() {
    let record = "<?xml version=\"1.0\"?><xbrli:xbrl xmlns:xbrli=\"x\"><einv:a/></xbrli:xbrl>"
    let found = table(Array(record.utf8)).findings
    #expect(found.map(\.code) == [.formatNotRead])
    #expect(found.first?.message.english.contains("a receiver's own posting record") == true)
  }

  @Test("More than ten megabytes are no invoice")
  func large() {
    var xml = InvoiceXML()
    xml.remark = String(repeating: "x", count: 10_000_000)
    #expect(codes(xml.bytes) == [.invoiceDamaged])
  }

  // Zips.

  @Test("A zip has each of its invoices, one level of zips within, and nothing else of it")
  func zips() {
    var other = InvoiceXML()
    (other.number, other.otherNumber) = ("25352000000000001002", "25352000000000001002")
    let inner = ZipFile.bytes([.init("b.XML", other.bytes), .init("b.pdf", Array("%PDF".utf8))])
    let zip = ZipFile.bytes([
      .init("a/a.xml", InvoiceXML().bytes), .init("in.zip", inner),
      .init("note.txt", Array("x".utf8)), .init("list.xml", Array("<other/>".utf8)),
    ])
    #expect(
      invoices(zip).map(\.invoice.number) == ["25352000000000001001", "25352000000000001002"])
  }

  @Test("A damaged invoice of a zip keeps no other out")
  func damagedMember() {
    var flawed = ZipFile.Member("c.xml", InvoiceXML().bytes)
    flawed.checksum = 1
    let zip = ZipFile.bytes([
      .init("a.xml", Array(InvoiceXML().bytes.dropLast(3))), .init("b.xml", InvoiceXML().bytes),
      flawed,
    ])
    #expect(codes(zip) == [.invoiceDamaged, .invoiceDamaged])
    #expect(invoices(zip).count == 1)
  }

  @Test("Zips in a zip unpack to no more than one file may have")
  func nested() {
    let large = Array(("<other>" + String(repeating: " ", count: 9_900_000)).utf8)
    let inner = ZipFile.bytes([.init("a.xml", large), .init("n.txt", noise(60_000))])
    let zip = ZipFile.bytes((0..<120).map { .init("\($0).zip", inner) })
    #expect(codes(zip) == [.fileTooLarge])
  }

  /// Bytes that cannot be packed, so that what stands beside them is no bomb by itself.
  private func noise(_ count: Int) -> [UInt8] {
    var state: UInt32 = 1
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
  }

  // OFD.

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

/// An invoice of 100.00 at 13%, as the tax bureau writes it.
private struct InvoiceXML {
  var number = "25352000000000001001"
  var otherNumber = "25352000000000001001"
  var labelName = "增值税专用发票"
  var labelCode = "01"
  var blue = "Y"
  var issuedOn = "2025-11-18 09:30:12"
  var (net, tax, gross) = ("100.00", "13.00", "113.00")
  var items = [("100.00", "0.13", "13.00")]
  var original = ""
  var remark = "结算单号：S202510-D021"

  var bytes: [UInt8] { Array(text.utf8) }

  var text: String {
    let items = items.map { net, rate, tax in
      "<IssuItemInformation><ItemName>*配件*</ItemName><Amount>\(net)</Amount>"
        + "<TaxRate>\(rate)</TaxRate><ComTaxAm>\(tax)</ComTaxAm></IssuItemInformation>"
    }
    return """
      <EInvoice><Header><EIid>\(number)</EIid><Version>0.32</Version><InherentLabel>\
      <InIssuType><LabelCode>\(blue)</LabelCode></InIssuType><GeneralOrSpecialVAT>\
      <LabelCode>\(labelCode)</LabelCode><LabelName>\(labelName)</LabelName></GeneralOrSpecialVAT>\
      </InherentLabel></Header><EInvoiceData><SellerInformation>\
      <SellerIdNum>91350100M000100Y43</SellerIdNum><SellerName>青石服务中心</SellerName>\
      </SellerInformation><BuyerInformation><BuyerIdNum>91350200MA9E0000XF</BuyerIdNum>\
      <BuyerName>示例股份有限公司</BuyerName></BuyerInformation><BasicInformation>\
      <TotalAmWithoutTax>\(net)</TotalAmWithoutTax><TotalTaxAm>\(tax)</TotalTaxAm>\
      <TotalTax-includedAmount>\(gross)</TotalTax-includedAmount></BasicInformation>\
      \(items.joined())<SpecificInformation><RedEInvoice>\
      <OriginalInvoiceCode>\(original)</OriginalInvoiceCode></RedEInvoice></SpecificInformation>\
      <AdditionalInformation><Remark>\(remark)</Remark></AdditionalInformation></EInvoiceData>\
      <TaxSupervisionInfo><InvoiceNumber>\(otherNumber)</InvoiceNumber>\
      <IssueTime>\(issuedOn)</IssueTime></TaxSupervisionInfo></EInvoice>
      """
  }
}

/// OFD files of an invoice of 100.00 at 13%.
private enum OFD {
  static var withAttachment: [UInt8] {
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
    return file([
      ("OFD.xml", root(properties: "")),
      ("Doc_0/Document.xml", "<Document><Attachments>Attachs/List.xml</Attachments></Document>"),
      (
        "Doc_0/Attachs/List.xml",
        "<Attachments><Attachment Name=\"original_invoice\"><FileLoc>data.xml</FileLoc></Attachment>"
          + "</Attachments>"
      ),
      ("Doc_0/Attachs/data.xml", invoice),
      ("Doc_0/Pages/Page_0/Content.xml", page([("1", "福建增值税电子专用发票")])),
    ])
  }

  static func digital(title: String) -> [UInt8] {
    let properties = [
      ("发票号码", "25352000000000001001"), ("开票日期", "2025年11月18日"), ("合计金额", "100.00"),
      ("合计税额", "13.00"), ("销售方纳税人识别号", ""), ("购买方纳税人识别号", "91350200MA9E0000XF"),
    ].map { "<CustomData Name=\"\($0)\">\($1)</CustomData>" }
    let tags = """
      <Tags><SellerTaxID><ObjectRef PageRef="1">7</ObjectRef></SellerTaxID>\
      <BuyerName><ObjectRef PageRef="1">8</ObjectRef></BuyerName></Tags>
      """
    return file([
      ("OFD.xml", root(properties: properties.joined())),
      ("Doc_0/Document.xml", "<Document/>"), ("Doc_0/Tags/Tag.xml", tags),
      (
        "Doc_0/Pages/Page_0/Content.xml",
        page([("6", title), ("7", "91350100M000100Y43"), ("8", "示例股份有限公司")])
      ),
    ])
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

  private static func file(_ members: [(name: String, text: String)]) -> [UInt8] {
    ZipFile.bytes(members.map { .init($0.name, Array($0.text.utf8)) })
  }
}
