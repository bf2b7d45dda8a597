import Archive
package import Settlement

/// What is asked of a verification.
package struct VerifyRequest: Sendable {
  /// The path of the archive.
  package var archive: String
  /// Whether every month is decided again as well.
  package var replay: Bool
  /// The version of the program, to be told beside that which made a run.
  package var programVersion: String

  /// Asks about an archive.
  package init(archive: String, replay: Bool = false, programVersion: String) {
    self.archive = archive
    self.replay = replay
    self.programVersion = programVersion
  }
}

/// Whether an archive holds, and what of it does not.
package struct VerifyReport: Sendable {
  /// The latest run, to be held against a paper copy; nil where there is none.
  package internal(set) var latest: VerifiedRun?
  package internal(set) var runs = 0
  /// Revisions of statements.
  package internal(set) var statements = 0
  package internal(set) var lines = 0
  /// Files that runs read.
  package internal(set) var inputs = 0
  package internal(set) var invoices = 0
  /// Bytes of files and statements that were digested.
  package internal(set) var bytes = 0
  /// Month-ends and reconciliations that were worked out again; nil where that was not asked for.
  package internal(set) var replayed: Int?
  /// Documents that were written again; nil where that was not asked for.
  package internal(set) var documents: Int?
  /// What does not hold: of the file first, then by run.
  package internal(set) var defects: [VerifyDefect] = []

  /// What is wrong with the first run that does not hold; nil where all do, or where nothing but
  /// the file is at fault.
  package var first: VerifyDefect? { defects.first { $0.number != nil } }
}

/// A run as a verification names it.
package struct VerifiedRun: Hashable, Sendable {
  package let number: Int64
  /// Run, confirm, dispute, post or reconcile.
  package let command: String
  /// Nil where it is about several months.
  package let period: String?
  package let day: String
  package let digest: String

  /// Names a run of the archive.
  init(_ link: RunLink) {
    number = link.id
    (command, period, day, digest) = (link.command, link.period, link.day, link.digest)
  }
}

/// Something that does not hold, and the run that it came with.
package struct VerifyDefect: Sendable {
  /// The number of the run; nil where the file as such is at fault.
  package let number: Int64?
  /// Nil where there is no such run.
  package let run: VerifiedRun?
  /// What was held against what: file, schema, chain, run, documents and so on.
  package let check: String
  package let message: Message
  /// What there should be, where that can be told.
  package let expected: String?
  package let found: String?

  /// Joins what was found with its run.
  init(_ defect: ArchiveDefect, _ run: RunLink?) {
    number = defect.run
    self.run = run.map { VerifiedRun($0) }
    (check, message) = (defect.check.rawValue, defect.message)
    (expected, found) = (defect.expected, defect.found)
  }
}
