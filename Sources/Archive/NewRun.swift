package import Settlement
package import Text

/// A command that changes the archive; the raw values are those of the archive.
package enum RunCommand: String, CaseIterable, Sendable {
  /// The month-end.
  case run
  case confirm, dispute, post, reconcile
}

/// What one command adds to the archive, as it is handed over to be kept.
///
/// It is stored before its documents are rendered, because these are rendered from the archive and
/// print its digest; then ``Archive/close(_:with:)`` takes down the documents.
package struct NewRun: Sendable {
  package var command: RunCommand
  /// Nil where it is about several months.
  package var period: Period?
  /// The day of the issue, confirmation, dispute or posting.
  package var day: Day
  /// The day by which deadlines are judged.
  package var asOf: Day
  package var programVersion: String
  /// What only a month-end has.
  package var monthEnd: MonthEnd?
  /// Every file that was read, in reading order.
  package var inputs: [RunInput] = []
  /// The revisions that are issued, by dealer.
  package var statements: [NewStatement] = []
  /// What came in about statements that stood, and about those that are issued.
  package var events: [StatementEvent] = []
  /// Corrections that are read for the first time.
  package var adjustments: [NewAdjustment] = []
  package var postings: [NewPosting] = []
  /// Rows of the invoice register that are read for the first time.
  package var invoices: [ArchivedInvoice] = []
  package var reconciliation: NewReconciliation?

  /// Starts with nothing but what was asked for.
  package init(
    _ command: RunCommand, _ period: Period?, on day: Day, asOf: Day, programVersion: String
  ) {
    self.command = command
    self.period = period
    self.day = day
    self.asOf = asOf
    self.programVersion = programVersion
  }
}

/// What only a month-end has.
package struct MonthEnd: Sendable {
  /// Of the documents.
  package let language: Language
  /// The first period of the rulebook's edition in force.
  package let edition: Period
  /// The dealers whose lists were decided; empty for all.
  package let dealers: [String]
  /// The canonical text of the ``RunRecord``.
  package let record: [UInt8]

  /// Takes what a month-end found.
  package init(language: Language, edition: Period, dealers: [String], record: [UInt8]) {
    self.language = language
    self.edition = edition
    self.dealers = dealers
    self.record = record
  }
}

/// A file that a run read.
package struct RunInput: Sendable {
  /// From the workspace.
  package let path: String
  /// The kind that its header says, such as `expenses`; empty where none claims it.
  package let kind: String
  package let content: CompressedInput

  /// Names a file and its content.
  package init(path: String, kind: String, content: CompressedInput) {
    self.path = path
    self.kind = kind
    self.content = content
  }
}

/// A document that a run wrote.
package struct WrittenDocument: Hashable, Sendable {
  /// From the period's folder.
  package let path: String
  /// The revision of the document's format.
  package let format: Int
  package let digest: Digest

  /// Names a document and its content.
  package init(path: String, format: Int, digest: Digest) {
    self.path = path
    self.format = format
    self.digest = digest
  }
}

/// An entry of the journal as a posting hands it over.
package struct NewPosting: Sendable {
  package let number: String
  package let revision: Int
  package let day: Day
  package let posting: Posting

  /// Names the revision that is posted.
  package init(number: String, revision: Int, day: Day, posting: Posting) {
    self.number = number
    self.revision = revision
    self.day = day
    self.posting = posting
  }
}

/// How invoices stand with statements, as it is handed over.
package struct NewReconciliation: Sendable {
  /// Whose statements; nil for those of all periods.
  package let period: Period?
  package let asOf: Day
  /// The canonical text of the ``ReconciliationRecord``.
  package let record: [UInt8]

  /// Takes what a reconciliation found.
  package init(period: Period?, asOf: Day, record: [UInt8]) {
    self.period = period
    self.asOf = asOf
    self.record = record
  }
}
