package import Settlement

/// What is asked of a comparison.
package struct CompareRequest: Sendable {
  package var period: Period
  /// The path of the archive.
  package var archive: String
  /// The rulebook and the price tables that take the place of those of the month.
  package var files: [String]

  /// Asks for a settled month with other files.
  package init(period: Period, archive: String, files: [String]) {
    self.period = period
    self.archive = archive
    self.files = files
  }
}
