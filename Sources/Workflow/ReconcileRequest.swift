package import Settlement

/// What the clerk asks of a reconciliation.
package struct ReconcileRequest: Sendable {
  /// The month whose documents are written; nil for all that is open, and no documents.
  package var period: Period?
  /// The folder with reference, inbox and out.
  package var workspace: String
  /// The path of the archive.
  package var archive: String
  /// The day by which it is judged what is overdue; nil for today.
  package var asOf: Day?
  /// Files with invoices, besides those in reference and the month's inbox.
  package var files: [String]
  /// The version of the program, for the archive.
  package var programVersion: String

  /// Asks for a reconciliation.
  package init(
    period: Period?, workspace: String, archive: String, asOf: Day?, files: [String],
    programVersion: String
  ) {
    self.period = period
    self.workspace = workspace
    self.archive = archive
    self.asOf = asOf
    self.files = files
    self.programVersion = programVersion
  }
}

/// What came of a reconciliation.
package struct ReconcileReport: Sendable {
  /// Of the month, or of all months.
  package let reconciliation: Reconciliation
  /// How many invoices were put on file now.
  package let taken: Int
  /// The statements that are invoiced now.
  package let invoiced: [String]
  /// The statements that were invoiced and no longer match.
  package let reopened: [String]
  package let findings: RunFindings
  /// The folder that was written; nil where none was asked for.
  package let outFolder: String?

  /// Whether something wants attention: exit status 1.
  package var wantsAttention: Bool {
    reconciliation.hasDifferences || findings.findings.contains { $0.severity == .error }
  }
}
