internal import Text

/// One step of a line's arithmetic: how its figure came about, and what it took off the claim.
package struct ArithmeticStep: Sendable {
  /// What a step finds out; raw values are part of what programs read.
  package enum Name: String, CaseIterable, Sendable {
    /// The amount as claimed.
    case claimedAmount = "claimed-amount"
    /// The fee as claimed.
    case claimedFee = "claimed-fee"
    /// A blank fee of a rejected line: what would have been due.
    case lostFee = "lost-fee"
    /// Claimed quantity × claimed unit price.
    case sum
    /// Approved quantity × claimed unit price.
    case quantity
    /// Approved quantity × approved unit price.
    case price
    /// The management fee on the approved amount.
    case fee
    /// The whole claim goes.
    case rejection
  }

  package let name: Name
  /// What is multiplied and rounded; nil where the figure is taken as it is.
  package let product: ExactProduct?
  package let result: Money
  /// What the step takes off the claim; zero where it changes nothing, nil where it cannot.
  package let reduction: Reduction?

  init(
    _ name: Name, _ product: ExactProduct? = nil, result: Money, reduction: Reduction? = nil
  ) {
    self.name = name
    self.product = product
    self.result = result
    self.reduction = reduction
  }
}

/// A product before it is rounded to the fen.
package enum ExactProduct: Hashable, Sendable {
  case price(Quantity, UnitPrice)
  case share(Rate, Money)

  /// The product to the last digit, without trailing zeros beyond the fen: `37.0368`.
  package var exact: String {
    switch self {
    case .price(let quantity, let price):
      fixedPointText(
        Int128(quantity.thousandths) * Int128(price.tenThousandths), places: 7, atLeast: 2)
    case .share(let rate, let amount):
      fixedPointText(Int128(amount.fen) * Int128(rate.basisPoints), places: 6, atLeast: 2)
    }
  }

  /// Rounded to the fen as everything is.
  package var rounded: Money {
    switch self {
    case .price(let quantity, let price): Money(quantity, times: price)
    case .share(let rate, let amount): rate.of(amount)
    }
  }
}

extension LineFacts {
  /// The arithmetic of the line: the steps' reductions add up to claimed − approved.
  package func arithmetic(of decision: LineDecision) -> [ArithmeticStep] {
    let claim = ClaimedFigures(self)
    let product = ExactProduct.price(claim.quantity, claim.unitPrice)
    let claimed = ArithmeticStep(
      .claimedAmount, line.amount == nil ? product : nil, result: claim.amount)
    guard decision.verdict == .rejected else {
      return [claimed] + paying(claim)
    }
    let lost = ExactProduct.share(feeRate, claim.feeLost(self).amount)
    let fee =
      claim.fee.map { ArithmeticStep(.claimedFee, result: $0) }
      ?? ArithmeticStep(.lostFee, feeExclusion == nil ? lost : nil, result: decision.feeClaimed)
    return [
      claimed, fee, ArithmeticStep(.rejection, result: .zero, reduction: decision.reasons.first),
    ]
  }

  private func paying(_ claim: ClaimedFigures) -> [ArithmeticStep] {
    var payment = Payment(claim)
    let steps = list.rules.amounts.map { $0.step(&payment, self) }
    return [ArithmeticStep(.claimedFee, result: payment.feeClaimed)] + steps
  }

  private var feeRate: Rate { list.edition.managementFee }

  /// Why no management fee is due; nil where one is.
  package var feeExclusion: ReasonCode? { ManagementFeeRule.exclusion(self) }
}

extension TaxShare {
  /// The net before it is rounded, to six places: gross ÷ (1 + rate), with an ellipsis where the
  /// quotient goes on.
  package var exactNet: String {
    let divisor = 10_000 + Int128(rate.basisPoints)
    let (quotient, rest) = (Int128(gross.fen) * 100_000_000)
      .quotientAndRemainder(dividingBy: divisor)
    return fixedPointText(quotient, places: 6, atLeast: 2) + (rest == 0 ? "" : "…")
  }
}
