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

  @Test("An invoice has an item at least")
  func noItem() {
    var xml = InvoiceXML()
    xml.items = []
    #expect(codes(xml.bytes) == [.itemsDiffer])
  }

  @Test(
    "What is not taxed has no tax, or stars in its place",
    arguments: [("免税", ""), ("不征税", "***"), ("***", "***"), ("0.00", "0"), ("0%", "")])
  func untaxed(rate: String, tax: String) throws {
    var xml = InvoiceXML()
    xml.items.append(("7.00", rate, tax))
    (xml.net, xml.gross) = ("107.00", "120.00")
    let invoice = try #require(invoices(xml.bytes).first?.invoice)
    #expect(invoice.taxes.map(\.rate) == [Rate(percent: 13), Rate(basisPoints: 0)])
    #expect(invoice.taxes.map(\.tax) == [money(1_300), .zero])
  }

  @Test("A taxed item without its tax is not guessed")
  func noTax() {
    var xml = InvoiceXML()
    xml.items.append(("7.00", "0.13", ""))
    #expect(codes(xml.bytes) == [.missing])
  }

  @Test(
    "The day is the first ten characters of a time",
    arguments: [
      "2025-11-18", "2025-11-18T09:30:12.000+08:00", "2025-11-18+08:00", "2025-11-18Z",
      "2025年11月18日 9:30",
    ])
  func days(text: String) {
    var xml = InvoiceXML()
    xml.issuedOn = text
    #expect(invoices(xml.bytes).map(\.invoice.issuedOn) == [Day("2025-11-18")])
  }

  @Test("Decimals may lack the zero before their point")
  func decimals() throws {
    var xml = InvoiceXML()
    xml.items = [("100.50", ".13", "13.00"), ("-.50", ".13", "-.00")]
    let invoice = try #require(invoices(xml.bytes).first?.invoice)
    #expect(invoice.items.map(\.net) == [money(10_050), money(-50)])
  }

  @Test("A file that says it is in GBK is read so")
  func gbk() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"GBK\"?>".utf8)
    // 专用发票
    let special: [UInt8] = [0xD7, 0xA8, 0xD3, 0xC3, 0xB7, 0xA2, 0xC6, 0xB1]
    var xml = InvoiceXML()
    (xml.labelName, xml.labelCode, xml.sellerName, xml.buyerName) = ("@", "", "", "")
    (xml.remark, xml.itemName) = ("", "x")
    let body = xml.bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let file = head + body[0] + special + body[1]
    #expect(invoices(file).map(\.invoice.type) == [.special])
  }

  @Test("Messages call a value as its column is called")
  func words() throws {
    var xml = InvoiceXML()
    (xml.number, xml.otherNumber, xml.tax) = ("", "", "ten")
    let messages = table(xml.bytes).findings.map(\.message)
    #expect(
      messages.map(\.english) == [
        "the invoice does not say its invoice no; ask for the original file",
        "\"ten\" is no tax; ask for the original file",
      ])
    #expect(messages[0].chinese == "发票未载明“发票号码”；请索取原始文件")
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

  @Test("A file in a zip has its name in messages, also the only one")
  func memberNames() {
    func titles(_ file: [UInt8]) -> [String] {
      let table = table(file)
      let names = FileNames(["a.zip"], sheets: [table.sheetTitles])
      return table.sheetTitles.indices.map { names[FileNumber(0, sheet: $0)] }
    }
    let invoice = InvoiceXML().bytes
    let inner = ZipFile.bytes([.init("c.xml", invoice)])
    #expect(titles(ZipFile.bytes([.init("件/a.xml", invoice)])) == ["a.zip[件/a.xml]"])
    #expect(titles(ZipFile.bytes([.init("b.zip", inner)])) == ["a.zip[b.zip/c.xml]"])
    #expect(titles(invoice) == ["a.zip"])
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
  var (sellerName, buyerName, itemName) = ("青石服务中心", "示例股份有限公司", "*配件*")

  var bytes: [UInt8] { Array(text.utf8) }

  var text: String {
    let items = items.map { net, rate, tax in
      "<IssuItemInformation><ItemName>\(itemName)</ItemName><Amount>\(net)</Amount>"
        + "<TaxRate>\(rate)</TaxRate><ComTaxAm>\(tax)</ComTaxAm></IssuItemInformation>"
    }
    return """
      <EInvoice><Header><EIid>\(number)</EIid><Version>0.32</Version><InherentLabel>\
      <InIssuType><LabelCode>\(blue)</LabelCode></InIssuType><GeneralOrSpecialVAT>\
      <LabelCode>\(labelCode)</LabelCode><LabelName>\(labelName)</LabelName></GeneralOrSpecialVAT>\
      </InherentLabel></Header><EInvoiceData><SellerInformation>\
      <SellerIdNum>91350100M000100Y43</SellerIdNum><SellerName>\(sellerName)</SellerName>\
      </SellerInformation><BuyerInformation><BuyerIdNum>91350200MA9E0000XF</BuyerIdNum>\
      <BuyerName>\(buyerName)</BuyerName></BuyerInformation><BasicInformation>\
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
