@testable import Settlement

let buyerID = "91350200MA9E0000XF"
let sellerID = "91350800MA9D0001XW"

/// The day of a text that is one.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

/// An invoice in order over a gross amount in fen, at 13% where nothing else is said.
func invoice(
  _ number: Int, _ gross: Int64, rate: Int64 = 13, on issuedOn: String = "2025-11-14",
  for statements: [String] = []
) -> Invoice {
  let rate = Rate(percent: rate)
  let net = rate.net(ofGross: Money(fen: gross))
  return Invoice(
    number: "2535200000000\(1_000_000 + number)", issuedOn: day(issuedOn), sellerTaxID: sellerID,
    buyerTaxID: buyerID, net: net, rate: rate, tax: Money(fen: gross) - net,
    gross: Money(fen: gross), statements: statements)
}

/// A red letter against an invoice.
func redLetter(_ number: Int, _ gross: Int64, against original: Invoice) -> Invoice {
  var red = invoice(number, -gross, on: "2025-11-20")
  red.status = .red
  red.originalNumber = original.number
  return red
}

/// A statement of dealer D001 over a total in fen, due on 2025-11-21.
func statement(
  _ month: Int, _ total: Int64, dealer: String = "D001", rate: Int64 = 13,
  taxpayer: TaxpayerType = .general
) -> InvoicedStatement {
  let period = Period("2025-\(padded(month, to: 2))") ?? Period(of: Day(number: 0))
  let net = Rate(percent: rate).net(ofGross: Money(fen: total))
  return InvoicedStatement(
    number: "S\(period.compact)-\(dealer)", revision: 1, dealer: dealer, period: period,
    taxpayer: taxpayer,
    total: Money(fen: total), net: net, tax: Money(fen: total) - net,
    rates: total == 0 ? [] : [Rate(percent: rate)], due: total > 0 ? day("2025-11-21") : nil)
}

/// The register after readings, each of some rows.
func read(_ readings: [Invoice]...) -> InvoiceReadings {
  readings.reduce(into: InvoiceReadings()) { _ = $0.take($1) }
}

/// Reconciles invoices with statements of D001, whose taxpayer id is ``sellerID``.
func reconciled(
  _ invoices: [Invoice], _ statements: [InvoicedStatement], asOf: String = "2025-11-15",
  tolerance: Int64 = 127, knowing searches: [LongSearch] = []
) -> Reconciliation {
  var edition = Edition(from: Period(of: day("2008-01-01")))
  edition.taxTolerance = Money(fen: tolerance)
  return reconcile(
    InvoiceRegister(
      read(invoices), statements: statements,
      dealers: [sellerID: ["D001"], "91370200MA9D0002X7": ["D002"]], buyerTaxID: buyerID,
      rulebook: [edition], asOf: day(asOf)), knowing: searches)
}

extension Reconciliation {
  /// The codes of the invoice with a number, of the first row or another.
  func codes(of invoice: Invoice, row: Int = 0) -> [String] {
    let rows = invoices.filter { $0.invoice.number == invoice.number }
    return rows.indices.contains(row) ? rows[row].codes.map(\.rawValue) : ["not there"]
  }

  /// `number: statements` of the invoices that count, by the last two digits of the number.
  var counted: [String] {
    invoices.filter { $0.codes.isEmpty }
      .map { "\($0.invoice.number.suffix(2)): \($0.statements.joined(separator: " "))" }
  }

  /// `period: invoiced status` of each statement.
  var standing: [String] {
    statements.map { "\($0.statement.period): \(text($0.invoiced)) \($0.status.rawValue)" }
  }
}
