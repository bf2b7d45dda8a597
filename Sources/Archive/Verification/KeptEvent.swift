internal import Settlement
internal import Text

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
  /// Everything that happened to statements, in the order in which it was recorded.
  package func keptEvents() throws(ArchiveError) -> [KeptEvent] {
    try database.rows("SELECT id, statement, kind, day, run FROM event ORDER BY id") {
      KeptEvent(
        id: $0.integer("id"), statement: $0.integer("statement"),
        kind: EventKind(rawValue: $0.text("kind")), day: $0.text("day"), run: $0.integer("run"))
    }
  }
}

/// Compares what happened to every statement with what may happen to one.
///
/// - Parameters:
///   - events: All of them, in their order.
///   - statements: All revisions.
///   - links: All runs.
/// - Returns: What cannot have happened so.
package func eventDefects(
  _ events: [KeptEvent], of statements: [VerifiedStatement], _ links: [ChainedRun]
) -> [ArchiveDefect] {
  let revisions = Dictionary(
    statements.map { (Revision(number: $0.number, revision: $0.revision), $0) },
    uniquingKeysWith: { first, _ in first })
  let runs = Dictionary(links.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let byStatement = Dictionary(grouping: events, by: \.statement)
  var found = disorder(in: events)
  for statement in statements {
    let next = revisions[Revision(number: statement.number, revision: statement.revision + 1)]
    var life = Life(of: statement, issuedBy: runs[statement.run], followedBy: next)
    life.check(byStatement[statement.id] ?? [])
    let isFirst = statement.revision == 1
    let before = Revision(number: statement.number, revision: statement.revision - 1)
    if !isFirst, revisions[before] == nil { life.missesRevision() }
    found += life.found.defects
  }
  return found
}

private struct Revision: Hashable {
  let number: String
  let revision: Int64
}

/// Events that a later run would have put before those of an earlier one.
private func disorder(in events: [KeptEvent]) -> [ArchiveDefect] {
  zip(events, events.dropFirst()).filter { $0.run > $1.run }.map { _, event in
    ArchiveDefect(
      run: event.run, .event,
      Message(
        en: "event \(event.id) comes after events of later runs",
        zh: "事件 \(event.id) 排在后来各次的事件之后"))
  }
}

/// The life of one revision, event by event.
private struct Life {
  private let statement: VerifiedStatement
  private let run: ChainedRun?
  private let next: VerifiedStatement?
  private let name: Message
  private(set) var found: FoundDefects
  private var state = StateOfEvents()
  private var confirmed: KeptEvent?
  private var isOver = false

  init(
    of statement: VerifiedStatement, issuedBy run: ChainedRun?, followedBy next: VerifiedStatement?
  ) {
    self.statement = statement
    self.run = run
    self.next = next
    name = statement.name
    found = FoundDefects(run: statement.run, .event, name)
  }

  mutating func missesRevision() {
    found.add(
      en: "the revision before it is not there", zh: "缺少前一版", nil, nil)
  }

  mutating func check(_ events: [KeptEvent]) {
    checkIssue(events)
    // A correction stands before the confirmation that it follows, where one run brings both.
    let confirmedBy = events.first { $0.kind == .confirmed }?.run
    for event in events.dropFirst() {
      if !isLegal(event, confirmedBy: confirmedBy) { illegal(event) }
      if event.kind == .confirmed { confirmed = event }
      if event.kind == .superseded { isOver = true }
      state.apply(event.kind)
    }
    guard isOver != (next != nil) else { return }
    found.add(
      en: isOver
        ? "it is superseded, but no newer revision is there"
        : "a newer revision is there, but it is not superseded",
      zh: isOver ? "已被取代，但没有新版次" : "有新版次，但未标记为被取代", nil, nil)
  }

  /// A revision's life begins with its issue, on the day of the run that issued it.
  private mutating func checkIssue(_ events: [KeptEvent]) {
    guard let first = events.first, first.kind == .issued, first.run == statement.run,
      first.day == statement.issuedOn
    else {
      return found.add(en: "its issue is not on record", zh: "没有出具记录", nil, nil)
    }
    guard run?.command == RunCommand.run.rawValue, run?.day == statement.issuedOn,
      run?.period == statement.head?.period.description || statement.head == nil
    else {
      return found.add(
        en: "it is not of the month and day of the run that issued it",
        zh: "月份或日期与出具它的那次结算不符",
        run.map { "\($0.period ?? "") \($0.day)" },
        "\(statement.head?.period.description ?? "") \(statement.issuedOn)")
    }
  }

  private func isLegal(_ event: KeptEvent, confirmedBy run: Int64?) -> Bool {
    guard !isOver else { return false }
    switch event.kind {
    case nil, .issued: return false
    case .superseded:
      return !state.state.isLocked && event.run == next?.run && event.day == next?.issuedOn
    case .confirmed, .disputed, .withdrawn:
      return state.state.isOpen && event.day >= statement.issuedOn
    case .revoked: return state.takesBack && event.day >= statement.issuedOn
    case .posted:
      return state.state == .invoiced
        || (state.state == .confirmed && event.day >= confirmed?.day ?? "")
    case .invoiced: return state.state == .posted
    case .adjusted: return run.map { $0 <= event.run } ?? false
    }
  }

  private mutating func illegal(_ event: KeptEvent) {
    let kind = event.kind?.rawValue ?? ""
    var other = FoundDefects(run: event.run, .event, name)
    other.add(
      en: "\(kind) on \(event.day) cannot follow what happened before",
      zh: "\(event.day) 的 \(kind) 与此前的经过不符", nil, state.state.rawValue)
    found.append(other)
  }
}

extension VerifiedStatement {
  /// What it is called in a message.
  var name: Message {
    Message(en: "statement \(number) revision \(revision)", zh: "结算单 \(number) 第 \(revision) 版")
  }
}
