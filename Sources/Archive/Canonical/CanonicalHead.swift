internal import Settlement
internal import Text

/// Writes a statement's head as the object of version 1.
///
/// Its keys, in their order: v, number, dealer, buyer, accounts, period, language, edition, deadline,
/// not_evaluated, totals, kinds, reductions, adjustments, taxes, proposal, and what
/// ``writeLater(_:to:)`` adds. Amounts are in fen, rates in
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
  writeLater(head, to: &text)
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

/// Reads the head that ``writeHead(_:to:)`` wrote.
func readHead(_ text: [UInt8]) throws(ArchiveError) -> StatementHead {
  var fields = try JSONFields(text: text, subject: "a statement's head")
  guard try fields.number("v") == 1 else { throw .damaged("a statement's head, at v") }
  let number = try fields.text("number")
  let dealer = try readDealer(&fields)
  let buyer = try readBuyer(&fields)
  var head = StatementHead(
    dealer: dealer, buyer: buyer, accounts: try readAccounts(&fields),
    period: try fields.period("period"),
    language: try fields.word("language", of: Language.self),
    edition: try fields.period("edition"), deadline: try readDeadline(&fields),
    notEvaluated: try fields.array("not_evaluated") { kinds throws(ArchiveError) in
      try kinds.word(of: AbsentInput.self)
    },
    totals: try readTotals(&fields), kinds: try readKinds(&fields),
    reductions: try readReductions(&fields), adjustments: try readAdjustments(&fields),
    taxes: try readTaxes(&fields),
    proposal: try readProposal(&fields))
  try readLater(&head, &fields)
  try fields.finish()
  guard head.number == number else { throw .damaged("a statement's head, at number") }
  let returned = head.machineReturns.reduce(Int128(0)) { $0 + Int128($1.amount.fen) }
  let adjusted = head.adjustments.reduce(returned) { $0 + Int128($1.amount.fen) }
  guard adjusted == Int128(head.totals.adjustments.fen) else {
    throw .damaged("a statement's head, at adjustments")
  }
  return head
}

private func readDealer(_ fields: inout JSONFields) throws(ArchiveError) -> Dealer {
  var dealer = try fields.fields("dealer")
  let read = Dealer(
    id: try dealer.text("id"), name: try dealer.text("name"),
    taxpayerID: try dealer.text("taxpayer_id"),
    taxpayer: try dealer.word("taxpayer", of: TaxpayerType.self),
    account: try dealer.text("account"), validFrom: try dealer.optionalDay("valid_from"),
    validTo: try dealer.optionalDay("valid_to"))
  try dealer.finish()
  return read
}

/// Reads the parties' buyer, the next value of an object.
func readBuyer(_ fields: inout JSONFields) throws(ArchiveError) -> Buyer {
  var buyer = try fields.fields("buyer")
  let read = Buyer(name: try buyer.text("name"), taxpayerID: try buyer.text("taxpayer_id"))
  try buyer.finish()
  return read
}

private func readAccounts(_ fields: inout JSONFields) throws(ArchiveError) -> Accounts {
  var accounts = try fields.fields("accounts")
  let read = Accounts(
    expense: try accounts.text("expense"), inputVAT: try accounts.text("input_vat"),
    dealers: try accounts.text("dealers"))
  try accounts.finish()
  return read
}

private func readDeadline(_ fields: inout JSONFields) throws(ArchiveError) -> DeadlineRuling {
  var deadline = try fields.fields("deadline")
  let read = DeadlineRuling(
    day: try deadline.day("day"), regularDay: try deadline.day("regular_day"),
    extendedBy: try deadline.text("extended_by"),
    postmark: try deadline.optionalDay("postmark"),
    receivedOn: try deadline.optionalDay("received_on"),
    yearsWithoutCalendar: try deadline.array("years_without_calendar") {
      years throws(ArchiveError) in try years.count()
    })
  try deadline.finish()
  return read
}

private func readTotals(_ fields: inout JSONFields) throws(ArchiveError) -> StatementTotals {
  var figures = try fields.fields("totals")
  var totals = StatementTotals()
  totals.lines = try figures.count("lines")
  totals.approved = try figures.count("approved")
  totals.adjusted = try figures.count("adjusted")
  totals.rejected = try figures.count("rejected")
  totals.claimed = try figures.money("claimed")
  totals.reductions = try figures.money("reductions")
  totals.parts = try figures.money("parts")
  totals.fee = try figures.money("fee")
  totals.services = try figures.money("services")
  totals.adjustments = try figures.money("adjustments")
  totals.total = try figures.money("total")
  totals.net = try figures.money("net")
  totals.tax = try figures.money("tax")
  try figures.finish()
  return totals
}

private func readKinds(_ fields: inout JSONFields) throws(ArchiveError) -> [KindTotal] {
  try fields.objects("kinds") { kind throws(ArchiveError) in
    KindTotal(
      kind: try kind.word("kind", of: ClaimKind.self), lines: try kind.count("lines"),
      claimed: try kind.money("claimed"), amount: try kind.money("amount"),
      fee: try kind.money("fee"))
  }
}

private func readReductions(_ fields: inout JSONFields) throws(ArchiveError) -> [ReductionTotal] {
  try fields.objects("reductions") { reduction throws(ArchiveError) in
    ReductionTotal(
      code: try reduction.word("reason", of: ReasonCode.self),
      lines: try reduction.count("lines"), amount: try reduction.money("amount"))
  }
}

private func readAdjustments(
  _ fields: inout JSONFields
) throws(ArchiveError) -> [TaxedAdjustment] {
  try fields.objects("adjustments") { row throws(ArchiveError) in
    let origin = try row.word("origin", of: Adjustment.Origin.self)
    let statement = try row.text("statement")
    let line = try row.text("line")
    let amount = try row.money("amount")
    let rate = try row.rate("rate")
    let approved = Adjustment(
      statement: statement, line: line, amount: amount, reason: try row.text("reason"),
      approvedBy: try row.text("approved_by"), remark: try row.text("remark"))
    let carried = Adjustment(carriedFrom: statement, amount: amount)
    return TaxedAdjustment(origin == .carried ? carried : approved, rate: rate)
  }
}

private func readTaxes(_ fields: inout JSONFields) throws(ArchiveError) -> [TaxShare] {
  try fields.objects("taxes") { share throws(ArchiveError) in
    TaxShare(
      rate: try share.rate("rate"), gross: try share.money("gross"),
      net: try share.money("net"), tax: try share.money("tax"))
  }
}

private func readProposal(_ fields: inout JSONFields) throws(ArchiveError) -> [InvoiceItem] {
  try fields.objects("proposal") { item throws(ArchiveError) in
    InvoiceItem(
      subject: try item.word("subject", of: InvoiceSubject.self),
      rate: try item.rate("rate"), gross: try item.money("gross"),
      net: try item.money("net"), tax: try item.money("tax"))
  }
}
