package import Settlement

/// A run of the month-end as it is handed over to be archived.
///
/// It is put together before its documents are rendered, because they print ``digest``; then the
/// documents are added, and the whole is stored.
package struct NewRun: Sendable {
  package var period: Period
  package var issuedOn: Day
  package var asOf: Day
  package var language: Language
  package var programVersion: String
  /// The first period of the rulebook's edition in force.
  package var edition: Period
  /// The canonical text of the ``RunRecord``.
  package var record: [UInt8]
  /// Every file that was read, in reading order.
  package var inputs: [RunInput]
  /// The revisions that this run issues, by dealer.
  package var statements: [NewStatement]
  /// What came in about statements that stood, and about those that it issues.
  package var events: [StatementEvent]
  /// Corrections that this run is the first to read.
  package var adjustments: [NewAdjustment] = []
  /// The seal of the latest run in the archive; nil for the first.
  package var previousSeal: Digest?
  /// Every document that was written; not needed for ``digest``.
  package var documents: [WrittenDocument]

  /// Takes everything but the documents.
  package init(
    period: Period, issuedOn: Day, asOf: Day, language: Language, programVersion: String,
    edition: Period, record: [UInt8], inputs: [RunInput], statements: [NewStatement],
    events: [StatementEvent] = [], previousSeal: Digest?, documents: [WrittenDocument] = []
  ) {
    self.period = period
    self.issuedOn = issuedOn
    self.asOf = asOf
    self.language = language
    self.programVersion = programVersion
    self.edition = edition
    self.record = record
    self.inputs = inputs
    self.statements = statements
    self.events = events
    self.previousSeal = previousSeal
    self.documents = documents
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
  package let digest: Digest

  /// Names a document and its content.
  package init(path: String, digest: Digest) {
    self.path = path
    self.digest = digest
  }
}

/// A revision of a statement that a run issues.
package struct NewStatement: Sendable {
  package let canonical: CanonicalStatement
  package let number: String
  package let dealer: String
  package let period: Period
  /// From 1.
  package let revision: Int
  /// The last day for the invoice; nil where nothing is due.
  package let invoiceDue: Day?
  /// Years within the invoice's term for which the calendar had no data.
  package let yearsWithoutCalendar: [Int]
  package let totals: StatementTotals
  /// Corrections of earlier statements that it takes up.
  package let adjustments: [Adjustment]
  /// What the lines that were paid claim, see ``paidKeys(of:symbols:)``.
  package let paidKeys: [UInt64]
  /// Milestones and consents that the revision uses up.
  package let usedUp: UsedUpTexts?

  /// Takes a statement and what its issue adds.
  package init(
    head: StatementHead, canonical: CanonicalStatement, revision: Int, invoiceDue: Day?,
    yearsWithoutCalendar: [Int], paidKeys: [UInt64], usedUp: UsedUpTexts? = nil
  ) {
    self.canonical = canonical
    number = head.number
    dealer = head.dealer.id
    period = head.period
    self.revision = revision
    self.invoiceDue = invoiceDue
    self.yearsWithoutCalendar = yearsWithoutCalendar
    totals = head.totals
    adjustments = head.adjustments.map(\.adjustment)
    self.paidKeys = paidKeys
    self.usedUp = usedUp
  }

  /// The issue as the statement prints it, once the run's digest is known.
  package func issue(on day: Day, runDigest: Digest) -> StatementIssue {
    StatementIssue(
      revision: revision, issuedOn: day, invoiceDue: invoiceDue, runDigest: runDigest.hex,
      digest: canonical.digest.hex, yearsWithoutCalendar: yearsWithoutCalendar)
  }
}
