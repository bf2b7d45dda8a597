package import Text

/// A line of a claim on a supplier (追偿单).
package struct RecoveryLine: Hashable, Sendable {
  package let key: ClaimedKey
  package let dealer: Symbol
  /// What the item is called; blank where the statement does not say.
  package let name: Symbol
  /// Of the line's statement.
  package let period: Period
  package let visit: RepairVisit?
  /// As claimed of the supplier, and so are price, share and amount.
  package let quantity: Quantity
  package let unitPrice: UnitPrice
  package let share: Rate
  package let amount: Money
  /// Nil for labour and travel.
  package let proof: ClaimProof?
  /// Where the old part lies; blank where it is no proof.
  package let label: Symbol
  package let store: Symbol
  /// What was paid for one.
  package let approvedUnitPrice: UnitPrice
  /// What labour and travel of the visit follow a part by; zero for these themselves.
  package let labourShare: Rate

  package init(
    key: ClaimedKey, dealer: Symbol, name: Symbol, period: Period, visit: RepairVisit?,
    quantity: Quantity,
    unitPrice: UnitPrice, share: Rate, amount: Money, proof: ClaimProof?, label: Symbol,
    store: Symbol, approvedUnitPrice: UnitPrice, labourShare: Rate
  ) {
    self.key = key
    self.dealer = dealer
    self.name = name
    self.period = period
    self.visit = visit
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.share = share
    self.amount = amount
    self.proof = proof
    self.label = label
    self.store = store
    self.approvedUnitPrice = approvedUnitPrice
    self.labourShare = labourShare
  }

  /// What was paid for the claimed quantity: round(quantity × approved unit price).
  package var paid: Money { Money(quantity, times: approvedUnitPrice) }

  /// Whether another line says the same in every cell that makes a revision of a claim.
  ///
  /// Where the part lies does not, nor what the letter alone has.
  func saysTheSame(as other: RecoveryLine) -> Bool {
    key == other.key && dealer == other.dealer && visit?.machine == other.visit?.machine
      && visit?.day == other.visit?.day && quantity == other.quantity
      && unitPrice == other.unitPrice && share == other.share && amount == other.amount
      && proof == other.proof && label == other.label
  }
}

extension RecoveryLine {
  /// Claims a quantity of a part.
  init(
    _ line: RecoverableLine, _ quantity: Quantity, by row: SourcingRow, heldAt store: Symbol
  ) {
    let price = row.claimPrice ?? line.unitPrice
    let isHeld = row.proof == .part
    self.init(
      key: line.key, dealer: line.dealer, name: line.name, period: line.period,
      visit: line.visit, quantity: quantity, unitPrice: price, share: row.share,
      amount: Money(quantity, times: price, share: row.share), proof: row.proof,
      label: isHeld ? line.key.record : .blank, store: isHeld ? store : .blank,
      approvedUnitPrice: line.unitPrice, labourShare: row.labourShare)
  }

  /// Claims labour or travel as it goes with a part of its visit.
  init(_ line: RecoverableLine, _ quantity: Quantity, with part: RecoveryLine) {
    let isWhole = quantity == line.quantity
    self.init(
      key: line.key, dealer: line.dealer, name: line.name, period: line.period,
      visit: line.visit, quantity: quantity, unitPrice: line.unitPrice, share: part.labourShare,
      amount: isWhole
        ? part.labourShare.of(line.amount)
        : Money(quantity, times: line.unitPrice, share: part.labourShare),
      proof: nil, label: .blank, store: .blank, approvedUnitPrice: line.unitPrice,
      labourShare: Rate(basisPoints: 0))
  }
}

extension Money {
  /// Rounds quantity × unit price × share to the fen, once.
  package init(_ quantity: Quantity, times price: UnitPrice, share: Rate) {
    let product =
      Int128(quantity.thousandths) * Int128(price.tenThousandths) * Int128(share.basisPoints)
    self.init(fen: Int64(clamping: roundedQuotient(product, 1_000_000_000)))
  }
}
