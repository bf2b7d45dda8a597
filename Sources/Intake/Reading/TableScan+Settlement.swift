package import Settlement
import Tabular
internal import Text

/// The rows of a list as settled (结算清单), and whether it has a column of fees.
package struct SettledRows: Sendable {
  package var rows: [SettledRow] = []
  package var hasFees = false
}

extension TableScan {
  /// Reads what the manufacturer pays for each line; a row with a defect is left out.
  mutating func readSettlement() throws(TabularError) -> SettledRows {
    var settled = SettledRows(hasFees: header.place(of: .feeApproved) >= 0)
    while try nextLine() {
      if let row = settledRow() { settled.rows.append(row) }
    }
    return settled
  }

  private mutating func settledRow() -> SettledRow? {
    let dealer = identifier(.dealer, isRequired: false)
    let key = pairingKey()
    let amount = figure(.amountApproved, .amount, isRequired: true)
    _ = figure(.quantityApproved, .accepted)
    let fee = figure(.feeApproved, .amount)
    let amountClaimed = figure(.amountClaimed, .amount)
    let feeClaimed = figure(.feeClaimed, .amount)
    guard !endRow(dealer: dealer.isBlank ? nil : dealer), let amount else { return nil }
    return SettledRow(
      key: key, number: symbols.text(text(.line)), dealer: symbols.text(dealer),
      amountClaimed: amountClaimed.map { Money(fen: $0) },
      feeClaimed: feeClaimed.map { Money(fen: $0) },
      paid: LineMoney(amount: Money(fen: amount), fee: Money(fen: fee ?? 0)),
      reasons: symbols.text(text(.reasons)), place: Place(file: file, row: row.number))
  }

  private mutating func pairingKey() -> PairingKey {
    let record = identifier(.recordNo, isRequired: true)
    let item = identifier(.partNo, isRequired: true)
    var kind = ClaimKind.part
    if let range = range(of: .kind) {
      kind = Words.kinds.value(of: row.text.span.extracting(range)) ?? .unknown
    }
    return PairingKey(
      record: symbols.text(record), kind: kind, written: symbols.text(text(.kind)),
      item: symbols.text(item))
  }
}
