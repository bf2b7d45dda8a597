import Archive
import Settlement

/// The order of the answers in the tables that are read, beside that in which answers came on file.
///
/// The tables of a month are read again at every run. A row that was passed over or refused in its
/// place must not be taken later because of an answer that came after it.
struct AnswerOrder {
  /// The place of the first row that says so.
  private var places: [AnswerContent: Int] = [:]

  /// Keeps the places of rows that stand in the order of their days.
  init(_ rows: [Confirmation] = []) {
    for (place, row) in rows.enumerated() where places[AnswerContent(row)] == nil {
      places[AnswerContent(row)] = place
    }
  }

  /// The state of a revision before what came after a row.
  ///
  /// - Parameters:
  ///   - row: A row of a table; what is entered by hand follows everything.
  ///   - revision: The revision that the row is about.
  ///   - onFile: How many of its events were on file before the tables were read.
  /// - Returns: Nil where nothing on file came after the row.
  func life(before row: Confirmation, of revision: RevisionHistory, onFile: Int) -> StateOfEvents? {
    guard row.place.file != nil, let place = places[AnswerContent(row)] else { return nil }
    let events = revision.events.prefix(onFile)
    guard events.contains(where: { comes($0, after: row, at: place) }) else { return nil }
    var life = StateOfEvents()
    for event in events where !comes(event, after: row, at: place) { life.apply(event.kind) }
    for event in revision.events.dropFirst(onFile) { life.apply(event.kind) }
    return life
  }

  /// Whether an event is of a later day, or of the same and a later row.
  private func comes(_ event: StatementEvent, after row: Confirmation, at place: Int) -> Bool {
    if event.day != row.day { return event.day > row.day }
    return places[AnswerContent(event)].map { $0 > place } ?? false
  }
}

/// What an answer says, by which a row and its event are known for the same.
private struct AnswerContent: Hashable {
  let number: String
  let kind: EventKind
  let day: Day
  let who: String
  let remark: String

  init(_ row: Confirmation) {
    (number, kind, day) = (row.statement, row.decision.event, row.day)
    (who, remark) = (row.who, row.remark)
  }

  init(_ event: StatementEvent) {
    (number, kind, day) = (event.number, event.kind, event.day)
    (who, remark) = (event.who, event.remark)
  }
}

extension RevisionHistory {
  /// Whether what is entered by hand is what was answered last, so that it is not recorded twice.
  ///
  /// An earlier answer that says the same does not count: it was taken back, and is given again.
  func answeredLast(_ confirmation: Confirmation) -> Bool {
    guard confirmation.revision ?? revision == revision,
      let last = events.last(where: { answers.contains($0.kind) })
    else { return false }
    return AnswerContent(last) == AnswerContent(confirmation)
  }
}

private let answers: Set<EventKind> = [.confirmed, .disputed, .revoked]

extension ConfirmationDecision {
  /// What a decision is on file.
  var event: EventKind {
    switch self {
    case .confirmed: .confirmed
    case .disputed: .disputed
    case .revoked: .revoked
    }
  }
}
