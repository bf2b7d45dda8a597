package import Settlement
internal import Text

/// Writes a run record in its canonical form, version 1.
///
/// An object with the keys v, period, language, dealers (dealer, name, state), exceptions
/// (severity, file, row or null, column, dealer, code, message), one entry a line of text, and
/// next_mailing (a day or null); but for the records of version 0.1.0 also made_on (a day) and
/// adjustments (dealer, digest), csv_bom (true) where the CSV files begin with a mark, halves (the days
/// on which they end) of a half, and inboxes (periods) where machines that went back were asked for there.
package func canonicalRunRecord(_ record: RunRecord) -> [UInt8] {
  var text = TextBuffer()
  text.append(UInt8(ascii: "{"))
  text.append(key: "v", isFirst: true, 1)
  text.append(key: "period", record.period.description)
  text.append(key: "language", record.language.rawValue)
  text.append(key: "dealers")
  text.append(array: record.dealers) { dealer, text in
    text.append(UInt8(ascii: "\n"))
    text.append(array: [dealer.dealer, dealer.name, dealer.state.rawValue]) {
      $1.append(quoted: $0)
    }
  }
  text.append(key: "exceptions")
  text.append(array: record.exceptions) { $1.append($0) }
  text.append(key: "next_mailing", record.nextMailing?.description)
  if let given = record.adjustments {
    text.append(key: "made_on", record.madeOn?.description)
    text.append(key: "adjustments")
    text.append(array: given) { adjustment, text in
      text.append(UInt8(ascii: "\n"))
      text.append(array: [adjustment.dealer, adjustment.digest]) { $1.append(quoted: $0) }
    }
  }
  if record.csvBom { text.append(",\"csv_bom\":true") }
  if let halves = record.period.halves { writeHalves(halves, to: &text) }
  if !record.inboxes.isEmpty {
    text.append(key: "inboxes")
    text.append(array: record.inboxes) { $1.append(quoted: $0.description) }
  }
  text.append(UInt8(ascii: "}"))
  return text.copy
}

extension TextBuffer {
  /// Writes a row of the exceptions as an array on a line of its own.
  mutating func append(_ row: ExceptionRow) {
    append("\n[")
    append(quoted: row.severity.rawValue)
    append(UInt8(ascii: ","))
    append(quoted: row.file)
    append(UInt8(ascii: ","))
    if let number = row.row { append(decimal: Int64(number)) } else { append("null") }
    for field in [row.column, row.dealer, row.code, row.message] {
      append(UInt8(ascii: ","))
      append(quoted: field)
    }
    append(UInt8(ascii: "]"))
  }
}

extension JSONFields {
  /// Reads a row of the exceptions.
  mutating func exceptionRow() throws(ArchiveError) -> ExceptionRow {
    ExceptionRow(
      severity: try word(of: Finding.Severity.self), file: try text(),
      row: try optionalNumber().map { Int($0) }, column: try text(), dealer: try text(),
      code: try text(), message: try text())
  }
}

/// Reads a run record back.
///
/// - Throws: ``ArchiveError/damaged(_:)`` where the text is not canonical.
package func runRecord(_ text: [UInt8]) throws(ArchiveError) -> RunRecord {
  var fields = try JSONFields(text: text, subject: "a run record")
  guard try fields.number("v") == 1 else { throw .damaged("a run record, at v") }
  var record = RunRecord(
    period: try fields.period("period"), language: try fields.word("language", of: Language.self),
    dealers: try fields.objects("dealers") { dealer throws(ArchiveError) in
      DealerOutcome(
        dealer: try dealer.text(), name: try dealer.text(),
        state: try dealer.word(of: StatementState.self))
    },
    exceptions: try fields.objects("exceptions") { row throws(ArchiveError) in
      try row.exceptionRow()
    }, nextMailing: try fields.optionalDay("next_mailing"))
  guard !fields.isAtEnd else { return record }
  record.madeOn = try fields.optionalDay("made_on")
  record.adjustments = try fields.objects("adjustments") { row throws(ArchiveError) in
    GivenAdjustment(dealer: try row.text(), digest: try row.text())
  }
  if fields.has("csv_bom") { record.csvBom = try fields.flag("csv_bom") }
  if fields.has("halves") { record.period = record.period.ending(try readHalves(&fields)) }
  if fields.has("inboxes") {
    record.inboxes = try fields.array("inboxes") { inboxes throws(ArchiveError) in
      guard let period = Period(try inboxes.text()) else {
        throw .damaged("a run record, at inboxes")
      }
      return period
    }
  }
  try fields.finish()
  return record
}
