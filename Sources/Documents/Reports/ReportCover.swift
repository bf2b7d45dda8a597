package import Settlement
package import Text

/// What every report says of itself: its range, its day, what it was made from, and what it lacks.
package struct ReportCover: Sendable {
  /// A file that was read for the report.
  package struct Input: Hashable, Sendable {
    /// From the workspace.
    package let path: String
    /// Lower-case hex SHA-256.
    package let digest: String

    package init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }
  }

  package let kind: ReportKind
  package let range: PeriodRange
  /// What is blank on it is open or missed.
  package let asOf: Day
  package var language: Language
  /// The first period of the edition that holds.
  package var edition: Period
  /// Who settles.
  package var house: String
  /// What could not be computed, each with the table that is missing.
  package var absences: [Message]
  /// How many rows and cells were left out of the figures.
  package var leftOut: (rows: Int, cells: Int)
  /// In reading order.
  package var inputs: [Input]
  /// Of the archive's latest run; nil where there is no archive.
  package var runDigest: String?
  package var exceptions: [ExceptionRow]

  package init(
    kind: ReportKind, range: PeriodRange, asOf: Day, language: Language, edition: Period,
    house: String, absences: [Message] = [], leftOut: (rows: Int, cells: Int) = (0, 0),
    inputs: [Input] = [], runDigest: String?, exceptions: [ExceptionRow]
  ) {
    self.kind = kind
    self.range = range
    self.asOf = asOf
    self.language = language
    self.edition = edition
    self.house = house
    self.absences = absences
    self.leftOut = leftOut
    self.inputs = inputs
    self.runDigest = runDigest
    self.exceptions = exceptions
  }
}
