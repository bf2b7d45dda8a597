package import Text

/// A claim on a supplier (追偿单), one revision of it.
package struct SupplierClaim: Sendable {
  /// Such as `R202510-SUP01`.
  package let number: String
  package let supplier: Symbol
  /// As the register had it when the revision was issued.
  package let name: Symbol
  package let taxpayerID: Symbol
  package let period: Period
  /// From 1.
  package let revision: Int
  package let issuedOn: Day
  /// The last day for the answer.
  package let due: Day
  /// Numbered from 1 by their place.
  package let lines: [RecoveryLine]
  /// What the supplier said of each line; nil for nothing yet.
  package internal(set) var answers: [LineAnswer?]
  /// The rows that said it, in the order in which they were taken.
  package internal(set) var rows: [SupplierAnswer]
  /// Whether it is posted or withdrawn; what is neither has the state that its answers say.
  package let ending: Ending?

  /// How a claim ended.
  package enum Ending: String, CaseIterable, Sendable {
    case posted, withdrawn
  }

  /// A revision as it is on file.
  package init(
    number: String, supplier: Symbol, name: Symbol = .blank, taxpayerID: Symbol = .blank,
    period: Period, revision: Int, issuedOn: Day, due: Day,
    lines: [RecoveryLine], rows: [SupplierAnswer] = [], ending: Ending? = nil
  ) {
    self.number = number
    self.supplier = supplier
    self.name = name
    self.taxpayerID = taxpayerID
    self.period = period
    self.revision = revision
    self.issuedOn = issuedOn
    self.due = due
    self.lines = lines
    self.ending = ending
    self.rows = []
    answers = lines.map { _ in nil }
    for row in rows where fault(of: row) == nil { take(row) }
  }

  package var state: ClaimState {
    switch ending {
    case .posted: .posted
    case .withdrawn: .withdrawn
    case nil: answers.contains { $0 == nil } ? .issued : .answered
    }
  }

  /// Whether it stays as it is.
  package var isLocked: Bool { ending == .posted || answers.contains { $0 != nil } }

  package var stands: Bool { ending != .withdrawn }

  package var claimed: Money { lines.reduce(.zero) { $0 + $1.amount } }
  package var accepted: Money { answers.reduce(.zero) { $0 + ($1?.accepted ?? .zero) } }
  /// Of the lines that have an answer.
  package var refused: Money {
    zip(lines, answers).reduce(.zero) { sum, line in
      sum + (line.1.map { line.0.amount - $0.accepted } ?? .zero)
    }
  }
  package var open: Money { claimed - accepted - refused }

  /// How many days an answer is late by a day; nil where nothing is open or there is still time.
  package func daysLate(on day: Day) -> Int? {
    guard stands, open > .zero, day > due else { return nil }
    return Int(day.number - due.number)
  }
}

/// What became of a claim.
package enum ClaimState: String, CaseIterable, Sendable {
  case issued
  /// Every line has an answer.
  case answered
  case posted
  /// Nothing is left of it.
  case withdrawn
}

extension ClaimState {
  /// What people call it.
  package var name: Message {
    switch self {
    case .issued: Message(en: "issued", zh: "已开出")
    case .answered: Message(en: "answered", zh: "已回复")
    case .posted: Message(en: "posted", zh: "已入账")
    case .withdrawn: Message(en: "withdrawn", zh: "已撤回")
    }
  }
}

/// What a supplier said of one line.
package struct LineAnswer: Hashable, Sendable {
  package let accepted: Money
  /// Why it did not accept the rest (异议原因).
  package let reason: String
}
