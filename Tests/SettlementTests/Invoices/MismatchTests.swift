import Testing

@testable import Settlement
import Text

@Suite struct MismatchTests {
  private static let october = Period(of: day("2025-10-31"))
  private static let standing = [
    statement(9, 300), statement(10, 500), statement(10, 500, dealer: "D002"),
  ]
  private static let whole = reconciled(
    [invoice(1, 300), invoice(2, 200), invoice(3, 300), invoice(4, 77)], standing
  ).of(october)

  /// The same with other invoices, statements or sums.
  private func changed(
    statements: [ReconciledStatement] = whole.statements, elsewhere: Int64 = 300,
    invoices: [ReconciledInvoice] = whole.invoices
  ) -> [String] {
    Reconciliation(
      asOf: Self.whole.asOf, period: Self.october, statements: statements,
      elsewhere: Money(fen: elsewhere), invoices: invoices
    ).mismatches(with: Self.standing).map { $0[.english] }
  }

  /// The invoices, the second one changed.
  private func invoices(
    on shares: [InvoiceShare], _ codes: [InvoiceCode] = [], dealer: String = "D001"
  ) -> [ReconciledInvoice] {
    var invoices = Self.whole.invoices
    invoices[1] = ReconciledInvoice(
      invoice: invoices[1].invoice, place: 1, dealer: dealer, shares: shares, codes: codes)
    return invoices
  }

  private func share(_ number: String, _ gross: Int64, net: Int64 = 177) -> InvoiceShare {
    InvoiceShare(statement: number, gross: Money(fen: gross), net: Money(fen: net))
  }

  /// The statements, the first one changed.
  private func statements(
    invoiced: Int64 = 500, invoices: Int = 2, _ status: ReconciliationStatus,
    taxes: [TaxShare] = whole.statements[0].taxes
  ) -> [ReconciledStatement] {
    let first = Self.whole.statements[0]
    return [
      ReconciledStatement(
        statement: first.statement, invoices: invoices, invoiced: Money(fen: invoiced),
        invoicedNet: first.invoicedNet, taxes: taxes, status: status, late: nil,
        isSearchCutShort: false)
    ] + Self.whole.statements.dropFirst()
  }

  @Test("What was reconciled ties")
  func ties() {
    #expect(changed().isEmpty)
    #expect(Self.whole.statements.map(\.status) == [.matched, .missing])
    #expect(Self.whole.invoices[1].shares == [share("S202510-D001", 200)])
  }

  @Test("Items count for their net and tax, whatever gross is written beside them")
  func itemGross() {
    var itemized = invoice(1, 500)
    let half = (net: Money(fen: 200), tax: itemized.tax)
    itemized.items = [
      InvoiceLine(
        name: "a", rate: itemized.rate, net: half.net, tax: half.tax, gross: Money(fen: 1)),
      InvoiceLine(
        name: "b", rate: itemized.rate, net: itemized.net - half.net, tax: .zero, gross: .zero),
    ]
    itemized.rate = nil
    let standing = [statement(10, 500)]
    let reconciliation = reconciled([itemized], standing)
    #expect(reconciliation.mismatches(with: standing).isEmpty)
    #expect(reconciliation.statements.map(\.status) == [.matched])
    #expect(itemized.taxes.map(\.gross) == [itemized.gross])
  }

  @Test("An invoice that does not count once for its amount is told")
  func amount() {
    let name = "invoice 25352000000001000002"
    #expect(
      changed(invoices: invoices(on: [])).first == "\(name) does not count once for its amount")
    #expect(
      changed(invoices: invoices(on: [share("S202510-D001", 201)])).first
        == "\(name) does not count once for its amount")
    #expect(
      changed(invoices: invoices(on: [share("S202510-D001", 200, net: 176)])).first
        == "\(name) does not count once for its amount")
    let halves = [share("S202510-D001", 100, net: 100), share("S202510-D001", 100, net: 77)]
    #expect(
      changed(invoices: invoices(on: halves)).first
        == "\(name) does not count once for its amount")
    #expect(
      changed(invoices: invoices(on: [share("S202510-D001", 200)], [.void]))
        == ["\(name) is set aside and counts"])
  }

  @Test(
    "An invoice that counts where it cannot is told",
    arguments: ["S202511-D001", "S202510-D002", ""])
  func stranger(number: String) {
    #expect(
      changed(invoices: invoices(on: [share(number, 200)])).first
        == "invoice 25352000000001000002 counts on statement \(number), which cannot take it")
  }

  @Test("An invoice of which two rows count is told")
  func twice() {
    var rows = Self.whole.invoices
    rows.insert(rows[3], at: 3)
    let counts = ReconciledInvoice(
      invoice: rows[1].invoice, place: 9, dealer: "D001", shares: rows[1].shares, codes: [])
    rows.insert(counts, at: 2)
    let found = changed(invoices: rows)
    #expect(found.first == "invoice 25352000000001000002 counts twice")
    #expect(
      found.contains("statement S202510-D001 has 5.00 invoiced, and its invoices come to 7.00"))
  }

  @Test(
    "A statement whose status its invoices do not bear out is told",
    arguments: [.nothingDue, .over, .overdue, .missing, .under] as [ReconciliationStatus])
  func status(status: ReconciliationStatus) {
    #expect(
      changed(statements: statements(status))
        == ["statement S202510-D001 is \(status.rawValue) with 5.00 of 5.00"])
  }

  @Test("A statement with other sums than its invoices is told")
  func sums() {
    #expect(
      changed(statements: statements(invoiced: 499, .under))
        == [
          "statement S202510-D001 has 4.99 invoiced, and its invoices come to 5.00",
          "statement S202510-D001 has other sums by rate",
        ])
    #expect(
      changed(statements: statements(invoices: 3, .matched))
        == ["statement S202510-D001 has 5.00 invoiced, and its invoices come to 5.00"])
    #expect(
      changed(statements: statements(.matched, taxes: []))
        == ["statement S202510-D001 has other sums by rate"])
  }

  @Test("A statement that is left out or comes twice is told, and so is a wrong sum elsewhere")
  func leftOut() {
    let statements = Self.whole.statements
    #expect(
      changed(statements: [statements[0]])
        == ["statement S202510-D002 is in the reconciliation 0 times"])
    #expect(
      changed(statements: statements + [statements[1]])
        == ["statement S202510-D002 is in the reconciliation 2 times"])
    #expect(
      changed(elsewhere: 299)
        == ["3.00 counts on the statements of other months, not 2.99"])
  }
}
