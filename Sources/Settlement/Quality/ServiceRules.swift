/// What the manufacturer asks of service (the rulebook's key `service`).
package struct ServiceRules: Hashable, Sendable {
  /// Percent of the answers that must be satisfied.
  package var satisfaction = 97
  /// Percent of the repairs after which the user is called back.
  package var repairsCalledBack = 80
  /// How many months after the sale the user is called.
  package var usersAfterMonths = 3
  /// By which working day a machine that was given back is dealt with.
  package var returnWorkingDays = 3
  /// Within how many hours an urgent complaint is closed.
  package var urgentHours = 24
  /// In the order in which they are asked and printed.
  package var targets = ServiceTarget.usual

  package init() {}
}

/// Within how long something has to follow on something else.
package struct ServiceTarget: Hashable, Sendable {
  package let code: String
  package let from: CallTime
  package let to: CallTime
  /// The most that may pass.
  package let minutes: Int
  /// In percent of the calls that are decided.
  package let goal: Int
  /// Whether it is for calls in the city alone.
  package let isInCity: Bool
  /// The greatest distance in tenths of a kilometre; nil where the distance does not matter.
  package let upTo: Int64?
  /// The level of fault that it is for, folded; nil where the level does not matter.
  package let level: String?
  /// Whether it is for calls out of warranty too.
  package let isForAnyWarranty: Bool

  package init(
    _ code: String, from: CallTime, to: CallTime, minutes: Int, goal: Int = 100,
    isInCity: Bool = false, upTo: Int64? = nil, level: String? = nil,
    isForAnyWarranty: Bool = false
  ) {
    self.code = code
    self.from = from
    self.to = to
    self.minutes = minutes
    self.goal = goal
    self.isInCity = isInCity
    self.upTo = upTo
    self.level = level
    self.isForAnyWarranty = isForAnyWarranty
  }

  /// What holds where a rulebook names no targets: arrival by distance, all else by the hour.
  package static let usual = [
    ServiceTarget("arrival-city", from: .called, to: .arrived, minutes: 120, isInCity: true),
    ServiceTarget("arrival-200", from: .called, to: .arrived, minutes: 360, upTo: 2000),
    ServiceTarget("arrival-300", from: .called, to: .arrived, minutes: 480, upTo: 3000),
    ServiceTarget("arrival-400", from: .called, to: .arrived, minutes: 600, upTo: 4000),
    ServiceTarget("restored", from: .called, to: .restored, minutes: 1440),
    ServiceTarget(
      "answered", from: .called, to: .answered, minutes: 1440, isForAnyWarranty: true),
    ServiceTarget("arranged", from: .transferred, to: .arranged, minutes: 120),
    ServiceTarget("checked", from: .transferred, to: .checked, minutes: 240),
  ]

  /// Whether it measures the same as another, so that a call has one of the two.
  func measuresSame(as other: ServiceTarget) -> Bool { from == other.from && to == other.to }
}
