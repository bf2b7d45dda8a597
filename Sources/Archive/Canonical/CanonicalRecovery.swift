package import Settlement
package import Text

/// Writes what a working out of claims found, in its canonical form, version 1.
///
/// An object with the keys v, period, language, buyer (name, taxpayer_id), csv_bom, made_on, tie
/// (approved, claimed and left in fen, lines in several parts), left (statement, line, record, item,
/// quantity, amount, code) and exceptions (severity, file, row or null, column, dealer, code,
/// message), one entry a line of text.
package func canonicalRecovery(_ record: RecoveryRecord, _ symbols: SymbolTable) -> [UInt8] {
  var text = TextBuffer(capacity: 1024 + record.left.count * 120)
  text.append(UInt8(ascii: "{"))
  text.append(key: "v", isFirst: true, 1)
  text.append(key: "period", record.period.description)
  text.append(key: "language", record.language.rawValue)
  text.append(key: "buyer")
  text.append(array: [record.buyer.name, record.buyer.taxpayerID]) { $1.append(quoted: $0) }
  text.append(key: "csv_bom")
  text.append(record.csvBom ? "true" : "false")
  text.append(key: "made_on", record.madeOn.description)
  text.append(key: "tie")
  let tie = record.tie
  text.append(array: [tie.approved.fen, tie.claimed.fen, tie.left.fen, Int64(tie.splitLines)]) {
    $1.append(decimal: $0)
  }
  text.append(key: "left")
  text.append(lines: record.left) { line, text in
    text.append(UInt8(ascii: "["))
    for symbol in [line.key.statement, line.key.line, line.key.record, line.key.item] {
      text.append(quoted: symbols.text(symbol))
      text.append(UInt8(ascii: ","))
    }
    text.append(decimal: line.quantity.thousandths)
    text.append(UInt8(ascii: ","))
    text.append(decimal: line.amount.fen)
    text.append(UInt8(ascii: ","))
    text.append(quoted: line.code.rawValue)
    text.append(UInt8(ascii: "]"))
  }
  text.append(key: "exceptions")
  text.append(array: record.exceptions) { $1.append($0) }
  text.append(UInt8(ascii: "}"))
  return text.copy
}

/// Reads what a working out of claims found.
///
/// - Throws: ``ArchiveError/damaged(_:)`` where the text is not canonical.
package func recoveryRecord(
  _ text: [UInt8], _ symbols: SymbolTable
) throws(ArchiveError) -> RecoveryRecord {
  var fields = try JSONFields(text: text, subject: "a recovery")
  guard try fields.number("v") == 1 else { throw .damaged("a recovery, at v") }
  let period = try fields.period("period")
  let language = try fields.word("language", of: Language.self)
  var buyer = try fields.fields("buyer")
  let (name, taxpayerID) = (try buyer.text(), try buyer.text())
  let csvBom = try fields.flag("csv_bom")
  let madeOn = try fields.day("made_on")
  var tie = try fields.fields("tie")
  let (approved, claimed, left) = (try tie.money(), try tie.money(), try tie.money())
  let sums = RecoveryTie(
    approved: approved, claimed: claimed, left: left, splitLines: try tie.count())
  let lines = try fields.objects("left") { line throws(ArchiveError) in
    try leftLine(&line, symbols)
  }
  let exceptions = try fields.objects("exceptions") { row throws(ArchiveError) in
    try row.exceptionRow()
  }
  try fields.finish()
  return RecoveryRecord(
    period: period, language: language, buyer: Buyer(name: name, taxpayerID: taxpayerID),
    csvBom: csvBom, madeOn: madeOn, tie: sums, left: lines, exceptions: exceptions)
}

private func leftLine(
  _ fields: inout JSONFields, _ symbols: SymbolTable
) throws(ArchiveError) -> LeftLine {
  var names: [Symbol] = []
  for _ in 0..<4 { names.append(symbols.symbol(for: try fields.text())) }
  return LeftLine(
    key: ClaimedKey(
      statement: names[0], line: names[1], kind: .part, record: names[2], item: names[3]),
    quantity: Quantity(thousandths: try fields.number()), amount: try fields.money(),
    code: try fields.word(of: LeftCode.self))
}
