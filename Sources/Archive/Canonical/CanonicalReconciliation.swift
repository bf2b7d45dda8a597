package import Settlement
package import Text

/// Writes a reconciliation in its canonical form, version 2; or in version 1, of version 0.1.0, to
/// compare with it.
///
/// An object with the keys v, period (null for all months), as_of, language, buyer (name,
/// taxpayer_id), register, statements, elsewhere (fen that count on the statements of other
/// months) and invoices; one statement and one invoice a line of text, in the order in which the
/// documents have them.
///
/// A statement is an array: number, revision, how many invoices count, invoiced, invoiced net,
/// taxes (rate, gross, net), status, late (days or null), whether the search was cut short; after
/// those of a search that took long also it (target, amounts, the places that were found or null).
/// What it asks for is in its head. An invoice is an array: the id of its newest row in the table invoice,
/// or null; the dealer or null; shares (statement, gross, net); codes; the statements that an
/// unmatched one would fill; and the invoice, or null where that row says the same. Version 1 had
/// each row, up to its codes. So the record says what was judged and nothing that is archived already; register ties it to the
/// invoices, as the digest of all of them, see ``registerDigest(of:)``.
package func canonicalReconciliation(
  _ record: ReconciliationRecord, of invoices: [ArchivedInvoice], version: Int64 = 2
) -> [UInt8] {
  let reconciliation = record.reconciliation
  var text = TextBuffer(capacity: 1024 + reconciliation.invoices.count * 80)
  text.append(UInt8(ascii: "{"))
  text.append(key: "v", isFirst: true, version)
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
  text.append(array: reconciliation.statements) { write($0, isWhole: version > 1, to: &$1) }
  text.append(key: "elsewhere", reconciliation.elsewhere.fen)
  text.append(key: "invoices")
  text.append(array: reconciliation.invoices) { entry, text in
    let row = version == 1 ? nil : entry.place.map { invoices[$0].invoice }
    write(entry, isWhole: version > 1, besides: row, to: &text)
  }
  text.append(UInt8(ascii: "}"))
  return text.copy
}

/// The version of a canonical text: 1 for what version 0.1.0 wrote.
package func reconciliationVersion(of text: [UInt8]) -> Int64 {
  text.starts(with: Array("{\"v\":1,".utf8)) ? 1 : 2
}

/// The digest of all invoices on file: of a line for each, in reading order.
///
/// A line is the row's digest, a blank and its occurrence, and ends in a line feed.
func registerDigest(of invoices: [ArchivedInvoice]) -> Digest {
  var hasher = Hasher256()
  for row in invoices {
    hasher.update(Array("\(row.digest.hex) \(row.occurrence)\n".utf8).span)
  }
  return hasher.finish()
}

private func write(_ entry: ReconciledStatement, isWhole: Bool, to text: inout TextBuffer) {
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
  text.append(entry.isSearchCutShort ? ",true" : ",false")
  if isWhole, let search = entry.longSearch { text.append(search) }
  text.append(UInt8(ascii: "]"))
}

private func write(
  _ entry: ReconciledInvoice, isWhole: Bool, besides row: Invoice?, to text: inout TextBuffer
) {
  text.append("\n[")
  if let place = entry.place { text.append(decimal: Int64(place) + 1) } else { text.append("null") }
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
  if isWhole {
    text.append(UInt8(ascii: ","))
    text.append(array: entry.fitting) { $1.append(quoted: $0) }
    text.append(UInt8(ascii: ","))
    if entry.invoice == row { text.append("null") } else { text.append(entry.invoice) }
  }
  text.append(UInt8(ascii: "]"))
}

/// Reads a reconciliation back, to write its documents again.
///
/// - Parameters:
///   - text: What ``canonicalReconciliation(_:of:)`` wrote.
///   - invoices: Every invoice that was on file then, in reading order.
///   - statements: Every statement that stood then.
///   - isPartial: Whether only statements are given that are looked for, and others left out.
/// - Returns: The record that was written.
/// - Throws: ``ArchiveError/damaged(_:)`` where the text is not canonical, names what is not in
///   the archive, or does not tie to it.
package func reconciliationRecord(
  _ text: [UInt8], of invoices: [ArchivedInvoice], with statements: [InvoicedStatement],
  isPartial: Bool = false
) throws(ArchiveError) -> ReconciliationRecord {
  let record = try readRecord(text, invoices, statements, isPartial: isPartial)
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
  try readRecord(text, invoices, statements, isPartial: false).reconciliation.mismatches(
    with: statements)
}

