package import Settlement

/// What the clerk asks of a month-end.
package struct RunRequest: Sendable {
  package var period: Period
  /// The folder with reference, inbox and out.
  package var workspace: String
  /// The path of the archive.
  package var archive: String
  /// The day the statements are issued; nil for today.
  package var issuedOn: Day?
  /// The day by which deadlines are judged; nil for the day of issue.
  package var asOf: Day?
  /// The dealers whose lists are decided; empty for all.
  package var dealers: [String]
  /// Whether nothing may be archived or written.
  package var isDryRun: Bool
  /// The threads to use; nil for one a core.
  package var threads: Int?
  /// The version of the program, for the archive.
  package var programVersion: String

  /// Asks for a period of a workspace; everything else has its usual value.
  package init(period: Period, workspace: String, archive: String, programVersion: String) {
    self.period = period
    self.workspace = workspace
    self.archive = archive
    self.programVersion = programVersion
    issuedOn = nil
    asOf = nil
    dealers = []
    isDryRun = false
    threads = nil
  }
}
