/// Rejects a line whose service lies outside the machine's warranty (三包期).
///
/// The warranty runs from the sale for so many months, to the same day of the month or that
/// month's end, that day included; or to so many machine hours, whichever comes first. Hours that
/// the record leaves blank exceed nothing.
enum OutOfWarrantyRule: EligibilityRule {
  static let codes: [ReasonCode] = [.outOfWarranty]
  static let needs: [RuleNeed] = [.machine]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    guard let record = facts.ownRecord, case .found(let machine) = facts.machine else { return nil }
    let lastDay = machine.soldOn.adding(months: machine.warrantyMonths)
    guard record.serviceDate >= machine.soldOn, record.serviceDate <= lastDay else {
      return .outOfWarranty
    }
    guard let hours = record.hours, let limit = machine.warrantyHours else { return nil }
    return hours > limit ? .outOfWarranty : nil
  }
}