private func readRecord(
  _ text: [UInt8], _ invoices: [ArchivedInvoice], _ statements: [InvoicedStatement],
  isPartial: Bool
) throws(ArchiveError) -> ReconciliationRecord {
  var fields = try JSONFields(text: text, subject: "a reconciliation")
  let version = try fields.number("v")
  guard [1, 2].contains(version) else { throw .damaged("a reconciliation, at v") }
  let period = try fields.optionalPeriod("period")
  let asOf = try fields.day("as_of")
  let language = try fields.word("language", of: Language.self)
  let buyer = try readBuyer(&fields)
  guard try fields.text("register") == registerDigest(of: invoices).hex else {
    throw .damaged("the invoices are not those of a reconciliation")
  }
  let reader = EntryReader(invoices, statements, isPartial: isPartial)
  let entries = try fields.objects("statements") { entry throws(ArchiveError) in
    try reader.statement(&entry)
  }.compactMap { $0 }
  let elsewhere = try fields.money("elsewhere")
  let rows = try fields.objects("invoices") { entry throws(ArchiveError) in
    try reader.invoice(&entry, isWhole: version > 1)
  }
  try fields.finish()
  guard hasEveryInvoice(rows, of: invoices, isWhole: version > 1) else {
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
  private let isPartial: Bool

  init(
    _ invoices: [ArchivedInvoice], _ statements: [InvoicedStatement], isPartial: Bool
  ) {
    self.isPartial = isPartial
    self.invoices = invoices
    self.statements = Dictionary(
      statements.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for a statement that is not looked for.
  func statement(_ entry: inout JSONFields) throws(ArchiveError) -> ReconciledStatement? {
    let (number, revision) = (try entry.text(), try entry.number())
    let statement = statements[number]
    let (invoices, invoiced, net) = (try entry.count(), try entry.money(), try entry.money())
    let taxes = try entry.objects { share throws(ArchiveError) in try taxShare(&share) }
    let status = try entry.word(of: ReconciliationStatus.self)
    let (late, isCutShort) = (try entry.optionalNumber(), try entry.flag())
    let search = try longSearch(&entry, isCutShort: isCutShort)
    if statement == nil, isPartial { return nil }
    guard let statement, Int64(statement.revision) == revision else {
      throw .damaged("statement \(number), revision \(revision), of a reconciliation")
    }
    return ReconciledStatement(
      statement: statement, invoices: invoices, invoiced: invoiced, invoicedNet: net, taxes: taxes,
      status: status, late: late.map { Int($0) }, isSearchCutShort: isCutShort, longSearch: search)
  }

  private func longSearch(
    _ entry: inout JSONFields, isCutShort: Bool
  ) throws(ArchiveError) -> LongSearch? {
    guard !entry.isAtEnd else { return nil }
    var fields = try entry.fields()
    return try LongSearch(&fields, isCutShort: isCutShort)
  }

  private func taxShare(_ share: inout JSONFields) throws(ArchiveError) -> TaxShare {
    let rate = try share.rate()
    let (gross, net) = (try share.money(), try share.money())
    let (tax, overflow) = gross.fen.subtractingReportingOverflow(net.fen)
    guard !overflow else { throw .damaged("a tax of a reconciliation") }
    return TaxShare(rate: rate, gross: gross, net: net, tax: Money(fen: tax))
  }

  func invoice(
    _ entry: inout JSONFields, isWhole: Bool
  ) throws(ArchiveError) -> ReconciledInvoice {
    let id = try entry.optionalNumber()
    guard id.map({ $0 > 0 && $0 <= Int64(invoices.count) }) ?? isWhole else {
      throw .damaged("invoice \(id ?? 0) of a reconciliation")
    }
    let place = id.map { Int($0) - 1 }
    let dealer = try entry.optionalText()
    let shares = try entry.objects { share throws(ArchiveError) in
      InvoiceShare(statement: try share.text(), gross: try share.money(), net: try share.money())
    }
    let codes = try entry.array { codes throws(ArchiveError) in
      try codes.word(of: InvoiceCode.self)
    }
    let fitting =
      isWhole ? try entry.array { texts throws(ArchiveError) in try texts.text() } : []
    let written = isWhole ? try writtenInvoice(&entry) : nil
    guard let invoice = written ?? place.map({ invoices[$0].invoice }) else {
      throw .damaged("an invoice of a reconciliation")
    }
    return ReconciledInvoice(
      invoice: invoice, place: place, dealer: dealer, shares: shares, codes: codes,
      fitting: fitting)
  }

  /// The invoice of an entry that has one beside its row.
  private func writtenInvoice(_ entry: inout JSONFields) throws(ArchiveError) -> Invoice? {
    guard var fields = try entry.optionalFields() else { return nil }
    let invoice = try Invoice(&fields)
    try fields.finish()
    return invoice
  }
}

/// Whether every invoice on file is there once; in version 1 every row was.
private func hasEveryInvoice(
  _ entries: [ReconciledInvoice], of invoices: [ArchivedInvoice], isWhole: Bool
) -> Bool {
  guard isWhole else { return entries.compactMap(\.place).sorted() == Array(invoices.indices) }
  let keys = Set(entries.map(\.invoice.key))
  return keys.count == entries.count
    && Set(invoices.map(\.invoice.key))
      == Set(entries.filter { $0.place != nil }.map(\.invoice.key))
}
