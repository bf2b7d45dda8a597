package import Settlement
package import Text

/// A row of the invoice register as it is on file.
package struct ArchivedInvoice: Hashable, Sendable {
  package let invoice: Invoice
  /// Of the invoice's fields, by which the row is known again.
  let digest: Digest
  package let form: InvoiceForm
  /// From 1; counts equal rows of one reading.
  package let occurrence: Int
  /// The file's path, from the workspace or as it was given.
  package let path: String
  package let row: Int
  /// Of the file's content.
  package let input: Digest
  /// The run that took it in; nil where none has yet.
  package let run: Int64?
  /// Whether remark and blank cells were kept, which version 0.1.0 did not.
  package let hasAllCells: Bool

  package init(
    invoice: Invoice, form: InvoiceForm = .register, occurrence: Int, path: String, row: Int,
    input: Digest, run: Int64? = nil, hasAllCells: Bool = true
  ) {
    self.invoice = invoice
    digest = invoice.digest
    self.form = form
    self.occurrence = occurrence
    self.path = path
    self.row = row
    self.input = input
    self.run = run
    self.hasAllCells = hasAllCells
  }
}

extension ArchivedInvoice {
  /// Every invoice in reading order, with its key and its run.
  static let rows = """
    SELECT v.invoice_no, v.invoice_code, v.type, v.issued_on, v.received_on, v.seller_name,
      v.seller_tax_id, v.buyer_name, v.buyer_tax_id, v.net_fen, v.rate_basis_points, v.tax_fen,
      v.gross_fen, v.statements, v.status, v.original_no, v.digest, v.occurrence, v.path, v.line,
      i.digest AS input_digest, v.id, v.run, c.remark, c.is_rate_given, c.is_status_given, c.items,
      coalesce(f.form, 'register') AS form
    FROM invoice AS v JOIN input AS i ON i.id = v.input
      LEFT JOIN invoice_cells AS c ON c.invoice = v.id
      LEFT JOIN invoice_form AS f ON f.invoice = v.id
    ORDER BY v.id
    """

  /// Reads one of ``rows``, and compares it with its digest.
  init(_ row: SQLRow) throws(ArchiveError) {
    let invoice = try Invoice(row)
    let (kept, input) = (row.text("digest"), row.text("input_digest"))
    guard let input = Digest(hex: input) else { throw damage(of: invoice) }
    self.init(
      invoice: invoice, form: try row.word("form", of: "invoice \(invoice.number)"),
      occurrence: row.count("occurrence"), path: row.text("path"),
      row: row.count("line"), input: input, run: row.integer("run"),
      hasAllCells: row.optionalText("remark") != nil)
    guard digest.hex == kept else { throw damage(of: invoice) }
  }
}

private func damage(of invoice: Invoice) -> ArchiveError {
  .damaged("invoice \(invoice.number) is not what was digested")
}

extension Invoice {
  fileprivate init(_ row: SQLRow) throws(ArchiveError) {
    let number = row.text("invoice_no")
    let subject = "invoice \(number)"
    self.init(
      number: number, code: row.text("invoice_code"), type: try row.word("type", of: subject),
      issuedOn: try row.day("issued_on", of: subject),
      receivedOn: try row.optionalDay("received_on", of: subject),
      sellerName: row.text("seller_name"), sellerTaxID: row.text("seller_tax_id"),
      buyerName: row.text("buyer_name"), buyerTaxID: row.text("buyer_tax_id"),
      net: row.money("net_fen"), rate: try row.rate("rate_basis_points", of: subject),
      tax: row.money("tax_fen"), gross: row.money("gross_fen"),
      statements: try canonicalTexts(row.bytes("statements"), of: subject),
      status: try row.word("status", of: subject), originalNumber: row.text("original_no"))
    guard let remark = row.optionalText("remark") else { return }
    self.remark = remark
    if row.integer("is_rate_given") == 0 { rate = nil }
    if row.integer("is_status_given") == 0 { status = nil }
    items = try invoiceLines(row.bytes("items"), of: subject)
  }

  /// The columns of a row of the table invoice_cells after its key.
  fileprivate var otherCells: [SQLValue] {
    var lines = TextBuffer(capacity: 64)
    lines.append(lines: items)
    return [
      .text(remark), .integer(rate == nil ? 0 : 1), .integer(status == nil ? 0 : 1),
      .utf8(lines.copy),
    ]
  }

