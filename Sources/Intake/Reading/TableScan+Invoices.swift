import Settlement
import Tabular
internal import Text

extension TableScan {
  /// Reads the invoices (增值税专用发票登记); a row that cannot be read is left out.
  mutating func readInvoices() throws(TabularError) -> [InvoiceRow] {
    var rows: [InvoiceRow] = []
    while try nextLine() {
      if let invoice = invoice() {
        rows.append(InvoiceRow(invoice: invoice, place: Place(file: file, row: row.number)))
      }
    }
    return rows
  }

  private mutating func invoice() -> Invoice? {
    let number = identifier(.invoiceNo, isRequired: true)
    let code = identifier(.invoiceCode, isRequired: false)
    let type = invoiceType()
    let issuedOn = day(.issuedOn, isRequired: true)
    let receivedOn = day(.receivedOn)
    let seller = identifier(.sellerTaxID, isRequired: true)
    let buyer = identifier(.buyerTaxID, isRequired: true)
    let net = figure(.net, .signedAmount, isRequired: true)
    let rate = rate(.rate)
    let tax = figure(.tax, .signedAmount, isRequired: true)
    let gross = figure(.gross, .signedAmount, isRequired: true)
    let statements = identifiers(.statements)
    let status = word(.status, Words.invoiceStatuses) ?? .normal
    let original = identifier(.originalNo, isRequired: false)
    guard !endRow(dealer: nil), let type, let issuedOn, let net, let rate, let tax, let gross
    else { return nil }
    return Invoice(
      number: symbols.text(number), code: symbols.text(code), type: type, issuedOn: issuedOn,
      receivedOn: receivedOn, sellerName: symbols.text(text(.sellerName)),
      sellerTaxID: symbols.text(seller), buyerName: symbols.text(text(.buyerName)),
      buyerTaxID: symbols.text(buyer), net: Money(fen: net), rate: rate, tax: Money(fen: tax),
      gross: Money(fen: gross), statements: statements, status: status,
      originalNumber: symbols.text(original))
  }

  /// The tax bureau writes whole names, of which one word tells the type.
  private mutating func invoiceType() -> InvoiceType? {
    guard let range = range(of: .type) else {
      note(.missing, .type)
      return nil
    }
    let cell = foldedWord(String(decoding: row.text[range], as: UTF8.self))
    if cell.contains("专用") || cell == "special" { return .special }
    if cell.contains("普通") || cell == "ordinary" { return .ordinary }
    note(.notWord(allowed: ["special", "专用", "ordinary", "普通"]), .type)
    return nil
  }

  private mutating func rate(_ field: Field) -> Rate? {
    guard let range = range(of: field) else {
      note(.missing, field)
      return nil
    }
    do {
      return try Intake.rate(row.text.span.extracting(range))
    } catch {
      note(error, field)
      return nil
    }
  }

  /// Reads several identifiers in one cell, parted by semicolons or enumeration commas.
  private mutating func identifiers(_ field: Field) -> [String] {
    guard let range = range(of: field) else { return [] }
    let cell = String(decoding: row.text[range], as: UTF8.self)
    var found: [String] = []
    for part in cell.split(whereSeparator: { ";；、".contains($0) }) {
      let bytes = Array(trimmedText(part).utf8)
      guard !bytes.isEmpty else { continue }
      do {
        found.append(symbols.text(try identifier(bytes.span, form: .text, mayBeAny: false)))
      } catch {
        note(error, field)
      }
    }
    return found
  }
}
