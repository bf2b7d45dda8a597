internal import Text

/// A row of a list as settled (结算清单): what the manufacturer pays for a line.
package struct SettledRow: Sendable {
  package let key: PairingKey
  /// The number of the line as written; empty where the row has none.
  package let number: String
  /// Whose the line is, by id or by name; empty where the row does not say.
  package var dealer: String
  /// What the row says was claimed, tax included; nil where it does not say.
  package let amountClaimed: Money?
  package let feeClaimed: Money?
  package let paid: LineMoney
  /// Why something was cut, as written.
  package let reasons: String
  package let place: Place

  package init(
    key: PairingKey, number: String, dealer: String, amountClaimed: Money?, feeClaimed: Money?,
    paid: LineMoney, reasons: String, place: Place
  ) {
    self.key = key
    self.number = number
    self.dealer = dealer
    self.amountClaimed = amountClaimed
    self.feeClaimed = feeClaimed
    self.paid = paid
    self.reasons = reasons
    self.place = place
  }
}

/// A line of one's own list, as its check decides it.
package struct OwnLine: Sendable {
  package let key: PairingKey
  /// As written, or the position in the list.
  package let number: String
  /// The service center's id.
  package let dealer: String
  package let claimed: LineMoney
  package let expected: LineMoney
  /// The claimed amount and fee as far as the list itself says them; nil where a cell is left blank,
  /// so that whoever decides the list computes it.
  package let amountStated: Money?
  package let feeStated: Money?

  package init(
    key: PairingKey, number: String, dealer: String, claimed: LineMoney, expected: LineMoney,
    amountStated: Money?, feeStated: Money?
  ) {
    self.key = key
    self.number = number
    self.dealer = dealer
    self.claimed = claimed
    self.expected = expected
    self.amountStated = amountStated
    self.feeStated = feeStated
  }
}

/// What two lists must agree in about a line: its record, its kind, its part or item.
package struct PairingKey: Hashable, Sendable {
  package let record: String
  /// The word for the kind; of an unknown one what was written, folded.
  private let kind: String
  package let item: String

  /// Names a line; `written` is the kind as written, where it is ``ClaimKind/unknown``.
  ///
  /// Parts are one of those that are known: our statements in English call them so.
  package init(record: String, kind: ClaimKind, written: String = "", item: String) {
    self.record = record
    self.item = item
    let word = kind == .unknown ? foldedWord(written) : kind.rawValue
    self.kind = word == "parts" ? ClaimKind.part.rawValue : word
  }
}

/// The amount of a line and its management fee (管理费), tax included.
package struct LineMoney: Hashable, Sendable {
  package let amount: Money
  package let fee: Money

  package init(amount: Money, fee: Money) {
    self.amount = amount
    self.fee = fee
  }

  /// What the line comes to, with its fee or without.
  package func sum(withFee: Bool) -> Money { withFee ? amount + fee : amount }
}
