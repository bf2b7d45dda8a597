/// Rejects a service for which no tariff (服务费标准) is in force on the tariff date.
///
/// Without tariffs at all there is none either.
enum NoTariffRule: EligibilityRule {
  static let codes: [ReasonCode] = [.noTariff]
  static let needs: [RuleNeed] = [.service]

  static func failure(of facts: LineFacts) -> ReasonCode? {
    facts.isService && facts.tariff == nil ? .noTariff : nil
  }
}
