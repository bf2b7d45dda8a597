package import Settlement
package import Text

/// `decisions.csv`: every line of every list with what became of it.
package enum DecisionsTable {
  /// The first line, with its line feed.
  package static let header: StaticString = """
    statement_no,revision,dealer,period,line,kind,record_no,item,quantity_claimed,\
    quantity_approved,unit_price_claimed,unit_price_approved,amount_claimed,fee_claimed,\
    amount_approved,fee_approved,decision,reasons,advice

    """

  /// Writes the rows of one statement, in the order of its list.
  package static func append(_ record: StatementRecord, to out: inout TextBuffer) {
    let prefix = prefix(of: record, isGuarded: out.guardsTypedText)
    let (text, lines) = (record.text.span, record.lines.span)
    for index in lines.indices {
      out.append(prefix)
      append(lines[index], of: text, to: &out)
    }
  }

  /// What all rows of a statement begin with, made once.
  private static func prefix(of record: StatementRecord, isGuarded: Bool) -> [UInt8] {
    var prefix = TextBuffer(capacity: 128)
    prefix.guardsTypedText = isGuarded
    prefix.append(cell: record.head.number)
    prefix.append(commaAnd: record.issue.revision)
    prefix.appendComma()
    prefix.append(cell: record.head.dealer.id)
    prefix.appendComma()
    prefix.append(record.head.period.description)
    prefix.appendComma()
    return prefix.copy
  }

  private static func append(
    _ line: borrowing RecordLine, of text: Span<UInt8>, to out: inout TextBuffer
  ) {
    out.append(cell: text.extracting(line.number.bounds))
    out.appendComma()
    out.append(cell: text.extracting(line.kind.bounds))
    out.appendComma()
    out.append(cell: text.extracting(line.record.bounds))
    out.appendComma()
    out.append(cell: text.extracting(line.item.bounds))
    out.appendComma()
    out.append(line.quantityClaimed)
    append(line.decision, to: &out)
    out.appendLineFeed()
  }

  private static func append(_ decision: borrowing LineDecision, to out: inout TextBuffer) {
    out.appendComma()
    out.append(decision.quantityApproved)
    out.appendComma()
    out.append(decision.unitPriceClaimed)
    out.appendComma()
    out.append(decision.unitPriceApproved)
    out.append(commaAnd: decision.amountClaimed)
    out.append(commaAnd: decision.feeClaimed)
    out.append(commaAnd: decision.amountApproved)
    out.append(commaAnd: decision.feeApproved)
    out.appendComma()
    out.append(word(decision.verdict))
    out.appendComma()
    append(decision.reasons, to: &out)
    out.appendComma()
    append(decision.advice, to: &out)
  }

  private static func append(_ reasons: [Reduction], to out: inout TextBuffer) {
    for index in reasons.indices {
      if index > 0 { out.append(UInt8(ascii: ";")) }
      out.append(reasons[index].code.rawValue)
      out.append(UInt8(ascii: ":"))
      out.append(reasons[index].amount)
    }
  }

  private static func append(_ advice: [ReasonCode], to out: inout TextBuffer) {
    for index in advice.indices {
      if index > 0 { out.append(UInt8(ascii: ";")) }
      out.append(advice[index].rawValue)
    }
  }

  private static func word(_ verdict: Verdict) -> StaticString {
    switch verdict {
    case .approved: "approved"
    case .adjusted: "adjusted"
    case .rejected: "rejected"
    }
  }
}

extension TextRange {
  /// The range as offsets into the record's bytes.
  var bounds: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
