/// The month-end of warranty parts (代垫服务费用结算): lists come by mail, and the postmark counts.
package enum MonthlyScheme: Scheme {
  package static let rules = RuleRegistry.monthly
  package static let isByPostmark = true
  package static let cardNeedsCustomer = false
  package static let askedColumns: Set<AskedColumn> = []
  package static let requirable = RegisterKind.allCases
  package static let stockSeasons: Int? = nil

  package static func period(of day: Day, halves: HalfEnds) -> Period { Period(of: day) }

  /// A day of the month after.
  package static func deadline(of period: Period, _ edition: Edition) -> Day {
    Period(of: period.lastDay).next.day(edition.deadlineDay)
  }
}
