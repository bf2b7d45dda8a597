package import Settlement
package import Text

/// Writes a reconciliation in its canonical form, version 1.
///
/// An object with the keys v, period (null for all months), as_of, language, buyer (name,
/// taxpayer_id), register, statements, elsewhere (fen that count on the statements of other
/// months) and invoices; one statement and one invoice a line of text, in the order in which the
/// documents have them.
///
/// A statement is an array: number, revision, how many invoices count, invoiced, invoiced net,
/// taxes (rate, gross, net), status, late (days or null), whether the search was cut short. What
/// it asks for is in its head. An invoice is an array: its place in reading order from 1, which
/// is its id in the table invoice; the dealer or null; shares (statement, gross, net); codes. So
/// the record says what was judged and nothing that is archived already; register ties it to the
/// invoices, as the digest of all of them, see ``registerDigest(of:)``.
package func canonicalReconciliation(
  _ record: ReconciliationRecord, of invoices: [ArchivedInvoice]
) -> [UInt8] {
  let reconciliation = record.reconciliation
  var text = TextBuffer(capacity: 1024 + reconciliation.invoices.count * 80)
  text.append(UInt8(ascii: "{"))
  text.append(key: "v", isFirst: true, 1)
  text.append(key: "period", reconciliation.period?.description)
  text.append(key: "as_of", reconciliation.asOf.description)
  text.append(key: "language", record.language.rawValue)
  text.append(key: "buyer")
  text.append(UInt8(ascii: "{"))
  text.append(key: "name", isFirst: true, record.buyer.name)
  text.append(key: "taxpayer_id", record.buyer.taxpayerID)
  text.append(UInt8(ascii: "}"))
  text.append(key: "register", registerDigest(of: invoices).hex)
  text.append(key: "statements")
  text.append(array: reconciliation.statements) { write($0, to: &$1) }
  text.append(key: "elsewhere", reconciliation.elsewhere.fen)
  text.append(key: "invoices")
  text.append(array: reconciliation.invoices) { write($0, to: &$1) }
  text.append(UInt8(ascii: "}"))
  return text.copy
}

/// The digest of all invoices on file: of a line for each, in reading order.
///
/// A line is the row's digest, a blank and its occurrence, and ends in a line feed.
func registerDigest(of invoices: [ArchivedInvoice]) -> Digest {
  var hasher = Hasher256()
  for row in invoices {
    hasher.update(Array("\(row.invoice.digest.hex) \(row.occurrence)\n".utf8).span)
  }
  return hasher.finish()
}

private func write(_ entry: ReconciledStatement, to text: inout TextBuffer) {
  text.append("\n[")
  text.append(quoted: entry.statement.number)
  let counts = [Int64(entry.statement.revision), Int64(entry.invoices)]
  for number in counts + [entry.invoiced.fen, entry.invoicedNet.fen] {
    text.append(UInt8(ascii: ","))
    text.append(decimal: number)
  }
  text.append(UInt8(ascii: ","))
  text.append(array: entry.taxes) { share, text in
    text.append(array: [share.rate.basisPoints, share.gross.fen, share.net.fen]) {
      $1.append(decimal: $0)
    }
  }
  text.append(UInt8(ascii: ","))
  text.append(quoted: entry.status.rawValue)
  text.append(UInt8(ascii: ","))
  if let late = entry.late { text.append(decimal: Int64(late)) } else { text.append("null") }
  text.append(entry.isSearchCutShort ? ",true]" : ",false]")
}

private func write(_ entry: ReconciledInvoice, to text: inout TextBuffer) {
  text.append("\n[")
  text.append(decimal: Int64(entry.place) + 1)
  text.append(UInt8(ascii: ","))
  text.append(quoted: entry.dealer)
  text.append(UInt8(ascii: ","))
  text.append(array: entry.shares) { share, text in
    text.append(UInt8(ascii: "["))
    text.append(quoted: share.statement)
    for amount in [share.gross, share.net] {
      text.append(UInt8(ascii: ","))
      text.append(decimal: amount.fen)
    }
    text.append(UInt8(ascii: "]"))
  }
  text.append(UInt8(ascii: ","))
  text.append(array: entry.codes) { $1.append(quoted: $0.rawValue) }
  text.append(UInt8(ascii: "]"))
}

/// Reads a reconciliation back, to write its documents again.
///
/// - Parameters:
///   - text: What ``canonicalReconciliation(_:of:)`` wrote.
///   - invoices: Every invoice that was on file then, in reading order.
///   - statements: Every statement that stood then.
/// - Returns: The record that was written.
/// - Throws: ``ArchiveError/damaged(_:)`` where the text is not canonical, names what is not in
///   the archive, or does not tie to it.
package func reconciliationRecord(
  _ text: [UInt8], of invoices: [ArchivedInvoice], with statements: [InvoicedStatement]
) throws(ArchiveError) -> ReconciliationRecord {
  let record = try readRecord(text, invoices, statements)
  if let mismatch = record.reconciliation.mismatches(with: statements).first {
    throw .damaged(mismatch[.english])
  }
  return record
}

