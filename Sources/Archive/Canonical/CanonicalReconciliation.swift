package import Settlement
internal import Text

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
