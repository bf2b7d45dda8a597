package import Settlement
package import Text

/// `recovery.csv`: the lines of a period's claims on suppliers.
package enum RecoveryTable {
  private static let header: StaticString = """
    recovery_no,revision,supplier,line,statement_no,statement_line,dealer,record_no,machine_no,\
    service_date,kind,item,quantity,unit_price,share,amount,proof,label_no,store,accepted,refused,\
    reason

    """

  /// Writes the whole table, by number and line.
  package static func append(_ shown: ShownRecovery, to out: inout TextBuffer) {
    out.append(header)
    for issued in shown.ofPeriod where issued.claim.stands {
      for place in issued.claim.lines.indices {
        append(issued.claim, place, shown.symbols, to: &out)
      }
    }
  }

  private static func append(
    _ claim: SupplierClaim, _ place: Int, _ symbols: SymbolTable, to out: inout TextBuffer
  ) {
    let (line, answer) = (claim.lines[place], claim.answers[place])
    out.append(cell: claim.number)
    out.append(commaAnd: claim.revision)
    out.append(commaAnd: symbols.text(claim.supplier))
    out.append(commaAnd: place + 1)
    let names = [
      line.key.statement, line.key.line, line.dealer, line.key.record,
      line.visit?.machine ?? .blank,
    ]
    for name in names { out.append(commaAnd: symbols.text(name)) }
    out.append(commaAnd: line.visit?.day.description ?? "")
    out.append(commaAnd: line.key.kind.rawValue)
    out.append(commaAnd: symbols.text(line.key.item))
    out.appendComma()
    out.append(line.quantity)
    out.appendComma()
    out.append(line.unitPrice)
    out.append(commaAnd: percent(line.share))
    out.append(commaAnd: line.amount)
    out.append(commaAnd: line.proof?.rawValue ?? "")
    for name in [line.label, line.store] { out.append(commaAnd: symbols.text(name)) }
    out.appendComma()
    if let answer { out.append(answer.accepted) }
    out.appendComma()
    if let answer { out.append(line.amount - answer.accepted) }
    out.append(commaAnd: answer?.reason ?? "")
    out.appendLineFeed()
  }
}

/// `recovery-summary.csv`: a period's claims on suppliers, one a row.
package enum RecoverySummaryTable {
  private static let header: StaticString = """
    supplier,name,recovery_no,revision,state,issued_on,due,lines,claimed,accepted,refused,open,late

    """

  /// Writes the whole table, by supplier.
  package static func append(_ shown: ShownRecovery, to out: inout TextBuffer) {
    out.append(header)
    for issued in shown.ofPeriod { append(issued.claim, shown, to: &out) }
  }

  private static func append(
    _ claim: SupplierClaim, _ shown: ShownRecovery, to out: inout TextBuffer
  ) {
    out.append(cell: shown.symbols.text(claim.supplier))
    out.append(commaAnd: shown.symbols.text(claim.name))
    out.append(commaAnd: claim.number)
    out.append(commaAnd: claim.revision)
    out.append(commaAnd: claim.state.rawValue)
    guard claim.stands else { return out.append(",,,,,,,,\n") }
    out.append(commaAnd: claim.issuedOn.description)
    out.append(commaAnd: claim.due.description)
    out.append(commaAnd: claim.lines.count)
    for amount in [claim.claimed, claim.accepted, claim.refused, claim.open] {
      out.append(commaAnd: amount)
    }
    out.appendComma()
    if let days = claim.daysLate(on: shown.asOf) { out.append(decimal: Int64(days)) }
    out.appendLineFeed()
  }
}

/// `recovery-left.csv`: what was approved for a period's parts and stands on no claim.
package enum RecoveryLeftTable {
  /// Writes the whole table, by statement and in the order of the list.
  package static func append(_ shown: ShownRecovery, to out: inout TextBuffer) {
    out.append("statement_no,line,item,quantity,amount,code\n")
    for line in shown.record.left {
      out.append(cell: shown.symbols.text(line.key.statement))
      for name in [line.key.line, line.key.item] { out.append(commaAnd: shown.symbols.text(name)) }
      out.appendComma()
      out.append(line.quantity)
      out.append(commaAnd: line.amount)
      out.append(commaAnd: line.code.rawValue)
      out.appendLineFeed()
    }
  }
}

/// A share in percent without a sign: `100`, `33.33`.
func percent(_ share: Rate) -> String {
  let (whole, rest) = share.basisPoints.quotientAndRemainder(dividingBy: 100)
  guard rest > 0 else { return String(whole) }
  return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(padded(Int(rest), to: 2))"
}

extension TextBuffer {
  /// Writes a comma and a text.
  fileprivate mutating func append(commaAnd text: String) {
    appendComma()
    append(cell: text)
  }
}
