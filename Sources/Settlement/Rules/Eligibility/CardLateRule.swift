/// Rejects a line whose machine's warranty card (三包回执卡) came in late or never.
///
/// Asked only where the rulebook sets `cardWithinDays`, counted from the day after the sale.
enum CardLateRule: EligibilityRule {
  static let codes: [ReasonCode] = [.cardLate]
  static let needs: [RuleNeed] = [.cardTerm, .machine]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    guard let days = facts.list.edition.cardWithinDays, case .found(let machine) = facts.machine
    else { return nil }
    guard let received = machine.cardReceivedOn else { return .cardLate }
    return received > machine.soldOn.adding(days: days) ? .cardLate : nil
  }
}
