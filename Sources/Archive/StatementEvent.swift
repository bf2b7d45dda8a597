package import Settlement

/// What can happen to a revision after it was issued; the raw values are those of the archive.
package enum EventKind: String, CaseIterable, Sendable {
  case issued, superseded, confirmed, disputed, revoked, withdrawn, posted, invoiced, adjusted
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

/// The state of a revision as its events come in, by the rule of the view statement_state.
package struct StateOfEvents: Hashable, Sendable {
  /// The answers that no revocation took back.
  private var answers: [StatementState] = []
  /// What ended the answering: a posting, an invoice, a withdrawal.
  private var end: StatementState?

  package init() {}

  package var state: StatementState { end ?? answers.last ?? .issued }

  /// Whether there is an answer that can still be taken back.
  package var takesBack: Bool { end == nil && !answers.isEmpty }

  package mutating func apply(_ kind: EventKind?) {
    switch kind {
    case .posted: end = .posted
    case .invoiced: end = .invoiced
    case .withdrawn: end = .withdrawn
    case .confirmed: answers.append(.confirmed)
    case .disputed: answers.append(.disputed)
    case .revoked: _ = answers.popLast()
    case nil, .issued, .superseded, .adjusted: break
    }
  }
}

/// One revision of a statement with what happened to it.
package struct RevisionHistory: Hashable, Sendable {
  package let number: String
  package let dealer: String
  package let revision: Int
  package let issuedOn: Day
  /// In the order in which they were recorded.
  package private(set) var events: [StatementEvent] = []
  /// What its events make of it.
  package private(set) var life = StateOfEvents()
  private var contents: Set<EventContent> = []

  /// Begins with the issue.
  package init(
    number: String, dealer: String, revision: Int, issuedOn: Day, events: [StatementEvent] = []
  ) {
    self.number = number
    self.dealer = dealer
    self.revision = revision
    self.issuedOn = issuedOn
    for event in events { add(event) }
  }

  package var state: StatementState { life.state }

  /// Adds what happened to it next.
  package mutating func add(_ event: StatementEvent) {
    events.append(event)
    life.apply(event.kind)
    contents.insert(
      EventContent(kind: event.kind, day: event.day, who: event.who, remark: event.remark))
  }

  /// Whether the same happened to it before, whatever file said so.
  package func has(_ kind: EventKind, on day: Day, by who: String, _ remark: String) -> Bool {
    contents.contains(EventContent(kind: kind, day: day, who: who, remark: remark))
  }
}

/// What an event says, by which it is known again.
private struct EventContent: Hashable {
  let kind: EventKind
  let day: Day
  let who: String
  let remark: String
}

extension StatementEvent {
  fileprivate init(_ row: SQLRow, of subject: String) throws(ArchiveError) {
    self.init(
      number: row.text("statement_no"), revision: row.count("revision"),
      kind: try row.word("kind", of: subject), day: try row.day("day", of: subject),
      who: row.text("who"), file: row.text("file"), remark: row.text("remark"))
  }
}

extension Archive {
  /// Every revision of a statement with its events, from the first; empty for an unknown number.
  package func history(of number: String) throws(ArchiveError) -> [RevisionHistory] {
    let events = Dictionary(grouping: try events(of: number), by: \.revision)
    return try database.rows(
      """
      SELECT revision, issued_on, dealer FROM statement WHERE statement_no = ?1
      ORDER BY revision
      """, [.text(number)]
    ) { row throws(ArchiveError) in
      let revision = row.count("revision")
      return RevisionHistory(
        number: number, dealer: row.text("dealer"), revision: revision,
        issuedOn: try row.day("issued_on", of: "statement \(number)"),
        events: events[revision] ?? [])
    }
  }

  /// The month of a statement; nil for an unknown number.
  package func period(of number: String) throws(ArchiveError) -> Period? {
    try database.rows(
      "SELECT period FROM statement WHERE statement_no = ?1 LIMIT 1", [.text(number)]
    ) { row throws(ArchiveError) in try row.period("period", of: "statement \(number)") }.first
  }

  /// What happened to all revisions of a statement, in the order in which it was recorded.
  package func events(of number: String) throws(ArchiveError) -> [StatementEvent] {
    try database.rows(
      """
      SELECT s.statement_no, s.revision, e.kind, e.day, e.who, e.file, e.remark
      FROM statement AS s JOIN event AS e ON e.statement = s.id
      WHERE s.statement_no = ?1 ORDER BY e.id
      """, [.text(number)]
    ) { row throws(ArchiveError) in
      try StatementEvent(row, of: "an event of statement \(number)")
    }
  }

  /// What came in about statements with a run, without issues and what follows from them.
  func events(broughtBy run: Int64) throws(ArchiveError) -> [StatementEvent] {
    try database.rows(
      """
      SELECT s.statement_no, s.revision, e.kind, e.day, e.who, e.file, e.remark
      FROM event AS e JOIN statement AS s ON s.id = e.statement
      WHERE e.run = ?1 AND e.kind IN ('confirmed', 'disputed', 'revoked', 'withdrawn', 'posted',
        'invoiced') ORDER BY e.id
      """, [.integer(run)]
    ) { row throws(ArchiveError) in
      try StatementEvent(row, of: "an event of run \(run)")
    }
  }

  /// Writes events of revisions that are in the archive, with the run that they came with.
  func insert(_ events: [StatementEvent], of run: Int64) throws(ArchiveError) {
    for event in events {
      try database.run(
        """
        INSERT INTO event (statement, kind, day, who, run, file, remark)
        SELECT id, ?3, ?4, ?5, ?6, ?7, ?8 FROM statement WHERE statement_no = ?1 AND revision = ?2
        """,
        [
          .text(event.number), .integer(event.revision), .text(event.kind.rawValue),
          .text(event.day.description), .text(event.who), .integer(run), .text(event.file),
          .text(event.remark),
        ])
    }
  }
}
