internal import Settlement
internal import Text

/// Writes a statement's head as the object of version 1.
///
/// Its keys, in their order: v, number, dealer, buyer, accounts, period, language, edition, deadline,
/// not_evaluated, totals, kinds, reductions, adjustments, taxes, proposal. Amounts are in fen, rates in
/// hundredths of a percent, days and periods as ISO 8601 has them, and what is unknown is null.
func writeHead(_ head: StatementHead, to text: inout TextBuffer) {
  text.append(UInt8(ascii: "{"))
  text.append(key: "v", isFirst: true, 1)
  text.append(key: "number", head.number)
  text.append(key: "dealer")
  write(head.dealer, to: &text)
  text.append(key: "buyer")
  text.append(UInt8(ascii: "{"))
  text.append(key: "name", isFirst: true, head.buyer.name)
  text.append(key: "taxpayer_id", head.buyer.taxpayerID)
  text.append(UInt8(ascii: "}"))
  text.append(key: "accounts")
  write(head.accounts, to: &text)
  text.append(key: "period", head.period.description)
  text.append(key: "language", head.language.rawValue)
  text.append(key: "edition", head.edition.description)
  text.append(key: "deadline")
  write(head.deadline, to: &text)
  text.append(key: "not_evaluated")
  text.append(array: head.notEvaluated) { $1.append(quoted: $0.rawValue) }
  writeFigures(of: head, to: &text)
  text.append(UInt8(ascii: "}"))
}

private func write(_ dealer: Dealer, to text: inout TextBuffer) {
  text.append(UInt8(ascii: "{"))
  text.append(key: "id", isFirst: true, dealer.id)
  text.append(key: "name", dealer.name)
  text.append(key: "taxpayer_id", dealer.taxpayerID)
  text.append(key: "taxpayer", dealer.taxpayer.rawValue)
  text.append(key: "account", dealer.account)
  text.append(key: "valid_from", dealer.validFrom?.description)
  text.append(key: "valid_to", dealer.validTo?.description)
  text.append(UInt8(ascii: "}"))
}

private func write(_ accounts: Accounts, to text: inout TextBuffer) {
  text.append(UInt8(ascii: "{"))
  text.append(key: "expense", isFirst: true, accounts.expense)
  text.append(key: "input_vat", accounts.inputVAT)
  text.append(key: "dealers", accounts.dealers)
  text.append(UInt8(ascii: "}"))
}

private func write(_ deadline: DeadlineRuling, to text: inout TextBuffer) {
  text.append(UInt8(ascii: "{"))
  text.append(key: "day", isFirst: true, deadline.day.description)
  text.append(key: "regular_day", deadline.regularDay.description)
  text.append(key: "extended_by", deadline.extendedBy)
  text.append(key: "postmark", deadline.postmark?.description)
  text.append(key: "received_on", deadline.receivedOn?.description)
  text.append(key: "years_without_calendar")
  text.append(array: deadline.yearsWithoutCalendar) { $1.append(decimal: Int64($0)) }
  text.append(UInt8(ascii: "}"))
}

private func writeFigures(of head: StatementHead, to text: inout TextBuffer) {
  text.append(key: "totals")
  write(head.totals, to: &text)
  text.append(key: "kinds")
  text.append(array: head.kinds) { write($0, to: &$1) }
  text.append(key: "reductions")
  text.append(array: head.reductions) { write($0, to: &$1) }
  text.append(key: "adjustments")
  text.append(array: head.adjustments) { write($0, to: &$1) }
  text.append(key: "taxes")
  text.append(array: head.taxes) { share, text in
    text.append(UInt8(ascii: "{"))
    text.append(key: "rate", isFirst: true, share.rate.basisPoints)
    writeTax(gross: share.gross, net: share.net, tax: share.tax, to: &text)
  }
  text.append(key: "proposal")
  text.append(array: head.proposal) { item, text in
    text.append(UInt8(ascii: "{"))
    text.append(key: "subject", isFirst: true, item.subject.rawValue)
    text.append(key: "rate", item.rate.basisPoints)
    writeTax(gross: item.gross, net: item.net, tax: item.tax, to: &text)
  }
}

private func writeTax(gross: Money, net: Money, tax: Money, to text: inout TextBuffer) {
  text.append(key: "gross", gross.fen)
  text.append(key: "net", net.fen)
  text.append(key: "tax", tax.fen)
  text.append(UInt8(ascii: "}"))
}

private func write(_ totals: StatementTotals, to text: inout TextBuffer) {
  text.append(UInt8(ascii: "{"))
  text.append(key: "lines", isFirst: true, Int64(totals.lines))
  text.append(key: "approved", Int64(totals.approved))
  text.append(key: "adjusted", Int64(totals.adjusted))
  text.append(key: "rejected", Int64(totals.rejected))
  text.append(key: "claimed", totals.claimed.fen)
  text.append(key: "reductions", totals.reductions.fen)
  text.append(key: "parts", totals.parts.fen)
  text.append(key: "fee", totals.fee.fen)
  text.append(key: "services", totals.services.fen)
  text.append(key: "adjustments", totals.adjustments.fen)
  text.append(key: "total", totals.total.fen)
  text.append(key: "net", totals.net.fen)
  text.append(key: "tax", totals.tax.fen)
  text.append(UInt8(ascii: "}"))
}

private func write(_ kind: KindTotal, to text: inout TextBuffer) {
  text.append(UInt8(ascii: "{"))
  text.append(key: "kind", isFirst: true, kind.kind.rawValue)
  text.append(key: "lines", Int64(kind.lines))
  text.append(key: "claimed", kind.claimed.fen)
  text.append(key: "amount", kind.amount.fen)
  text.append(key: "fee", kind.fee.fen)
  text.append(UInt8(ascii: "}"))
}

private func write(_ reduction: ReductionTotal, to text: inout TextBuffer) {
  text.append(UInt8(ascii: "{"))
  text.append(key: "reason", isFirst: true, reduction.code.rawValue)
  text.append(key: "lines", Int64(reduction.lines))
  text.append(key: "amount", reduction.amount.fen)
  text.append(UInt8(ascii: "}"))
}

private func write(_ taxed: TaxedAdjustment, to text: inout TextBuffer) {
  let adjustment = taxed.adjustment
  text.append(UInt8(ascii: "{"))
  text.append(key: "origin", isFirst: true, adjustment.origin.rawValue)
  text.append(key: "statement", adjustment.statement)
  text.append(key: "line", adjustment.line)
  text.append(key: "amount", adjustment.amount.fen)
  text.append(key: "rate", taxed.rate.basisPoints)
  text.append(key: "reason", adjustment.reason)
  text.append(key: "approved_by", adjustment.approvedBy)
  text.append(key: "remark", adjustment.remark)
  text.append(UInt8(ascii: "}"))
}