/// What does not tie in an archived reconciliation, all of it.
///
/// - Parameters:
///   - text: What ``canonicalReconciliation(_:of:)`` wrote.
///   - invoices: Every invoice that was on file then, in reading order.
///   - statements: Every statement that stood then.
/// - Returns: A message for each, for who verifies the archive.
/// - Throws: ``ArchiveError/damaged(_:)`` where the text is not canonical or names what is not in
///   the archive, so that there is nothing to add up.
package func reconciliationMismatches(
  _ text: [UInt8], of invoices: [ArchivedInvoice], with statements: [InvoicedStatement]
) throws(ArchiveError) -> [Message] {
  try readRecord(text, invoices, statements).reconciliation.mismatches(with: statements)
}

private func readRecord(
  _ text: [UInt8], _ invoices: [ArchivedInvoice], _ statements: [InvoicedStatement]
) throws(ArchiveError) -> ReconciliationRecord {
  var fields = try JSONFields(text: text, subject: "a reconciliation")
  guard try fields.number("v") == 1 else { throw .damaged("a reconciliation, at v") }
  let period = try fields.optionalPeriod("period")
  let asOf = try fields.day("as_of")
  let language = try fields.word("language", of: Language.self)
  let buyer = try readBuyer(&fields)
  guard try fields.text("register") == registerDigest(of: invoices).hex else {
    throw .damaged("the invoices are not those of a reconciliation")
  }
  let reader = EntryReader(invoices, statements)
  let entries = try fields.objects("statements") { entry throws(ArchiveError) in
    try reader.statement(&entry)
  }
  let elsewhere = try fields.money("elsewhere")
  let rows = try fields.objects("invoices") { entry throws(ArchiveError) in
    try reader.invoice(&entry)
  }
  try fields.finish()
  guard rows.map(\.place).sorted() == Array(invoices.indices) else {
    throw .damaged("a reconciliation does not have every invoice once")
  }
  return ReconciliationRecord(
    Reconciliation(
      asOf: asOf, period: period, statements: entries, elsewhere: elsewhere, invoices: rows),
    buyer: buyer, language: language)
}

/// Finds what the entries of a reconciliation refer to.
private struct EntryReader {
  private let invoices: [ArchivedInvoice]
  private let statements: [String: InvoicedStatement]

  init(_ invoices: [ArchivedInvoice], _ statements: [InvoicedStatement]) {
    self.invoices = invoices
    self.statements = Dictionary(
      statements.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func statement(_ entry: inout JSONFields) throws(ArchiveError) -> ReconciledStatement {
    let (number, revision) = (try entry.text(), try entry.number())
    guard let statement = statements[number], Int64(statement.revision) == revision else {
      throw .damaged("statement \(number), revision \(revision), of a reconciliation")
    }
    return ReconciledStatement(
      statement: statement, invoices: Int(try entry.number()), invoiced: try entry.money(),
      invoicedNet: try entry.money(),
      taxes: try entry.objects { share throws(ArchiveError) in try taxShare(&share) },
      status: try entry.word(of: ReconciliationStatus.self),
      late: try entry.optionalNumber().map { Int($0) }, isSearchCutShort: try entry.flag())
  }

  private func taxShare(_ share: inout JSONFields) throws(ArchiveError) -> TaxShare {
    let rate = Rate(basisPoints: try share.number())
    let (gross, net) = (try share.money(), try share.money())
    let (tax, overflow) = gross.fen.subtractingReportingOverflow(net.fen)
    guard !overflow else { throw .damaged("a tax of a reconciliation") }
    return TaxShare(rate: rate, gross: gross, net: net, tax: Money(fen: tax))
  }

  func invoice(_ entry: inout JSONFields) throws(ArchiveError) -> ReconciledInvoice {
    let id = try entry.number()
    guard id > 0, id <= Int64(invoices.count) else {
      throw .damaged("invoice \(id) of a reconciliation")
    }
    return ReconciledInvoice(
      invoice: invoices[Int(id) - 1].invoice, place: Int(id) - 1, dealer: try entry.optionalText(),
      shares: try entry.objects { share throws(ArchiveError) in
        InvoiceShare(
          statement: try share.text(), gross: try share.money(), net: try share.money())
      },
      codes: try entry.array { codes throws(ArchiveError) in
        try codes.word(of: InvoiceCode.self)
      })
  }
}
