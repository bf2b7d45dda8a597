package import Settlement

/// Corrections of earlier statements as the archive has them: what they say, which month's files gave
/// them, and which statements took them.
package struct CorrectionsOnFile: Sendable {
  /// An adjustment that the latest run of a period gave.
  package struct Given: Hashable, Sendable {
    package let period: Period
    package let dealer: String
    package let digest: String
  }

  /// An adjustment that a standing statement took.
  package struct Taken: Hashable, Sendable {
    package let digest: String
    package let statement: String
    package let period: Period
  }

  /// A standing statement whose total is below zero.
  package struct BelowZero: Hashable, Sendable {
    package let statement: String
    package let dealer: String
    package let taxpayer: TaxpayerType
    package let period: Period
    package let state: StatementState
    package let total: Money
    /// The periods of the standing statements that carry it.
    package let carriers: [Period]
    /// Whether its rulebook asked for an invoice, so that there is tax in it.
    package let isTaxed: Bool
  }

  /// By the digest of the content.
  package let contents: [String: Adjustment]
  /// By period, of one period in reading order.
  package let given: [Given]
  package let taken: [Taken]
  /// The oldest first.
  package let belowZero: [BelowZero]

  /// What was given and no standing statement took.
  ///
  /// - Parameter period: A period whose statements do not count as having taken; nil for none.
  /// - Returns: the adjustments, in the order in which they were given.
  package func waiting(butFor period: Period? = nil) -> [Given] {
    var open: [String: Int] = [:]
    for one in taken where one.period != period { open[one.digest, default: 0] += 1 }
    return given.filter { one in
      guard let count = open[one.digest], count > 0 else { return true }
      open[one.digest] = count - 1
      return false
    }
  }
}
