package import Settlement
internal import Text

/// A line of a list that would be decided otherwise.
package struct LineDifference: Sendable {
  /// As printed on the statement, as are the kind, the record, the item and the name.
  package let number: String
  package let kind: String
  package let record: String
  package let item: String
  package let name: String
  package let before: LineDecision
  package let after: LineDecision

  /// What is paid for the line, fee and all.
  package var paid: BeforeAfter<Money> {
    BeforeAfter(
      before.amountApproved + before.feeApproved, after.amountApproved + after.feeApproved)
  }

  /// The figures that differ, in the order of the table of decisions.
  package var figures: [(figure: LineFigure, texts: BeforeAfter<String>)] {
    LineFigure.allCases.compactMap { figure in
      let texts = BeforeAfter(figure.text(of: before), figure.text(of: after))
      return texts.isUnchanged ? nil : (figure, texts)
    }
  }

  /// What came of the decision itself.
  package var verdict: BeforeAfter<Verdict> { BeforeAfter(before.verdict, after.verdict) }

  /// The reasons that came, went, or took another amount; nil is a reason that is not there.
  package var reasons: [(code: ReasonCode, amounts: BeforeAfter<Money?>)] {
    ReasonCode.allCases.compactMap { code in
      let amounts = BeforeAfter(before.amount(of: code), after.amount(of: code))
      return amounts.isUnchanged ? nil : (code, amounts)
    }
  }

  /// Advice that is given now, and advice that no longer is, each in order of precedence.
  package var adviceAdded: [ReasonCode] {
    after.advice.filter { !before.advice.contains($0) }
  }

  package var adviceDropped: [ReasonCode] {
    before.advice.filter { !after.advice.contains($0) }
  }
}

/// A figure of a line that files can change, by its name in the table of decisions.
package enum LineFigure: String, CaseIterable, Sendable {
  case quantityApproved = "quantity_approved"
  case unitPriceClaimed = "unit_price_claimed"
  case unitPriceApproved = "unit_price_approved"
  case amountClaimed = "amount_claimed"
  case feeClaimed = "fee_claimed"
  case amountApproved = "amount_approved"
  case feeApproved = "fee_approved"

  /// As the table of decisions prints it.
  func text(of decision: LineDecision) -> String {
    switch self {
    case .quantityApproved: Settlement.text(decision.quantityApproved)
    case .unitPriceClaimed: Settlement.text(decision.unitPriceClaimed)
    case .unitPriceApproved: Settlement.text(decision.unitPriceApproved)
    case .amountClaimed: Settlement.text(decision.amountClaimed)
    case .feeClaimed: Settlement.text(decision.feeClaimed)
    case .amountApproved: Settlement.text(decision.amountApproved)
    case .feeApproved: Settlement.text(decision.feeApproved)
    }
  }
}

extension LineDecision {
  /// What a reason took off; nil where it is not given.
  fileprivate func amount(of code: ReasonCode) -> Money? {
    reasons.first { $0.code == code }?.amount
  }
}

extension LineDifference {
  /// Compares two records of one list, line by line.
  ///
  /// - Precondition: both have the lines of the same list, in its order.
  static func all(_ before: StatementRecord, _ after: StatementRecord) -> [LineDifference] {
    precondition(before.lines.count == after.lines.count)
    return zip(before.lines, after.lines).compactMap { old, new in
      guard old.decision != new.decision else { return nil }
      func text(_ range: TextRange) -> String { String(decoding: after[range], as: UTF8.self) }
      return LineDifference(
        number: text(new.number), kind: text(new.kind), record: text(new.record),
        item: text(new.item), name: text(new.name), before: old.decision, after: new.decision)
    }
  }
}
