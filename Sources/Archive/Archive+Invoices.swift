package import Settlement

extension Archive {
  /// Every invoice on file, in reading order.
  package func invoices() throws(ArchiveError) -> [ArchivedInvoice] {
    try database.rows(
      """
      SELECT v.invoice_no, v.invoice_code, v.type, v.issued_on, v.received_on, v.seller_name,
        v.seller_tax_id, v.buyer_name, v.buyer_tax_id, v.net_fen, v.rate_basis_points, v.tax_fen,
        v.gross_fen, v.statements, v.status, v.original_no, v.digest, v.occurrence, v.path, v.line,
        i.digest
      FROM invoice AS v JOIN input AS i ON i.id = v.input ORDER BY v.id
      """
    ) { row throws(ArchiveError) in
      let invoice = try invoice(row)
      guard invoice.digest.hex == row.text(16), let input = Digest(hex: row.text(20)) else {
        throw .damaged("invoice \(invoice.number) is not what was digested")
      }
      return ArchivedInvoice(
        invoice: invoice, occurrence: Int(row.integer(17)), path: row.text(18),
        row: Int(row.integer(19)), input: input)
    }
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
      statements: try texts(row.bytes(13), of: number), status: status,
      originalNumber: row.text(15))
  }

  private func texts(_ array: [UInt8], of number: String) throws(ArchiveError) -> [String] {
    var fields = try JSONFields(text: array, subject: "invoice \(number)")
    var texts: [String] = []
    while !fields.isAtEnd { texts.append(try fields.text()) }
    return texts
  }

  /// Puts invoices on file, within the transaction that is open.
  ///
  /// - Parameters:
  ///   - invoices: Those that are not on file yet, in reading order.
  ///   - inputs: The files that they came from.
  ///   - day: The day by which the run or reconciliation judges what is overdue.
  ///   - run: The run that takes them in; nil where it is none.
  /// - Throws: ``ArchiveError/full(path:)`` and what else keeps SQLite from writing.
  /// - Precondition: a transaction is open.
  package func store(
    _ invoices: [ArchivedInvoice], from inputs: [RunInput], on day: Day, run: Int64?
  ) throws(ArchiveError) {
    precondition(database.isInTransaction)
    for input in inputs { try keep(input) }
    let insertion = try database.prepare(insertInvoice)
    for row in invoices {
      try insertion.run(
        [
          .text(row.invoice.digest.hex), .integer(row.occurrence), .text(row.input.hex),
          .text(row.path), .integer(row.row), .text(day.description),
          run.map { .integer($0) } ?? .null,
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

  /// The heads of all standing statements, by period and dealer.
  package func standingHeads() throws(ArchiveError) -> [StandingHead] {
    try database.rows(
      """
      SELECT t.id, t.statement_no, t.digest, t.state, t.revision, t.issued_on, t.invoice_due,
        t.run_digest, t.years_without_calendar, s.head
      FROM statement_state AS t JOIN statement AS s ON s.id = t.id
      WHERE t.is_standing ORDER BY t.period, t.dealer
      """
    ) { row throws(ArchiveError) in
      let number = row.text(1)
      guard let digest = Digest(hex: row.text(2)), let state = StatementState(rawValue: row.text(3))
      else { throw .damaged("statement \(number)") }
      return StandingHead(
        id: row.integer(0), head: try readHead(row.bytes(9)),
        issue: try issue(row, from: 4, digest: digest, of: number), state: state)
    }
  }

  /// Takes down that invoices match a standing statement, or no longer do.
  ///
  /// - Parameters:
  ///   - number: The statement's number.
  ///   - state: ``StatementState/invoiced``, or ``StatementState/posted`` where it goes back.
  ///   - day: The day by which it was judged.
  ///   - run: The run that found it; nil where it was no run.
  ///   - remark: Why it goes back.
  /// - Throws: ``ArchiveError/full(path:)`` and what else keeps SQLite from writing.
  /// - Precondition: a transaction is open.
  package func move(
    _ number: String, to state: StatementState, on day: Day, run: Int64?, remark: String
  ) throws(ArchiveError) {
    precondition(database.isInTransaction && (state == .invoiced || state == .posted))
    try database.prepare(
      """
      INSERT INTO event (statement, kind, day, run, remark)
      SELECT id, ?2, ?3, ?4, ?5 FROM standing WHERE statement_no = ?1
      """
    ).run([
      .text(number), .text(state.rawValue), .text(day.description),
      run.map { .integer($0) } ?? .null, .text(remark),
    ])
  }
}

private let insertInvoice = """
  INSERT INTO invoice (digest, occurrence, input, path, line, taken_on, run, invoice_no,
    invoice_code, type, issued_on, received_on, seller_name, seller_tax_id, buyer_name,
    buyer_tax_id, net_fen, rate_basis_points, tax_fen, gross_fen, statements, status, original_no)
  SELECT ?1, ?2, id, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
    ?21, ?22, ?23
  FROM input WHERE digest = ?3
  """
