import Documents
import Settlement
import Testing
import Text

@Suite struct ReconciliationDocumentsTests {
  private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  /// One statement of 1000.00 that an invoice of 1130.00 names, a void one, and a typed name.
  private static let reconciliation: Reconciliation = {
    let period = Period(of: day("2025-10-31"))
    let statement = InvoicedStatement(
      number: "S202510-D,1", revision: 1, dealer: "D,1", period: period, taxpayer: .general,
      total: Money(fen: 100_000), net: Money(fen: 88_496), tax: Money(fen: 11_504),
      rates: [Rate(percent: 13)], due: day("2025-11-21"))
    let good = Invoice(
      number: "25352000000001000001", issuedOn: day("2025-11-14"), sellerTaxID: "S",
      buyerTaxID: "B", net: Money(fen: 100_000), rate: Rate(percent: 13),
      tax: Money(fen: 13_000), gross: Money(fen: 113_000), statements: ["S202510-D,1"])
    var void = good
    (void.number, void.code, void.status) = ("<u>1</u>", "3500214130", .void)
    var readings = InvoiceReadings()
    _ = readings.take([void, good])
    return reconcile(
      InvoiceRegister(
        readings, statements: [statement], dealers: ["S": ["D,1"]], buyerTaxID: "B",
        rulebook: [], asOf: day("2025-11-30")))
  }()

  private static func record(in language: Language = .english) -> ReconciliationRecord {
    var record = ReconciliationRecord(
      reconciliation, buyer: Buyer(name: "<i>A</i>", taxpayerID: "B"), language: language)
    record.dealerNames = ["D,1": "一号站"]
    for entry in reconciliation.invoices where entry.codes.isEmpty {
      record.forms[entry.invoice.key] = [.workbook, .ofd]
    }
    return record
  }

  @Test("the table has a row for each statement; its first format had no difference in tax")
  func statements() {
    let first = """
      statement_no,dealer,total,net,tax,invoices,invoiced,invoiced_net,invoiced_tax,difference,\
      due,status,late
      "S202510-D,1","D,1",1000.00,884.96,115.04,1,1130.00,1000.00,130.00,130.00,2025-11-21,over,

      """
    #expect(written { ReconciliationTable.appendFirst(Self.record(), to: &$0) } == first)
    let table = first.replacing("late\n", with: "late,tax_difference\n")
      .replacing("over,\n", with: "over,,14.96\n")
    #expect(written { ReconciliationTable.append(Self.record(), to: &$0) } == table)
  }

  @Test("the table of invoices says where each counts, or why it does not")
  func invoices() {
    let table = """
      invoice_no,invoice_code,dealer,gross,statements,codes
      25352000000001000001,,"D,1",1130.00,"S202510-D,1",
      <u>1</u>,3500214130,"D,1",1130.00,,invoice-void;bad-number

      """
    #expect(written { InvoicesTable.append(Self.record(), to: &$0) } == table)
  }

  @Test(
    "the page has every statement, every reason and the proof, and nothing typed as markup",
    arguments: Language.allCases)
  func page(
    language: Language
  ) {
    let page = written {
      ReconciliationPage.append(Self.record(in: language), to: &$0)
    }
    #expect(page.contains("&lt;i&gt;A&lt;/i&gt;") && !page.contains("<i>A"))
    #expect(page.contains("&lt;u&gt;1&lt;/u&gt;") && !page.contains("<u>1</u>"))
    #expect(page.contains("<td>S202510-D,1<small>一号站</small></td>"))
    for code in [InvoiceCode.void, .badNumber] {
      #expect(page.contains(code.title[language]) && page.contains(code.meaning[language]))
      #expect(page.contains(code.remedy[language]))
    }
    #expect(
      page.contains(["s export, OFD</td>", "<td>税务局导出表、OFD</td>"][language == .english ? 0 : 1]))
    #expect(page.contains(["source: register", "来源：登记簿"][language == .english ? 0 : 1]))
    #expect(page.split(separator: "✓").count == 4 && !page.contains("✗"))
    #expect(!page.contains("<script") && !page.contains("http"))
  }
}
