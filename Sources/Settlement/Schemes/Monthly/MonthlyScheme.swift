package import Text

/// The month-end of warranty parts (代垫服务费用结算): lists come by mail, and the postmark counts.
package enum MonthlyScheme: Scheme {
  package static let rules = RuleRegistry.monthly
  package static let periodName = Message(en: "month", zh: "结算月份")
  package static let sortName = Message(en: "month", zh: "月")
  package static let example = "2025-10"
  package static let endsByRulebook = false
  package static let isByPostmark = true
  package static let cardNeedsCustomer = false
  package static let askedColumns: Set<AskedColumn> = []
  package static let requirable = RegisterKind.allCases
  package static let stockSeasons: Int? = nil
  package static let writesSetOffs = false

  package static func period(of day: Day, halves: HalfEnds) -> Period { Period(of: day) }

  /// A day of the month after.
  package static func deadline(of period: Period, _ edition: Edition) -> Day {
    Period(of: period.lastDay).next.day(edition.deadlineDay)
  }
}
