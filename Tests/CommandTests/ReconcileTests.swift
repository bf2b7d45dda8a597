import Foundation
import Testing
import TestSupport

/// Invoices against the plain month, by the built program in a real folder.
@Suite struct ReconcileCommandTests {
  private let month: ProgramWorkspace

  init() throws {
    month = try ProgramWorkspace()
    try month.folder.write(
      "invoices.csv",
      """
      invoice_no,type,issued_on,seller_tax_id,buyer_tax_id,net,rate,tax,gross
      25352000000001000001,special,2025-11-24,91350800MA9D0001XW,91350800MA9D000002,3404.94,13%,442.64,3847.58

      """)
  }

  private func reconcile(_ words: String...) throws -> Ending {
    try month.settle(["reconcile"] + words + ["--as-of", "2025-11-30"])
  }

  @Test("without a period it prints what is open, and ends with 1 where anything is")
  func open() throws {
    let before = try reconcile()
    #expect(before.status == 1)
    #expect(before.output.contains("S202510-D001  Overdue  total 3847.58, invoiced 0.00"))
    let after = try reconcile(month.folder.url("invoices.csv").path)
    #expect(after.status == 0, "\(after.errors)")
    #expect(
      after.output == """
        1 of 1 statements settled; 1 invoices on file, 1 new
        also written: out/2025-10

        """)
  }

  @Test("what was remarked on is printed below, such as that a later reading changed an invoice")
  func notices() throws {
    let file = month.folder.url("invoices.csv")
    _ = try reconcile(file.path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try month.folder.write(
      "invoices.csv", text.replacing("special,2025-11-24", with: "special,2025-11-25"))
    let again = try reconcile(file.path)
    #expect(again.status == 0, "\(again.errors)")
    let lines = again.output.split(separator: "\n")
    #expect(lines.first == "1 of 1 statements settled; 1 invoices on file, 1 new")
    #expect(lines.contains { $0.contains("2025-11-24") && $0.contains("2025-11-25") })
  }

  @Test("with a period it writes the documents, and the digests stay right")
  func documents() throws {
    let program = try reconcile("2025-10", month.folder.url("invoices.csv").path)
    #expect(program.status == 0, "\(program.errors)")
    let out = month.folder.url("month/out/2025-10")
    let table = try String(
      contentsOf: out.appending(path: "vat-reconciliation.csv"), encoding: .utf8)
    #expect(table.hasSuffix(",2025-11-21,matched,3,0.00\n"))
    let check = try BuiltProgram.shell("sha256sum -c SHA256SUMS", in: out.path)
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.contains("vat-reconciliation.html: OK"))
  }

  @Test("a folder gives all invoices in it, whatever they lie in, and what is none is named")
  func folder() throws {
    let (first, second) = (xml("1", net: "2000.00"), xml("2", net: "1404.94"))
    for name in ["bills/a", "bills/b"] {
      try FileManager.default.createDirectory(
        at: month.folder.url(name), withIntermediateDirectories: true)
    }
    try month.folder.write("bills/a/first.xml", first)
    let zip = ZipFile.bytes([ZipFile.Member("second.xml", Array(second.utf8))])
    try Data(zip).write(to: month.folder.url("bills/b/rest.zip"))
    let program = try reconcile(month.folder.url("bills").path, "--lang", "en")
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.output.hasPrefix("1 of 1 statements settled; 2 invoices on file, 2 new\n"))
    try month.folder.write("bills/scan.pdf", "%PDF-1.7")
    let scanned = try reconcile(month.folder.url("bills").path, "--lang", "en")
    #expect(scanned.errors.contains("scan.pdf: "))
  }

  /// A fully digital invoice of the plain month's dealer at 13%.
  private func xml(_ number: String, net: String) -> String {
    let tax = net == "2000.00" ? "260.00" : "182.64"
    let gross = net == "2000.00" ? "2260.00" : "1587.58"
    return """
      <EInvoice><Header><EIid>2535200000000100000\(number)</EIid><InherentLabel><GeneralOrSpecialVAT>\
      <LabelCode>01</LabelCode></GeneralOrSpecialVAT></InherentLabel></Header><EInvoiceData>\
      <SellerInformation><SellerIdNum>91350800MA9D0001XW</SellerIdNum></SellerInformation>\
      <BuyerInformation><BuyerIdNum>91350800MA9D000002</BuyerIdNum></BuyerInformation>\
      <BasicInformation><TotalAmWithoutTax>\(net)</TotalAmWithoutTax><TotalTaxAm>\(tax)</TotalTaxAm>\
      <TotalTax-includedAmount>\(gross)</TotalTax-includedAmount></BasicInformation>\
      <IssuItemInformation><Amount>\(net)</Amount><TaxRate>0.13</TaxRate><ComTaxAm>\(tax)</ComTaxAm>\
      </IssuItemInformation><AdditionalInformation><Remark>S202510-D001</Remark>\
      </AdditionalInformation></EInvoiceData><TaxSupervisionInfo><IssueTime>2025-11-18</IssueTime>\
      </TaxSupervisionInfo></EInvoice>
      """
  }

  @Test("for programs it prints JSON")
  func json() throws {
    let program = try reconcile("2025-10", month.folder.url("invoices.csv").path, "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: program.outputBytes) as? [String: Any])
    let statements = try #require(object["statements"] as? [[String: Any]])
    #expect(statements.map { $0["status"] as? String } == ["matched"])
    #expect(statements.map { $0["late"] as? Int } == [3])
    #expect((object["invoices"] as? [Any])?.count == 1)
  }
}
