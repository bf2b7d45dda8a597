package import Text

/// The write-off of warranty parts by half-years (三包费用核销).
///
/// Parts may ride back on any delivery truck, so that no postmark is asked for: each record and each
/// part has to be back by the return date (返回期限).
package enum HalfYearlyScheme: Scheme {
  package static let rules = RuleRegistry.halfYearly
  package static let periodName = Message(en: "half", zh: "结算期间")
  package static let sortName = Message(en: "half-year", zh: "半年")
  package static let example = "2025-H1"
  package static let endsByRulebook = true
  package static let isByPostmark = false
  package static let cardNeedsCustomer = true
  package static let askedColumns: Set<AskedColumn> = [.recordReturn, .partReturn]
  package static let requirable = RegisterKind.allCases.filter { $0 != .receipts }
  package static let stockSeasons: Int? = 2
  package static let writesSetOffs = true

  package static func period(of day: Day, halves: HalfEnds) -> Period {
    Period(of: day, halves: halves)
  }

  /// The return date: the first day of the name that the edition has for the half, after its end.
  package static func deadline(of period: Period, _ edition: Edition) -> Day {
    guard let half = period.half, let terms = edition.halves else { return period.lastDay }
    return terms.returnBy.end(of: half).first(after: period.lastDay)
  }
}
