internal import Settlement

/// A row of the table event, whatever it says.
package struct KeptEvent: Sendable {
  let id: Int64
  let statement: Int64
  /// Nil for what no program writes.
  let kind: EventKind?
  let day: String
  let run: Int64
}

extension Archive {
  /// Everything that happened to statements, in the order in which it was taken down.
  package func keptEvents() throws(ArchiveError) -> [KeptEvent] {
    try database.rows("SELECT id, statement, kind, day, run FROM event ORDER BY id") {
      KeptEvent(
        id: $0.integer(0), statement: $0.integer(1), kind: EventKind(rawValue: $0.text(2)),
        day: $0.text(3), run: $0.integer(4))
    }
  }
}

/// The state of a statement as its events come in, by the rule of the view statement_state.
struct StateOfEvents {
  private(set) var state = StatementState.issued

  /// Takes in what happened next.
  mutating func take(_ kind: EventKind?) {
    let isPosted = state == .posted || state == .invoiced
    switch kind {
    case .posted: state = .posted
    case .invoiced: state = .invoiced
    case .confirmed where !isPosted: state = .confirmed
    case .disputed where state == .issued: state = .disputed
    default: break
    }
  }
}
