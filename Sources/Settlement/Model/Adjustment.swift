/// A signed correction of an earlier statement (调整), as a later statement takes it up.
package struct Adjustment: Hashable, Sendable {
  /// Where a correction comes from.
  package enum Origin: String, CaseIterable, Sendable {
    /// Someone approved it, for a reason.
    case approved
    /// The earlier statement's total was below zero.
    case carried
  }

  package let origin: Origin
  /// The number of the earlier statement.
  package let statement: String
  /// The line of it as printed; empty where the whole statement is meant.
  package let line: String
  package let amount: Money
  /// Empty where the amount is carried, as the next two are.
  package let reason: String
  package let approvedBy: String
  package let remark: String

  /// Takes a correction that someone approved.
  package init(
    statement: String, line: String, amount: Money, reason: String, approvedBy: String,
    remark: String
  ) {
    origin = .approved
    self.statement = statement
    self.line = line
    self.amount = amount
    self.reason = reason
    self.approvedBy = approvedBy
    self.remark = remark
  }

  /// Carries what a statement below zero has left over.
  package init(carriedFrom statement: String, amount: Money) {
    origin = .carried
    self.statement = statement
    self.amount = amount
    (line, reason, approvedBy, remark) = ("", "", "", "")
  }
}

/// A correction on the statement that takes it up, with the rate that taxes it there.
package struct TaxedAdjustment: Hashable, Sendable {
  package let adjustment: Adjustment
  package let rate: Rate

  /// Puts a correction beside its rate.
  package init(_ adjustment: Adjustment, rate: Rate) {
    self.adjustment = adjustment
    self.rate = rate
  }

  package var amount: Money { adjustment.amount }
}

/// A row of the adjustments table (调整单) that was read.
package struct AdjustmentRow: Hashable, Sendable {
  package let adjustment: Adjustment
  package let place: Place

  /// Names a correction and where it stands.
  package init(_ adjustment: Adjustment, at place: Place) {
    self.adjustment = adjustment
    self.place = place
  }
}
