import Archive
import Settlement
import Testing

import Text
@testable import Workflow

@Suite struct InvoiceStandingTests {
  private static let period = Period(of: Day(number: 20_366))

  /// One statement of 113.00 in a state, and an invoice for it or none.
  private func standing(
    _ state: StatementState, isInvoiced: Bool
  ) throws -> InvoiceStanding {
    let statement = InvoicedStatement(
      number: "S202510-D001", revision: 1, dealer: "D001", period: Self.period, taxpayer: .general,
      total: Money(fen: 11_300), net: Money(fen: 10_000), tax: Money(fen: 1300),
      rates: [Rate(percent: 13)], due: Day(number: 20_413))
    let invoice = Invoice(
      number: "25352000000001000001", issuedOn: Day(number: 20_410), sellerTaxID: "S",
      buyerTaxID: "B", net: Money(fen: 10_000), rate: Rate(percent: 13), tax: Money(fen: 1300),
      gross: Money(fen: 11_300))
    let row = ReadInvoice(
      invoice: invoice, path: "a.csv", table: "a.csv", row: 2, input: sha256([1].span),
      place: Place(file: 0, row: 2))
    return try InvoiceStanding(
      isInvoiced ? [row, row] : [], [(statement, state)],
      dealers: [Dealer(id: "D001", name: "n", taxpayerID: "S")],
      rulebook: Rulebook(
        language: .english, buyer: Buyer(name: "b", taxpayerID: "B"),
        accounts: Accounts(expense: "", inputVAT: "", dealers: ""), editions: []),
      asOf: Day(number: 20_411), archive: nil)
  }

  @Test(
    "A posted statement that matches is invoiced, an invoiced one that does not goes back",
    arguments: [
      (.posted, true, .invoiced), (.posted, false, nil), (.invoiced, true, nil),
      (.invoiced, false, .posted), (.issued, true, nil), (.confirmed, true, nil),
    ] as [(StatementState, Bool, StatementState?)])
  func moves(from state: StatementState, isInvoiced: Bool, to moved: StatementState?) throws {
    let standing = try standing(state, isInvoiced: isInvoiced)
    #expect(standing.moves.map(\.state) == (moved.map { [$0] } ?? []))
  }

  @Test("Equal rows of one reading are kept, and are one invoice")
  func occurrences() throws {
    let standing = try standing(.issued, isInvoiced: true)
    #expect(standing.new.map(\.occurrence) == [1, 2])
    #expect(standing.reconciliation.invoices.map(\.codes) == [[]])
    #expect(standing.findings.map(\.code) == [.invoiceTwice])
  }
}
