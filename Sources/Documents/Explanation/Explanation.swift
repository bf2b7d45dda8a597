package import Settlement
package import Text

/// How a revision of a statement came about, or some of its lines, for who asks years later.
///
/// The archived figures are what counts. What stands beside them was found by deciding the
/// archived files again, and only holds where that gives the same figures.
package struct Explanation: Sendable {
  package let record: StatementRecord
  package let run: ExplainedRun
  /// All revisions of the statement, the first one first.
  package let revisions: [ExplainedRevision]
  package let replay: ReplayOutcome
  package let deadline: ExplainedDeadline
  /// The lines that were asked for; empty for the statement as a whole.
  package let lines: [ExplainedLine]

  package init(
    record: StatementRecord, run: ExplainedRun, revisions: [ExplainedRevision],
    replay: ReplayOutcome, deadline: ExplainedDeadline, lines: [ExplainedLine]
  ) {
    self.record = record
    self.run = run
    self.revisions = revisions
    self.replay = replay
    self.deadline = deadline
    self.lines = lines
  }

  /// Whether this program's figures differ from the archived ones.
  package var wantsAttention: Bool {
    if case .same = replay { false } else { true }
  }
}

/// What deciding the archived files again came to.
package enum ReplayOutcome: Sendable {
  case same
  /// Another total; the lines that were asked for say where.
  case differs(total: Money)
  /// It cannot be decided again, and why.
  case failed(Message)
}

/// The run that issued the revision.
package struct ExplainedRun: Sendable {
  package let number: Int
  /// The rulebook's edition, as the archived rulebook has it; nil where it cannot be read.
  package let edition: Edition?
  /// Where the rulebook lay.
  package let rulebook: String
  /// How many files the run read.
  package let files: Int

  package init(number: Int, edition: Edition?, rulebook: String, files: Int) {
    self.number = number
    self.edition = edition
    self.rulebook = rulebook
    self.files = files
  }
}

/// One revision with its life.
package struct ExplainedRevision: Sendable {
  package let revision: Int
  package let issuedOn: Day
  package let state: StatementState
  package let events: [ExplainedEvent]

  package init(revision: Int, issuedOn: Day, state: StatementState, events: [ExplainedEvent]) {
    self.revision = revision
    self.issuedOn = issuedOn
    self.state = state
    self.events = events
  }
}

/// Something that happened to a revision.
package struct ExplainedEvent: Sendable {
  /// The archive's word for it.
  package let code: String
  package let day: Day
  /// Empty where the event names no one; so are the next two.
  package let who: String
  package let file: String
  package let remark: String

  package init(code: String, day: Day, who: String, file: String, remark: String) {
    self.code = code
    self.day = day
    self.who = who
    self.file = file
    self.remark = remark
  }
}

/// What stands behind the deadline that the statement's head has.
package struct ExplainedDeadline: Sendable {
  /// The days off by which the regular day moved; empty where it did not.
  package let daysOff: [Day]
  /// The receipt and the extensions, where they were found again.
  package let sources: [ExplainedSource]

  package init(daysOff: [Day], sources: [ExplainedSource]) {
    self.daysOff = daysOff
    self.sources = sources
  }
}

/// What a row of an input is to a line.
package enum SourceKind: String, CaseIterable, Sendable {
  case claim, record, machine, price, tariff, acceptance, manifest, approval, emergency
  case receipt, extensionApproval = "extension"
}

/// A row that bore on a line, as the file has it.
package struct ExplainedSource: Hashable, Sendable {
  package let kind: SourceKind
  /// From the workspace of the run.
  package let file: String
  package let row: Int
  /// Headings and texts as written, without blank cells; none where the row is not to be shown.
  package let cells: [Cell]

  package struct Cell: Hashable, Sendable {
    package let heading: String
    package let text: String

    package init(heading: String, text: String) {
      self.heading = heading
      self.text = text
    }
  }

  package init(kind: SourceKind, file: String, row: Int, cells: [Cell]) {
    self.kind = kind
    self.file = file
    self.row = row
    self.cells = cells
  }

  /// Where the row stands: `inbox/2025-10/list.csv:7`.
  var place: String { "\(file):\(row)" }
}

extension Explanation: PageReport {
  package func writeText(in language: Language, to out: inout TextBuffer) {
    out.append(ExplanationText.written(self, in: language))
  }

  package func writeJSON(in language: Language, to out: inout TextBuffer) {
    ExplanationJSON.append(self, in: language, to: &out)
  }

  package func writePage(in language: Language, to out: inout TextBuffer) {
    ExplanationPage.append(self, in: language, to: &out)
  }
}
