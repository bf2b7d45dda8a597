import Settlement
import Tabular
internal import Text

/// What comes back about statements: confirmations, corrections and invoices.
extension TableScan {
  /// Reads what came back about statements (确认回传); a row with a defect is left out.
  mutating func readConfirmations() throws(TabularError) -> [Confirmation] {
    var rows: [Confirmation] = []
    while try nextLine() {
      let statement = identifier(.statementNo, isRequired: true)
      let decision = word(.decision, Words.decisions, isRequired: true)
      let day = day(.on, isRequired: true)
      guard !endRow(dealer: nil), let decision, let day else { continue }
      rows.append(
        Confirmation(
          statement: symbols.text(statement), decision: decision, day: day,
          who: symbols.text(text(.by)), remark: symbols.text(text(.remark)),
          place: Place(file: file, row: row.number)))
    }
    return rows
  }

  /// Reads the corrections of earlier statements (调整单); an unreadable row is left out.
  mutating func readAdjustments() throws(TabularError) -> [AdjustmentRow] {
    var rows: [AdjustmentRow] = []
    while try nextLine() {
      let statement = identifier(.statementNo, isRequired: true)
      let amount = figure(.amount, .signedAmount, isRequired: true)
      let reason = requiredText(.reason)
      let approvedBy = requiredText(.approvedBy)
      guard !endRow(dealer: nil), let amount else { continue }
      let adjustment = Adjustment(
        statement: symbols.text(statement), line: symbols.text(text(.line)),
        amount: Money(fen: amount), reason: symbols.text(reason),
        approvedBy: symbols.text(approvedBy), remark: symbols.text(text(.remark)))
      rows.append(AdjustmentRow(adjustment, at: Place(file: file, row: row.number)))
    }
    return rows
  }

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
    let rate = rate(.rate, isRequired: true)
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
    value(.type, isRequired: true) { cell throws(CellDefect) in
      let name = foldedWord(String(cell: cell))
      if name.contains("专用") || name == "special" { return .special }
      if name.contains("普通") || name == "ordinary" { return .ordinary }
      throw .notWord(allowed: ["special", "专用", "ordinary", "普通"])
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
        found.append(symbols.text(try symbols.identifier(bytes.span)))
      } catch {
        note(error, field)
      }
    }
    return found
  }
}
