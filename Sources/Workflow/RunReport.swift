package import Settlement

/// What came of a month-end, for the person who ran it.
package struct RunReport: Sendable {
  package var period: Period
  package var language: Language
  /// The folder that was written; nil for a dry run.
  package var outFolder: String?
  /// Numbers of the statements of which a revision was issued now.
  package var issued: [String] = []
  /// Numbers of the statements that stand as they were.
  package var unchanged: [String] = []
  /// Dealers whose lists are held.
  package var held: [String] = []
  /// Dealers of the register without any list.
  package var withoutList: [String] = []
  package var exceptions: [ExceptionRow] = []
  /// Sums over the standing statements of the period.
  package var lines = 0
  package var claimed = Money.zero
  package var reductions = Money.zero
  package var total = Money.zero
  /// Lower-case hex SHA-256 of the latest run; empty for a dry run on an empty archive.
  package var runDigest = ""
  package var bytesIn = 0
  package var bytesOut = 0
  /// Seconds by phase, in the order of the phases.
  package var seconds: [(phase: String, seconds: Double)] = []

  /// Whether something wants attention: exit status 1.
  package var wantsAttention: Bool {
    !held.isEmpty || exceptions.contains { $0.severity == .error }
  }
}
