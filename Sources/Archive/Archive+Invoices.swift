internal import Settlement
internal import Text

extension Archive {
  /// Every invoice on file, in reading order.
  package func invoices() throws(ArchiveError) -> [ArchivedInvoice] {
    try database.rows(invoiceRows) { row throws(ArchiveError) in try archivedInvoice(row) }
  }

  /// The invoice of a row of ``invoiceRows``, held against its digest.
  func archivedInvoice(_ row: Row) throws(ArchiveError) -> ArchivedInvoice {
    let invoice = try invoice(row)
    guard invoice.digest.hex == row.text(16), let input = Digest(hex: row.text(20)) else {
      throw .damaged("invoice \(invoice.number) is not what was digested")
    }
    return ArchivedInvoice(
      invoice: invoice, occurrence: Int(row.integer(17)), path: row.text(18),
      row: Int(row.integer(19)), input: input)
  }

  private func invoice(_ row: Row) throws(ArchiveError) -> Invoice {
    let number = row.text(0)
    let received = row.isNull(4) ? nil : row.text(4)
    guard let type = InvoiceType(rawValue: row.text(2)), let issuedOn = Day(row.text(3)),
      let status = InvoiceStatus(rawValue: row.text(14)),
      received.map({ Day($0) != nil }) ?? true
    else { throw .damaged("invoice \(number)") }
    return Invoice(
      number: number, code: row.text(1), type: type, issuedOn: issuedOn,
      receivedOn: received.flatMap { Day($0) }, sellerName: row.text(5),
      sellerTaxID: row.text(6), buyerName: row.text(7), buyerTaxID: row.text(8),
      net: Money(fen: row.integer(9)), rate: Rate(basisPoints: row.integer(10)),
      tax: Money(fen: row.integer(11)), gross: Money(fen: row.integer(12)),
      statements: try canonicalTexts(row.bytes(13), of: "invoice \(number)"), status: status,
      originalNumber: row.text(15))
  }

  /// Puts invoices on file; the files that they came from are there.
  func insert(
    invoices: [ArchivedInvoice], of run: Int64, on day: Day
  ) throws(ArchiveError) {
    guard !invoices.isEmpty else { return }
    let insertion = try database.prepare(insertInvoice)
    for row in invoices {
      try insertion.run(
        [
          .text(row.invoice.digest.hex), .integer(row.occurrence), .text(row.input.hex),
          .text(row.path), .integer(row.row), .text(day.description), .integer(run),
        ] + columns(of: row.invoice))
    }
  }

  private func columns(of invoice: Invoice) -> [Cell] {
    var named = TextBuffer(capacity: 64)
    named.append(array: invoice.statements) { $1.append(quoted: $0) }
    return [
      .text(invoice.number), .text(invoice.code), .text(invoice.type.rawValue),
      .text(invoice.issuedOn.description), .text(invoice.receivedOn?.description),
      .text(invoice.sellerName), .text(invoice.sellerTaxID), .text(invoice.buyerName),
      .text(invoice.buyerTaxID), .integer(invoice.net.fen),
      .integer(invoice.rate.basisPoints), .integer(invoice.tax.fen),
      .integer(invoice.gross.fen), .utf8(named.copy), .text(invoice.status.rawValue),
      .text(invoice.originalNumber),
    ]
  }
}

/// Every invoice in reading order; its key and its run come last.
let invoiceRows = """
  SELECT v.invoice_no, v.invoice_code, v.type, v.issued_on, v.received_on, v.seller_name,
    v.seller_tax_id, v.buyer_name, v.buyer_tax_id, v.net_fen, v.rate_basis_points, v.tax_fen,
    v.gross_fen, v.statements, v.status, v.original_no, v.digest, v.occurrence, v.path, v.line,
    i.digest, v.id, v.run
  FROM invoice AS v JOIN input AS i ON i.id = v.input ORDER BY v.id
  """

private let insertInvoice = """
  INSERT INTO invoice (digest, occurrence, input, path, line, taken_on, run, invoice_no,
    invoice_code, type, issued_on, received_on, seller_name, seller_tax_id, buyer_name,
    buyer_tax_id, net_fen, rate_basis_points, tax_fen, gross_fen, statements, status, original_no)
  SELECT ?1, ?2, id, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
    ?21, ?22, ?23
  FROM input WHERE digest = ?3
  """
