internal import Settlement
internal import Text

/// Writes what a head says only where it has it, so that the text of other heads is as it always was.
///
/// The keys, in their order: halves (the days on which they end) of a half, machine_returns,
/// consignments, settled_by and set_off where the total is set off (null where the balance was not
/// known), and invoice (false) where none is asked for.
func writeLater(_ head: StatementHead, to text: inout TextBuffer) {
  if let halves = head.period.halves { writeHalves(halves, to: &text) }
  if !head.machineReturns.isEmpty {
    text.append(key: "machine_returns")
    text.append(array: head.machineReturns) { write($0, to: &$1) }
  }
  if !head.consignments.isEmpty {
    text.append(key: "consignments")
    text.append(array: head.consignments) { write($0, to: &$1) }
  }
  if head.settledBy != .account {
    text.append(key: "settled_by", head.settledBy.rawValue)
    text.append(key: "set_off")
    write(head.setOff, to: &text)
  }
  if !head.asksForInvoice { text.append(",\"invoice\":false") }
}

/// Writes where halves end, as one key of an object.
func writeHalves(_ halves: HalfEnds, to text: inout TextBuffer) {
  text.append(key: "halves")
  text.append(array: [halves.first, halves.second]) { $1.append(quoted: $0.description) }
}

private func write(_ taxed: TaxedReturn, to text: inout TextBuffer) {
  let row = taxed.machineReturn
  text.append(UInt8(ascii: "{"))
  text.append(key: "return_no", isFirst: true, row.number)
  text.append(key: "machine_no", row.machine)
  text.append(key: "returned_on", row.returnedOn.description)
  text.append(key: "cause", row.cause.rawValue)
  text.append(key: "freight", row.freight.fen)
  text.append(key: "paid_by", row.paidBy.rawValue)
  text.append(key: "restore", row.restore.fen)
  text.append(key: "rate", taxed.rate.basisPoints)
  text.append(key: "charges")
  text.append(array: taxed.charges) { charge, text in
    text.append(UInt8(ascii: "{"))
    text.append(key: "code", isFirst: true, charge.code?.rawValue)
    text.append(key: "amount", charge.amount.fen)
    text.append(UInt8(ascii: "}"))
  }
  text.append(UInt8(ascii: "}"))
}

private func write(_ consignment: Consignment, to text: inout TextBuffer) {
  text.append(UInt8(ascii: "{"))
  text.append(key: "consignment_no", isFirst: true, consignment.number)
  text.append(key: "mailed_on", consignment.mailedOn.description)
  text.append(key: "received_on", consignment.receivedOn?.description)
  text.append(UInt8(ascii: "}"))
}

private func write(_ setOff: SetOff?, to text: inout TextBuffer) {
  guard let setOff else { return text.append("null") }
  text.append(UInt8(ascii: "{"))
  text.append(key: "as_of", isFirst: true, setOff.asOf.description)
  text.append(key: "balance", setOff.balance.fen)
  text.append(key: "before", setOff.before.fen)
  text.append(UInt8(ascii: "}"))
}

/// Reads what ``writeLater(_:to:)`` wrote.
func readLater(_ head: inout StatementHead, _ fields: inout JSONFields) throws(ArchiveError) {
  if fields.has("halves") {
    let halves = try readHalves(&fields)
    head.period = head.period.ending(halves)
    head.edition = head.edition.ending(halves)
  }
  if fields.has("machine_returns") {
    let dealer = head.dealer.id
    head.machineReturns = try fields.objects("machine_returns") { row throws(ArchiveError) in
      try readReturn(of: dealer, &row)
    }
  }
  if fields.has("consignments") {
    head.consignments = try fields.objects("consignments") { row throws(ArchiveError) in
      Consignment(
        number: try row.text("consignment_no"), mailedOn: try row.day("mailed_on"),
        receivedOn: try row.optionalDay("received_on"))
    }
  }
  if fields.has("settled_by") {
    head.settledBy = try fields.word("settled_by", of: SettledBy.self)
    head.setOff = try readSetOff(&fields)
  }
  if fields.has("invoice") { head.asksForInvoice = try fields.flag("invoice") }
}

/// Reads where halves end.
func readHalves(_ fields: inout JSONFields) throws(ArchiveError) -> HalfEnds {
  let days = try fields.array("halves") { days throws(ArchiveError) in try days.text() }
  guard days.count == 2, let first = DayOfYear(days[0]), let second = DayOfYear(days[1]) else {
    throw .damaged("the days on which halves end")
  }
  return HalfEnds(first: first, second: second)
}

private func readReturn(
  of dealer: String, _ row: inout JSONFields
) throws(ArchiveError) -> TaxedReturn {
  let machineReturn = MachineReturn(
    number: try row.text("return_no"), dealer: dealer, machine: try row.text("machine_no"),
    returnedOn: try row.day("returned_on"), cause: try row.word("cause", of: ReturnCause.self),
    freight: try row.money("freight"), paidBy: try row.word("paid_by", of: FreightPayer.self),
    restore: try row.money("restore"))
  let rate = try row.rate("rate")
  let charges = try row.objects("charges") { charge throws(ArchiveError) in
    ReturnCharge(
      try charge.optionalWord("code", of: MachineReturnCode.self), try charge.money("amount"))
  }
  return TaxedReturn(machineReturn, charges: charges, rate: rate)
}

private func readSetOff(_ fields: inout JSONFields) throws(ArchiveError) -> SetOff? {
  guard var row = try fields.optionalFields("set_off") else { return nil }
  let setOff = SetOff(
    asOf: try row.day("as_of"), balance: try row.money("balance"), before: try row.money("before"))
  try row.finish()
  return setOff
}
