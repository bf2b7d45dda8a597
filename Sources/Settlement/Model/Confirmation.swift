/// What a service center says of its statement (确认结果).
package enum ConfirmationDecision: String, CaseIterable, Sendable {
  /// 确认
  case confirmed
  /// 异议
  case disputed
  /// 撤销: takes the latest answer back.
  case revoked
}

/// A row of the confirmations that came back (确认回传).
package struct Confirmation: Hashable, Sendable {
  /// The statement's number, such as `S202510-D001`.
  package let statement: String
  /// The revision that is answered; nil where the day tells which one is meant.
  package let revision: Int?
  package let decision: ConfirmationDecision
  package let day: Day
  /// Who decided (经办人); empty where no name is given.
  package let who: String
  package let remark: String
  /// Where the row stands; nowhere for one that was given by hand.
  package let place: Place

  /// Takes one row.
  package init(
    statement: String, revision: Int? = nil, decision: ConfirmationDecision, day: Day,
    who: String, remark: String, place: Place = .nowhere
  ) {
    self.statement = statement
    self.revision = revision
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
    case .issued, .disputed, .withdrawn, .held, .none: false
    }
  }

  /// Whether a statement waits for an answer, or for another one.
  package var isOpen: Bool {
    switch self {
    case .issued, .disputed: true
    case .confirmed, .posted, .invoiced, .withdrawn, .held, .none: false
    }
  }
}
