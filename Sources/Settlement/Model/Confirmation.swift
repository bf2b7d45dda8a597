/// What a service center says of its statement (确认结果).
package enum ConfirmationDecision: String, CaseIterable, Sendable {
  /// 确认
  case confirmed
  /// 异议
  case disputed

  /// The state in which it leaves the statement.
  package var state: StatementState {
    switch self {
    case .confirmed: .confirmed
    case .disputed: .disputed
    }
  }
}

/// A row of the confirmations that came back (确认回传).
package struct Confirmation: Hashable, Sendable {
  /// The statement's number, such as `S202510-D001`; the day decides which revision it is about.
  package let statement: String
  package let decision: ConfirmationDecision
  package let day: Day
  /// Who decided (经办人); empty where no name is given.
  package let who: String
  package let remark: String
  /// Where the row stands; nowhere for one that was given by hand.
  package let place: Place

  /// Takes one row.
  package init(
    statement: String, decision: ConfirmationDecision, day: Day, who: String, remark: String,
    place: Place = .nowhere
  ) {
    self.statement = statement
    self.decision = decision
    self.day = day
    self.who = who
    self.remark = remark
    self.place = place
  }
}

extension StatementState {
  /// Whether a run keeps the statement even where its lists would now come out differently.
  package var isLocked: Bool {
    switch self {
    case .confirmed, .posted, .invoiced: true
    case .issued, .disputed, .held, .none: false
    }
  }
}
