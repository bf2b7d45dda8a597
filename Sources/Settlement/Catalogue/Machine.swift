package import Text

/// A machine that was sold (整机档案).
package struct Machine: Hashable, Sendable {
  /// As written (机型).
  package let model: Symbol
  package let family: Symbol
  package let soldOn: Day
  /// The day the warranty card (三包回执卡) came in; nil for never.
  package let cardReceivedOn: Day?
  package let warrantyMonths: Int
  /// The warranty hours in hundredths; nil for no limit.
  package let warrantyHours: Int64?

  package init(
    model: Symbol = .blank, family: Symbol, soldOn: Day, cardReceivedOn: Day?, warrantyMonths: Int,
    warrantyHours: Int64?
  ) {
    self.model = model
    self.family = family
    self.soldOn = soldOn
    self.cardReceivedOn = cardReceivedOn
    self.warrantyMonths = warrantyMonths
    self.warrantyHours = warrantyHours
  }

  /// Whether the warranty includes a milestone (强保), given by its place in the rulebook from 0.
  func includesMilestone(_ index: Int) -> Bool {
    warrantyMonths > 6 || index < 3
  }
}
