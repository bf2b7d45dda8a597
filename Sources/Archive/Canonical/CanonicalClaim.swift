package import Settlement
package import Text

extension IssuedClaim {
  /// The canonical text of a claim, version 1, with what its letter says of the parties.
  ///
  /// An object with the keys v, number, revision, period, issued_on, due, language, buyer
  /// (name, taxpayer_id), supplier (id, name, taxpayer_id) and lines, one line a line of text.
  ///
  /// A line is an array: statement, line as printed, period of the statement, dealer, kind, record,
  /// item, name, the visit's machine, day, sale, warranty months, hours in hundredths, repaired and
  /// cause (each null where it is not known), quantity, unit price, share, amount, proof (null for
  /// labour and travel), label, store, approved unit price, and the share of labour that follows it.
  package func canonicalText(_ symbols: SymbolTable) -> [UInt8] {
    var text = TextBuffer(capacity: 1024 + claim.lines.count * 240)
    text.append(UInt8(ascii: "{"))
    text.append(key: "v", isFirst: true, 1)
    text.append(key: "number", claim.number)
    text.append(key: "revision", Int64(claim.revision))
    text.append(key: "period", claim.period.description)
    text.append(key: "issued_on", claim.issuedOn.description)
    text.append(key: "due", claim.due.description)
    text.append(key: "language", language.rawValue)
    text.append(key: "buyer")
    text.append(array: [buyer.name, buyer.taxpayerID]) { $1.append(quoted: $0) }
    text.append(key: "supplier")
    text.append(array: [claim.supplier, claim.name, claim.taxpayerID]) {
      $1.append(quoted: symbols.text($0))
    }
    text.append(key: "lines")
    text.append(lines: claim.lines) { $1.append($0, symbols) }
    text.append(UInt8(ascii: "}"))
    return text.copy
  }
}

extension TextBuffer {
  fileprivate mutating func append(_ line: RecoveryLine, _ symbols: SymbolTable) {
    append(UInt8(ascii: "["))
    append(quoted: symbols.text(line.key.statement))
    appendNext(symbols.text(line.key.line))
    appendNext(line.period.description)
    appendNext(symbols.text(line.dealer))
    appendNext(line.key.kind.rawValue)
    for symbol in [line.key.record, line.key.item, line.name] { appendNext(symbols.text(symbol)) }
    let visit = line.visit
    appendNext(visit.map { symbols.text($0.machine) })
    appendNext(visit?.day.description)
    appendNext(visit?.soldOn?.description)
    appendNext(visit?.warrantyMonths.map { Int64($0) })
    appendNext(visit?.hours)
    appendNext(visit.map { symbols.text($0.repaired) })
    appendNext(visit?.cause?.rawValue)
    appendNext(line.quantity.thousandths)
    appendNext(line.unitPrice.tenThousandths)
    appendNext(line.share.basisPoints)
    appendNext(line.amount.fen)
    appendNext(line.proof?.rawValue)
    for symbol in [line.label, line.store] { appendNext(symbols.text(symbol)) }
    appendNext(line.approvedUnitPrice.tenThousandths)
    appendNext(line.labourShare.basisPoints)
    append(UInt8(ascii: "]"))
  }

  private mutating func appendNext(_ text: String?) {
    append(UInt8(ascii: ","))
    append(quoted: text)
  }

  private mutating func appendNext(_ number: Int64?) {
    append(UInt8(ascii: ","))
    if let number { append(decimal: number) } else { append("null") }
  }
}

/// Reads a claim back, with nothing of what happened to it.
///
/// - Throws: ``ArchiveError/damaged(_:)`` where the text is not canonical.
package func issuedClaim(
  _ text: [UInt8], _ symbols: SymbolTable, runDigest: String = ""
) throws(ArchiveError) -> IssuedClaim {
  var fields = try JSONFields(text: text, subject: "a claim")
  guard try fields.number("v") == 1 else { throw .damaged("a claim, at v") }
  let number = try fields.text("number")
  let revision = try fields.count("revision")
  let period = try fields.period("period")
  let (issuedOn, due) = (try fields.day("issued_on"), try fields.day("due"))
  let language = try fields.word("language", of: Language.self)
  var buyer = try fields.fields("buyer")
  let (buyerName, buyerID) = (try buyer.text(), try buyer.text())
  try buyer.finish()
  var supplier = try fields.fields("supplier")
  var parties: [Symbol] = []
  for _ in 0..<3 { parties.append(symbols.symbol(for: try supplier.text())) }
  try supplier.finish()
  let lines = try fields.objects("lines") { line throws(ArchiveError) in
    try recoveryLine(&line, symbols)
  }
  try fields.finish()
  return IssuedClaim(
    claim: SupplierClaim(
      number: number, supplier: parties[0], name: parties[1], taxpayerID: parties[2],
      period: period, revision: revision, issuedOn: issuedOn, due: due, lines: lines),
    buyer: Buyer(name: buyerName, taxpayerID: buyerID), language: language,
    digest: sha256(text.span).hex, runDigest: runDigest)
}

