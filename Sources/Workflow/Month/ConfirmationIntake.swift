import Archive
import Settlement

/// What came in about statements, judged by how these stand, in the order of the days.
///
/// What a statement can take becomes an event of its revision; the rest is left out, with an error.
struct ConfirmationIntake {
  private let archive: Archive?
  /// The path of each file, in reading order.
  private let paths: [String]
  private var histories: [String: [RevisionHistory]] = [:]
  /// What the statements take, in the order of the days.
  private(set) var events: [StatementEvent] = []
  private(set) var findings: [Finding] = []
  /// Numbers of statements that a confirmation named although it says nothing new of them.
  private(set) var known: [String] = []
  /// What is about statements that the archive does not have, in the order of the days.
  private(set) var unheardOf: [Confirmation] = []
  /// The state of every statement that was named and is in the archive or issued now.
  private(set) var states: [String: StatementState] = [:]

  /// Starts with nothing; without an archive nothing stood.
  init(_ archive: Archive?, paths: [String] = []) {
    self.archive = archive
    self.paths = paths
  }

  /// Adds what is about statements of the archive, and keeps the rest for ``add(issued:on:)``.
  mutating func add(_ confirmations: [Confirmation]) throws(ArchiveError) {
    for confirmation in byDay(confirmations) {
      let number = confirmation.statement
      if histories[number] == nil { histories[number] = try archive?.history(of: number) ?? [] }
      if histories[number]?.isEmpty ?? true {
        unheardOf.append(confirmation)
      } else {
        add(confirmation)
      }
    }
  }

  /// Adds what is about statements of which the first revision is issued now.
  mutating func add(issued new: [NewStatement], on day: Day) {
    guard !unheardOf.isEmpty else { return }
    for statement in new where statement.revision == 1 {
      histories[statement.number] = [
        RevisionHistory(
          number: statement.number, dealer: statement.dealer, revision: 1, issuedOn: day)
      ]
    }
    for confirmation in unheardOf { add(confirmation) }
    unheardOf = []
  }

  private mutating func add(_ confirmation: Confirmation) {
    let number = confirmation.statement
    let revisions = histories[number] ?? []
    switch ConfirmationOutcome(of: confirmation, on: revisions) {
    case .open(let revision):
      let event = event(of: confirmation, revision: revision)
      let last = revisions.count - 1
      histories[number]?[last].events.append(event)
      histories[number]?[last].state = confirmation.decision.state
      events.append(event)
    case .known: known.append(number)
    case .unknown: findings.append(unknown(confirmation))
    case .superseded(let by): findings.append(superseded(confirmation, by: by))
    case .early(let issued): findings.append(early(confirmation, issued))
    case .locked(let revision): findings.append(locked(confirmation, revision))
    }
    states[number] = histories[number]?.last?.state
  }

  private func event(of confirmation: Confirmation, revision: Int) -> StatementEvent {
    StatementEvent(
      number: confirmation.statement, revision: revision, kind: confirmation.decision.event,
      day: confirmation.day, who: confirmation.who,
      file: confirmation.place.file.map { paths[$0] } ?? "", remark: confirmation.remark)
  }
}

/// What a confirmation can do to the revisions of its statement.
private enum ConfirmationOutcome {
  /// The revision can take it.
  case open(revision: Int)
  /// It is on file, or the statement is confirmed already.
  case known
  case unknown
  /// It is about a revision that no longer stands; the one that does.
  case superseded(by: RevisionHistory)
  /// It is dated before the first issue.
  case early(RevisionHistory)
  /// What is confirmed cannot be disputed any more.
  case locked(RevisionHistory)

  init(of confirmation: Confirmation, on revisions: [RevisionHistory]) {
    guard let first = revisions.first, let standing = revisions.last else {
      self = .unknown
      return
    }
    let isTaken = revisions.contains { $0.events.contains { $0.says(confirmation) } }
    if isTaken {
      self = .known
    } else if confirmation.day < first.issuedOn {
      self = .early(first)
    } else if confirmation.day < standing.issuedOn {
      self = .superseded(by: standing)
    } else if !standing.state.isLocked {
      self = .open(revision: standing.revision)
    } else {
      self = confirmation.decision == .confirmed ? .known : .locked(standing)
    }
  }
}

extension StatementEvent {
  /// Whether the event is what a confirmation says, so that it is not recorded twice.
  fileprivate func says(_ confirmation: Confirmation) -> Bool {
    kind == confirmation.decision.event && day == confirmation.day && who == confirmation.who
      && remark == confirmation.remark
  }
}

extension ConfirmationDecision {
  fileprivate var event: EventKind {
    switch self {
    case .confirmed: .confirmed
    case .disputed: .disputed
    }
  }
}

/// By day; of one day in reading order.
private func byDay(_ confirmations: [Confirmation]) -> [Confirmation] {
  confirmations.enumerated()
    .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    .map(\.element)
}
