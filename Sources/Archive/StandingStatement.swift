package import Settlement
package import Text

/// The newest revision of a statement, as far as a run must know it without its text.
package struct StandingStatement: Hashable, Sendable {
  /// The key of the revision in the archive.
  package let id: Int64
  package let number: String
  package let dealer: String
  /// Of the head and the lines together.
  package let digest: Digest
  package var state: StatementState
  package let issue: StatementIssue
  package let total: Money
}

/// The latest run of the archive, on which the next one chains.
package struct LatestRun: Hashable, Sendable {
  package let id: Int64
  package let digest: Digest
  package let seal: Digest
}