private func recoveryLine(
  _ fields: inout JSONFields, _ symbols: SymbolTable
) throws(ArchiveError) -> RecoveryLine {
  func symbol(_ fields: inout JSONFields) throws(ArchiveError) -> Symbol {
    symbols.symbol(for: try fields.text())
  }
  let (statement, line) = (try symbol(&fields), try symbol(&fields))
  guard let period = Period(try fields.text()) else { throw .damaged("a claim, at period") }
  let dealer = try symbol(&fields)
  let kind = try fields.word(of: ClaimKind.self)
  let (record, item, name) = (try symbol(&fields), try symbol(&fields), try symbol(&fields))
  let visit = try repairVisit(&fields, symbols)
  let quantity = Quantity(thousandths: try fields.number())
  let price = UnitPrice(tenThousandths: try fields.number())
  let (share, amount) = (try fields.rate(), try fields.money())
  let proof = try fields.optionalWord(of: ClaimProof.self)
  let (label, store) = (try symbol(&fields), try symbol(&fields))
  let approved = UnitPrice(tenThousandths: try fields.number())
  return RecoveryLine(
    key: ClaimedKey(statement: statement, line: line, kind: kind, record: record, item: item),
    dealer: dealer, name: name, period: period, visit: visit, quantity: quantity,
    unitPrice: price, share: share, amount: amount, proof: proof, label: label, store: store,
    approvedUnitPrice: approved, labourShare: try fields.rate())
}

private func repairVisit(
  _ fields: inout JSONFields, _ symbols: SymbolTable
) throws(ArchiveError) -> RepairVisit? {
  let (machine, day) = (try fields.optionalText(), try fields.optionalDay())
  let soldOn = try fields.optionalDay()
  let months = try fields.optionalNumber()
  let hours = try fields.optionalNumber()
  let repaired = try fields.optionalText()
  let cause = try fields.optionalWord(of: FaultCause.self)
  guard let machine, let day, let repaired else { return nil }
  return RepairVisit(
    machine: symbols.symbol(for: machine), day: day, soldOn: soldOn,
    warrantyMonths: months.map { Int(clamping: $0) }, hours: hours,
    repaired: symbols.symbol(for: repaired), cause: cause)
}

/// Writes the answers of a claim: an array of arrays, line or null, accepted fen, day, reason, who.
func canonicalAnswers(_ answers: [SupplierAnswer]) -> [UInt8] {
  var text = TextBuffer()
  text.append(array: answers) { answer, text in
    text.append(UInt8(ascii: "["))
    if let line = answer.line { text.append(decimal: Int64(line)) } else { text.append("null") }
    text.append(UInt8(ascii: ","))
    text.append(decimal: answer.accepted.fen)
    for field in [answer.day.description, answer.reason, answer.who] {
      text.append(UInt8(ascii: ","))
      text.append(quoted: field)
    }
    text.append(UInt8(ascii: "]"))
  }
  return text.copy
}

/// Reads the answers of a claim back.
func answers(
  _ text: [UInt8], of claim: String
) throws(ArchiveError) -> [SupplierAnswer] {
  var fields = try JSONFields(text: text, subject: "the answers to \(claim)")
  var answers: [SupplierAnswer] = []
  while !fields.isAtEnd {
    var answer = try fields.fields()
    answers.append(
      SupplierAnswer(
        claim: claim, line: try answer.optionalNumber().map { Int(clamping: $0) },
        accepted: try answer.money(), day: try answer.day(), reason: try answer.text(),
        who: try answer.text()))
    try answer.finish()
  }
  return answers
}
