import Archive
import Settlement
internal import Text

/// What came in about statements, judged by how these stand, in the order of the days.
///
/// What a statement can take becomes an event of its revision; the rest is left out, with an error.
struct ConfirmationIntake {
  private let archive: Archive?
  /// The path of each file, in reading order.
  private let paths: FileNames
  /// The day of the run, after which nothing can have happened; nil where it is not known.
  private let today: Day?
  private var histories: [String: [RevisionHistory]] = [:]
  /// How many events of its newest revision each statement had before anything was added.
  private var onFile: [String: Int] = [:]
  private var order = AnswerOrder()
  /// What the statements take, in the order of the days.
  private(set) var events: [StatementEvent] = []
  /// The rows that became events, in the same order.
  private var taken: [Confirmation] = []
  private(set) var findings: [Finding] = []
  /// Numbers of statements that a confirmation named although it says nothing new of them.
  private(set) var known: [String] = []
  /// What is about revisions that the archive does not have, in the order of the days.
  private(set) var unheardOf: [Confirmation] = []
  /// What is about statements without a list when their month was last decided, in the order of the
  /// days: whether they have one again is known once the lists are decided.
  private var postponed: [Confirmation] = []
  /// Statements whose lists were decided now; nil before that.
  private var decided: Set<String>?
  /// The state of every statement that was named and is in the archive or issued now.
  private(set) var states: [String: StatementState] = [:]

  /// Starts with nothing; without an archive nothing stood.
  init(_ archive: Archive?, paths: FileNames = [], today: Day?) {
    self.archive = archive
    self.paths = paths
    self.today = today
  }

  /// Adds what is about revisions of the archive, and keeps the rest for ``add(issued:on:)``.
  mutating func add(_ confirmations: [Confirmation]) throws(ArchiveError) {
    let rows = byDay(confirmations)
    order = AnswerOrder(rows)
    for confirmation in rows {
      let number = confirmation.statement
      if histories[number] == nil {
        histories[number] = try archive?.history(of: number) ?? []
        onFile[number] = histories[number]?.last?.events.count
      }
      let newest = histories[number]?.last?.revision ?? 0
      if newest == 0 || confirmation.revision ?? 0 > newest {
        unheardOf.append(confirmation)
      } else {
        try add(confirmation)
      }
    }
  }

  /// Adds what is about revisions that are issued now, and about statements that had no list before.
  ///
  /// - Parameters:
  ///   - new: What is issued.
  ///   - numbers: The statements whose lists were decided.
  ///   - day: The day of issue.
  /// - Throws: What keeps the archive from being read.
  mutating func add(
    issued new: [NewStatement], decided numbers: Set<String>, on day: Day
  ) throws(ArchiveError) {
    guard !unheardOf.isEmpty || !postponed.isEmpty else { return }
    for statement in new {
      onFile[statement.number] = 0
      histories[statement.number, default: []].append(
        RevisionHistory(
          number: statement.number, dealer: statement.dealer, revision: statement.revision,
          issuedOn: day))
    }
    try addPostponed(decided: numbers)
    for confirmation in unheardOf { try add(confirmation) }
    unheardOf = []
  }

  /// Judges what had to wait, by the statements whose lists were decided meanwhile.
  mutating func addPostponed(decided numbers: Set<String> = []) throws(ArchiveError) {
    decided = numbers
    let rows = postponed
    postponed = []
    for confirmation in rows { try add(confirmation) }
  }

  private mutating func add(_ confirmation: Confirmation) throws(ArchiveError) {
    let number = confirmation.statement
    switch try outcome(of: confirmation, on: histories[number] ?? []) {
    case .open(let revision):
      let event = event(of: confirmation, revision: revision)
      if let last = histories[number]?.indices.last { histories[number]?[last].add(event) }
      events.append(event)
      taken.append(confirmation)
    case .known: known.append(number)
    case .postponed: postponed.append(confirmation)
    case .leftOut(let finding): findings.append(finding)
    case .late(let finding):
      known.append(number)
      findings.append(finding)
    }
    states[number] = histories[number]?.last?.state
  }

  /// Takes back the answers to a statement that turns out to have no list that can be decided.
  mutating func leaveOut(_ number: String, _ code: FindingCode, _ reason: Message) {
    for confirmation in byDay(taken + postponed) where confirmation.statement == number {
      findings.append(
        finding(
          code, confirmation, column: "statement_no",
          dealer: histories[number]?.last?.dealer, reason))
    }
    events.removeAll { $0.number == number }
    taken.removeAll { $0.statement == number }
    postponed.removeAll { $0.statement == number }
    states[number] = nil
  }

  /// The state of a revision by what came in about it; nil where nothing is known of it.
  func state(of number: String, revision: Int) -> StatementState? {
    histories[number]?.first { $0.revision == revision }?.state
  }

