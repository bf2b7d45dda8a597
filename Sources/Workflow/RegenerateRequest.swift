package import Settlement

/// What an auditor wants to see again.
package struct RegenerateRequest: Sendable {
  /// The path of the archive.
  package var archive: String
  package var period: Period
  /// The dealer whose statement it is about; nil for the whole folder of the month.
  package var dealer: String?
  /// The revision of the statement; nil for the latest.
  ///
  /// Without a dealer it is about all statements that have it.
  package var revision: Int?
  /// The first digits of the digest of the run after which the folder is wanted, as its documents
  /// print it; nil for the latest run.
  package var run: String?
  /// The folder to write, which has nothing in it or is not there.
  package var out: String

  /// Asks for the folder of a month as it is by the latest run.
  package init(archive: String, period: Period, out: String) {
    self.archive = archive
    self.period = period
    self.out = out
  }
}

/// What came of writing documents again.
package struct RegenerateReport: Sendable {
  /// A document that did not come out as it was issued.
  package struct Difference: Hashable, Sendable {
    /// From the folder.
    package let path: String
    package let reason: Message
  }

  package let folder: String
  /// How many documents were written.
  package let documents: Int
  /// Lower-case hex SHA-256 of the run that they show.
  package let run: String
  package let differences: [Difference]
}
