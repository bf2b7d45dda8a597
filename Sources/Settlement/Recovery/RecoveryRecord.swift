package import Text

/// What a working out of claims found, besides the claims themselves.
package struct RecoveryRecord: Sendable {
  package var period: Period
  package var language: Language
  /// Who claims.
  package var buyer: Buyer
  /// Whether the CSV files begin with a byte order mark.
  package var csvBom: Bool
  /// The day on which it was worked out.
  package var madeOn: Day
  package var tie: RecoveryTie
  /// What is on no claim, in the order of statements and lists.
  package var left: [LeftLine]
  package var exceptions: [ExceptionRow]

  package init(
    period: Period, language: Language, buyer: Buyer, csvBom: Bool, madeOn: Day,
    tie: RecoveryTie, left: [LeftLine], exceptions: [ExceptionRow]
  ) {
    self.period = period
    self.language = language
    self.buyer = buyer
    self.csvBom = csvBom
    self.madeOn = madeOn
    self.tie = tie
    self.left = left
    self.exceptions = exceptions
  }
}

/// The number of a supplier's claim of a period, such as `R202510-SUP01`.
package func claimNumber(of supplier: String, _ period: Period) -> String {
  "R\(period.compact)-\(supplier)"
}