  /// The columns of a row of the table invoice from invoice_no on.
  fileprivate var columns: [SQLValue] {
    var named = TextBuffer(capacity: 64)
    named.append(array: statements) { $1.append(quoted: $0) }
    return [
      .text(number), .text(code), .text(type.rawValue), .text(issuedOn.description),
      .text(receivedOn?.description), .text(sellerName), .text(sellerTaxID), .text(buyerName),
      .text(buyerTaxID), .integer(net.fen), .integer(rate?.basisPoints ?? 0), .integer(tax.fen),
      .integer(gross.fen), .utf8(named.copy), .text((status ?? .normal).rawValue),
      .text(originalNumber),
    ]
  }

  /// The digest by which a row is known again: of a JSON array of its fields.
  fileprivate var digest: Digest {
    var text = TextBuffer(capacity: 512)
    text.append(UInt8(ascii: "["))
    let days = [issuedOn.description, receivedOn?.description ?? ""]
    let parties = [sellerName, sellerTaxID, buyerName, buyerTaxID]
    for field in [number, code, type.rawValue] + days + parties {
      text.append(quoted: field)
      text.append(UInt8(ascii: ","))
    }
    for number in [net.fen, rate?.basisPoints ?? 0, tax.fen, gross.fen] {
      text.append(decimal: number)
      text.append(UInt8(ascii: ","))
    }
    text.append(array: statements) { $1.append(quoted: $0) }
    for field in [(status ?? .normal).rawValue, originalNumber] {
      text.append(UInt8(ascii: ","))
      text.append(quoted: field)
    }
    text.append(UInt8(ascii: "]"))
    return text.withBytes { sha256($0) }
  }
}

extension ArchivedInvoice {
  /// Rows of a reading as they go on file: each knows how many with the same digest there were.
  package static func numbered(
    _ rows: [ArchivedInvoice], after onFile: [ArchivedInvoice]
  ) -> [ArchivedInvoice] {
    var counts = Dictionary(onFile.map { ($0.digest, 1) }, uniquingKeysWith: +)
    return rows.map { row in
      let occurrence = (counts[row.digest] ?? 0) + 1
      counts[row.digest] = occurrence
      return ArchivedInvoice(
        invoice: row.invoice, form: row.form, occurrence: occurrence, path: row.path,
        row: row.row, input: row.input)
    }
  }
}

extension Archive {
  /// Every invoice on file, in reading order.
  package func invoices() throws(ArchiveError) -> [ArchivedInvoice] {
    try database.rows(ArchivedInvoice.rows) { row throws(ArchiveError) in
      try ArchivedInvoice(row)
    }
  }

  /// In what each invoice came in, but for those that came in a register alone.
  static func forms(of invoices: [ArchivedInvoice]) -> [InvoiceKey: [InvoiceForm]] {
    let others = Set(invoices.filter { $0.form != .register }.map(\.invoice.key))
    guard !others.isEmpty else { return [:] }
    let rows = Dictionary(
      grouping: invoices.filter { others.contains($0.invoice.key) }, by: \.invoice.key)
    return rows.mapValues { rows in
      let forms = Set(rows.map(\.form))
      return InvoiceForm.allCases.filter(forms.contains)
    }
  }

  /// Whether any invoice is on file.
  package func hasInvoices() throws(ArchiveError) -> Bool {
    try database.integer("SELECT EXISTS (SELECT 1 FROM invoice)") != 0
  }

  /// Puts invoices on file; the files that they came from are there.
  func insert(
    invoices: [ArchivedInvoice], of run: Int64, on day: Day
  ) throws(ArchiveError) {
    for row in invoices {
      try database.run(
        insertInvoice,
        [
          .text(row.digest.hex), .integer(row.occurrence), .text(row.input.hex),
          .text(row.path), .integer(row.row), .text(day.description), .integer(run),
        ] + row.invoice.columns)
      try database.run(
        """
        INSERT INTO invoice_cells (invoice, remark, is_rate_given, is_status_given, items)
        SELECT max(id), ?1, ?2, ?3, ?4 FROM invoice
        """, row.invoice.otherCells)
      guard row.form != .register else { continue }
      try database.run(
        "INSERT INTO invoice_form (invoice, form) SELECT max(id), ?1 FROM invoice",
        [.text(row.form.rawValue)])
    }
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
