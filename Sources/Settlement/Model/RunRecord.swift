package import Text

/// The state of a statement, as its events say; or of a dealer that has none.
package enum StatementState: String, CaseIterable, Sendable {
  case issued, confirmed, disputed, posted, invoiced
  /// Taken out of the world by hand (撤回); its revisions stay readable.
  case withdrawn
  /// A list that could not be decided.
  case held
  /// No list came.
  case none
}

/// A run of the month-end as archived: all that its tables are made from, besides the statements.
package struct RunRecord: Hashable, Sendable {
  package var period: Period
  package var language: Language
  /// One entry for each dealer of the register, by code points of the id.
  package var dealers: [DealerOutcome]
  package var exceptions: [ExceptionRow]
  /// The last day to mail the lists of the following month; nil where no rulebook says.
  package var nextMailing: Day?
  /// The day on which the run was made; nil in the records of version 0.1.0.
  package var madeOn: Day?
  /// The adjustments that were read and may be taken, in reading order.
  ///
  /// Nil in the records of version 0.1.0. What no statement took waits.
  package var adjustments: [GivenAdjustment]?
  /// Whether the month's CSV files begin with a byte order mark.
  package var csvBom: Bool
  /// The inboxes of earlier periods, where machines went back that no statement bears.
  package var inboxes: [Period] = []

  /// Takes the outcome of a run.
  package init(
    period: Period, language: Language, dealers: [DealerOutcome], exceptions: [ExceptionRow],
    nextMailing: Day? = nil, madeOn: Day? = nil, adjustments: [GivenAdjustment]? = nil,
    csvBom: Bool = false
  ) {
    self.period = period
    self.language = language
    self.dealers = dealers
    self.exceptions = exceptions
    self.nextMailing = nextMailing
    self.madeOn = madeOn
    self.adjustments = adjustments
    self.csvBom = csvBom
  }
}

/// An adjustment that the files of a run gave to the statements of a dealer.
package struct GivenAdjustment: Hashable, Sendable {
  package let dealer: String
  /// Lower-case hex of the digest of its content.
  package let digest: String

  /// Names an adjustment by its content.
  package init(dealer: String, digest: String) {
    self.dealer = dealer
    self.digest = digest
  }
}

/// What a run has for one dealer of the register.
package struct DealerOutcome: Hashable, Sendable {
  package let dealer: String
  package let name: String
  package let state: StatementState

  /// Names a dealer and what became of its list.
  package init(dealer: String, name: String, state: StatementState) {
    self.dealer = dealer
    self.name = name
    self.state = state
  }
}

/// A row of `exceptions.csv`: a finding with its texts settled.
package struct ExceptionRow: Hashable, Sendable {
  package let severity: Finding.Severity
  /// The path from the workspace; empty where no file is concerned.
  package let file: String
  package let row: Int?
  package let column: String
  package let dealer: String
  package let code: String
  package let message: String

  /// Takes a row as printed.
  package init(
    severity: Finding.Severity, file: String, row: Int?, column: String, dealer: String,
    code: String, message: String
  ) {
    self.severity = severity
    self.file = file
    self.row = row
    self.column = column
    self.dealer = dealer
    self.code = code
    self.message = message
  }
}