  /// That what is entered by hand names a statement, or a revision of one, that was never issued.
  func notOnFile(_ confirmation: Confirmation) -> Finding {
    histories[confirmation.statement]?.last.map { neverIssued(confirmation, $0) }
      ?? unknown(confirmation)
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
  /// It is on file.
  case known
  /// Its statement had no list, and may have one now.
  case postponed
  case leftOut(Finding)
  /// It comes after an answer that stands, and changes nothing.
  case late(Finding)
}

extension ConfirmationIntake {
  private func outcome(
    of confirmation: Confirmation, on revisions: [RevisionHistory]
  ) throws(ArchiveError) -> ConfirmationOutcome {
    guard let first = revisions.first, let newest = revisions.last else {
      return .leftOut(unknown(confirmation))
    }
    if isKnown(confirmation, revisions) { return .known }
    if postponed.contains(where: { $0.statement == confirmation.statement }) { return .postponed }
    if let today, confirmation.day > today { return .leftOut(ahead(confirmation, newest, today)) }
    if confirmation.day < first.issuedOn { return .leftOut(early(confirmation, first)) }
    let meant = revisions.last { $0.issuedOn <= confirmation.day }
    let revision = confirmation.revision ?? meant?.revision ?? 0
    if !(1...newest.revision).contains(revision) {
      return .leftOut(neverIssued(confirmation, newest))
    }
    guard revision == newest.revision, newest.state != .withdrawn else {
      return .leftOut(
        newest.state == .withdrawn
          ? withdrawn(confirmation, newest) : superseded(confirmation, by: newest))
    }
    if confirmation.day < newest.issuedOn { return .leftOut(early(confirmation, newest)) }
    let life = order.life(
      before: confirmation, of: newest, onFile: onFile[confirmation.statement] ?? 0)
    if confirmation.decision == .revoked {
      if life?.takesBack == false { return .leftOut(nothingToTakeBack(confirmation, newest)) }
      if let refusal = try refusal(ofRevoking: newest, confirmation) { return .leftOut(refusal) }
    } else if newest.state.isLocked {
      return .late(late(confirmation, newest))
    } else if life?.state.isLocked == true {
      return .late(passedOver(confirmation, newest))
    }
    if newest.state.isOpen, let gone = try undecided(newest, confirmation) {
      return decided == nil ? .postponed : .leftOut(gone)
    }
    return .open(revision: revision)
  }

  /// Whether a row of a table says what an event says, or a hand what was said last.
  private func isKnown(_ confirmation: Confirmation, _ revisions: [RevisionHistory]) -> Bool {
    confirmation.place.file == nil
      ? revisions.last?.answeredLast(confirmation) ?? false
      : revisions.contains { $0.has(confirmation) }
  }

  /// Why the latest answer cannot be taken back: there is none, or something rests on it.
  private func refusal(
    ofRevoking newest: RevisionHistory, _ confirmation: Confirmation
  ) throws(ArchiveError) -> Finding? {
    guard newest.life.takesBack else { return nothingToTakeBack(confirmation, newest) }
    let answered = newest.events.last { $0.kind == .confirmed || $0.kind == .disputed }
    if let day = answered?.day, confirmation.day < day {
      return beforeAnswer(confirmation, newest, day)
    }
    if newest.state.isLocked, let taker = try lockedTaker(of: newest.number) {
      return restsOn(confirmation, newest, taker)
    }
    return nil
  }

  /// A locked statement of another period that carries the statement's total or corrects it.
  private func lockedTaker(of number: String) throws(ArchiveError) -> String? {
    try archive?.takers(of: number).first { taker in
      (states[taker.number] ?? taker.state).isLocked
    }?.number
  }

  /// Why an open statement cannot be answered: its list was gone or held when its month was last
  /// decided, and is not decided now.
  private func undecided(
    _ revision: RevisionHistory, _ confirmation: Confirmation
  ) throws(ArchiveError) -> Finding? {
    guard !(decided?.contains(revision.number) ?? false),
      let kept = try archive?.undecided(revision.number, of: revision.dealer)
    else { return nil }
    return finding(
      kept, confirmation, column: "statement_no", dealer: revision.dealer,
      listMissing(revision.number, isHeld: kept == .listHeld))
  }
}

extension RevisionHistory {
  /// Whether an event is what a confirmation says, so that it is not recorded twice.
  fileprivate func has(_ confirmation: Confirmation) -> Bool {
    guard confirmation.revision == nil || confirmation.revision == revision else { return false }
    return has(
      confirmation.decision.event, on: confirmation.day, by: confirmation.who, confirmation.remark)
  }
}

/// By day; of one day in reading order.
private func byDay(_ confirmations: [Confirmation]) -> [Confirmation] {
  confirmations.enumerated()
    .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    .map(\.element)
}

/// That a statement's list is gone or held, so that it cannot be answered.
func listMissing(_ number: String, isHeld: Bool) -> Message {
  isHeld
    ? Message(
      en:
        "the list of \(number) is held now; the statement stays as it is and cannot be confirmed: "
        + "have the list mended and run the month again, or withdraw the statement with `settle "
        + "withdraw`",
      zh: "\(number) 的清单现已暂缓；结算单保持原样，暂不能确认：请更正清单后重新结算该月，或用 `settle withdraw` 撤回结算单")
    : Message(
      en: "there is no list of \(number) in the inbox any more; the statement stays as it is and "
        + "cannot be confirmed: put the list back and run the month again, or withdraw the statement "
        + "with `settle withdraw`",
      zh: "inbox 中已没有 \(number) 的清单；结算单保持原样，暂不能确认：请放回清单后重新结算该月，或用 `settle withdraw` 撤回结算单")
}
