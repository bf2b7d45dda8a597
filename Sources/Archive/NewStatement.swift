package import Settlement

/// A revision of a statement that a run issues.
package struct NewStatement: Sendable {
  package let canonical: CanonicalStatement
  package let number: String
  package let dealer: String
  package let period: Period
  /// From 1.
  package let revision: Int
  /// The last day for the invoice; nil where nothing is due.
  package let invoiceDue: Day?
  /// Years within the invoice's term for which the calendar had no data.
  package let yearsWithoutCalendar: [Int]
  package let totals: StatementTotals
  /// Corrections of earlier statements that it takes up.
  package let adjustments: [Adjustment]
  /// What the lines that were paid claim, see ``paidKeys(of:symbols:)``.
  package let paidKeys: [UInt64]
  /// Milestones and consents that the revision uses up.
  package let consumedRights: ConsumedRightsTexts?

  /// Takes a statement and what its issue adds.
  package init(
    head: StatementHead, canonical: CanonicalStatement, revision: Int, invoiceDue: Day?,
    yearsWithoutCalendar: [Int], paidKeys: [UInt64], consumedRights: ConsumedRightsTexts? = nil
  ) {
    self.canonical = canonical
    number = head.number
    dealer = head.dealer.id
    period = head.period
    self.revision = revision
    self.invoiceDue = invoiceDue
    self.yearsWithoutCalendar = yearsWithoutCalendar
    totals = head.totals
    adjustments = head.adjustments.map(\.adjustment)
    self.paidKeys = paidKeys
    self.consumedRights = consumedRights
  }
}
