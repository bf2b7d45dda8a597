package import Settlement

/// What can happen to a revision after it was issued; the raw values are those of the archive.
package enum EventKind: String, CaseIterable, Sendable {
  case issued, superseded, confirmed, disputed, posted, invoiced, adjusted
}

/// Something that happened to a revision of a statement, dated and with where it came from.
package struct StatementEvent: Hashable, Sendable {
  package let number: String
  package let revision: Int
  package let kind: EventKind
  package let day: Day
  /// Empty where nobody is named.
  package let who: String
  /// The path of the file from the workspace; empty where it came from none.
  package let file: String
  package let remark: String

  /// Takes down what happened.
  package init(
    number: String, revision: Int, kind: EventKind, day: Day, who: String = "", file: String = "",
    remark: String = ""
  ) {
    self.number = number
    self.revision = revision
    self.kind = kind
    self.day = day
    self.who = who
    self.file = file
    self.remark = remark
  }
}

/// One revision of a statement with what happened to it.
package struct RevisionHistory: Hashable, Sendable {
  package let number: String
  package let dealer: String
  package let revision: Int
  package let issuedOn: Day
  package var state: StatementState
  /// In the order in which they were taken down.
  package var events: [StatementEvent]

  /// Begins with the issue.
  package init(
    number: String, dealer: String, revision: Int, issuedOn: Day,
    state: StatementState = .issued, events: [StatementEvent] = []
  ) {
    self.number = number
    self.dealer = dealer
    self.revision = revision
    self.issuedOn = issuedOn
    self.state = state
    self.events = events
  }
}
