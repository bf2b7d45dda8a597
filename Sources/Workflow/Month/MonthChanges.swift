import Archive
import Documents
import Settlement
internal import Text

/// What a run changes: the revisions it issues, and those that stand as they were.
struct MonthChanges {
  /// Revisions that the run issues, by dealer.
  private(set) var new: [NewStatement] = []
  /// The head of each new revision, in the same order.
  private(set) var heads: [StatementHead] = []
  /// Statements that stand unchanged.
  private(set) var unchanged: [StatementEntry] = []
  /// What came in about statements, and what it changed.
  private(set) var confirmations: ConfirmationIntake
  /// One error for each statement that is locked and would now come out differently.
  private(set) var lockedErrors: [Finding] = []
  /// One error for each open statement whose list is gone or held.
  private(set) var undecidedErrors: [Finding] = []
  /// A notice for each open statement that is issued again with the tax of another taxpayer type.
  private(set) var taxpayerNotices: [Finding] = []
  /// What the statements are set off against.
  private(set) var boxes: SetOffBoxes
  /// The head of what was compared with each statement that stood, by number, with its box.
  private(set) var compared: [String: StatementHead] = [:]
  /// The newest revisions of statements that are withdrawn.
  private(set) var withdrawn: [WithdrawnStatement] = []
  private let issuedOn: Day
  /// Whether nothing of the period was ever issued, and what is issued now is kept in the archive at once.
  private let keepsAtOnce: Bool
  /// What stands and was not compared yet, by number, in the states that answers of this run give.
  private var standing: [String: StandingStatement] = [:]
  /// The states before.
  private var stood: [String: StatementState] = [:]
  private var differences: InputDifferences

  /// Begins with what stands.
  ///
  /// Answers were judged before: they are about what stood when they were made. Only where nothing stood
  /// are they about what this run issues.
  init(
    _ nothing: DecidedMonth, _ month: MonthInputs, _ inputs: Inputs, issuedOn: Day,
    isStored: Bool, archive: Archive?
  ) throws(ArchiveError) {
    confirmations = nothing.confirmations
    self.issuedOn = issuedOn
    boxes = SetOffBoxes(month, archive)
    differences = InputDifferences(inputs, symbols: month.decider.symbols, archive)
    for var statement in try archive?.standing(month.decider.period) ?? [] {
      stood[statement.number] = statement.state
      statement.state = confirmations.states[statement.number] ?? statement.state
      standing[statement.number] = statement
    }
    withdrawn = try archive?.withdrawn(of: month.decider.period) ?? []
    keepsAtOnce = isStored && standing.isEmpty && withdrawn.isEmpty
  }

  /// Compares a statement that was decided with what stands; they come by dealer.
  ///
  /// One that has the same on its paper keeps its revision, as does one that is locked.
  mutating func add(
    _ statement: PreparedStatement, _ month: MonthInputs, _ archive: Archive?
  ) throws(ArchiveError) {
    guard let archive, let before = standing.removeValue(forKey: statement.head.number) else {
      let gone = withdrawn.first { $0.number == statement.head.number }
      issue(
        try boxes.filled(statement, issuedOn: issuedOn), after: gone?.revision ?? 0, month)
      // Else its texts would be as large as the month when all is decided.
      if keepsAtOnce { try archive?.keep(&new[new.count - 1], on: issuedOn) }
      return
    }
    try compare(statement, before, month, archive)
  }

  /// Ends with what was not decided anew, which stands too.
  mutating func finish(
    _ decided: DecidedMonth, _ month: MonthInputs, _ archive: Archive?
  ) throws(ArchiveError) {
    withdrawn.removeAll { gone in new.contains { $0.number == gone.number } }
    for number in standing.keys.sorted(by: precedes) {
      guard let archive, let before = standing[number] else { continue }
      var entry = try archive.entry(of: before)
      leaveUndecided(&entry, stood[number] ?? entry.state, decided, month)
      unchanged.append(entry)
    }
    try confirmations.add(
      issued: new, decided: Set(decided.statements.map(\.head.number)), on: issuedOn)
    for index in unchanged.indices {
      let entry = unchanged[index]
      unchanged[index].state = confirmations.states[entry.head.number] ?? entry.state
    }
  }

  private mutating func issue(
    _ statement: PreparedStatement, after revision: Int, _ month: MonthInputs
  ) {
    let due = month.invoiceDue(statement.head, issuedOn: issuedOn)
    boxes.noteUnknown(statement.head)
    heads.append(statement.head)
    new.append(
      NewStatement(
        head: statement.head, canonical: statement.canonical, revision: revision + 1,
        invoiceDue: due?.day, yearsWithoutCalendar: due?.yearsWithoutNotices ?? [],
        paidKeys: statement.paidKeys,
        consumedRights: ConsumedRightsTexts(
          statement.consumedRights, symbols: month.decider.symbols)))
  }

  /// Issues a statement again where it is open and its paper changes.
  private mutating func compare(
    _ statement: PreparedStatement, _ before: StandingStatement, _ month: MonthInputs,
    _ archive: Archive
  ) throws(ArchiveError) {
    let undated = statement
    let statement =
      before.state.isLocked
      ? try undated.with(archive.setOff(of: before, undated))
      : try boxes.filled(undated, issuedOn: before.issue.issuedOn)
    compared[statement.head.number] = statement.head
    let isSame = before.digest == statement.canonical.digest
    if before.state.isLocked {
      unchanged.append(try archive.entry(of: before))
      guard !isSame else { return }
      let difference = try PaperDifference(before, statement, in: archive)
      guard difference.isOfMoney else { return }
      lockedErrors.append(try differences.error(of: before, statement, difference))
      return
    }
    let due = month.invoiceDue(statement.head, issuedOn: before.issue.issuedOn)
    let difference = isSame ? nil : try PaperDifference(before, statement, in: archive)
    guard difference?.isOnPaper == true || due?.day != before.issue.invoiceDue else {
      boxes.noteUnknown(statement.head)
      return unchanged.append(try archive.entry(of: before))
    }
    if let head = difference?.headOfOtherTaxpayer {
      taxpayerNotices.append(taxpayerNotice(from: head, to: statement.head))
    }
    issue(
      try boxes.filled(undated, issuedOn: issuedOn), after: before.issue.revision, month)
  }

  /// Says of an open statement that its list is gone or held; it cannot be answered meanwhile.
  private mutating func leaveUndecided(
    _ entry: inout StatementEntry, _ stood: StatementState, _ decided: DecidedMonth,
    _ month: MonthInputs
  ) {
    let (dealer, number) = (entry.head.dealer.id, entry.head.number)
    guard entry.head.totals.lines > 0, decided.decides(dealer) else { return }
    let symbol = month.decider.symbols.symbol(for: dealer)
    let isHeld = decided.held.contains(symbol)
    guard isHeld || !decided.listed.contains(symbol) else { return }
    let code = isHeld ? FindingCode.listHeld : .listGone
    let reason = listMissing(number, isHeld: isHeld)
    if stood.isOpen {
      confirmations.leaveOut(number, code, reason)
      entry.state = stood
    }
    guard entry.state.isOpen else { return }
    undecidedErrors.append(Finding(code, at: .nowhere, dealer: dealer, reason))
  }

  /// Records the states that invoices bring.
  mutating func apply(_ moves: [InvoiceStanding.Move]) {
    let states = Dictionary(moves.map { ($0.number, $0.state) }, uniquingKeysWith: { $1 })
    for index in unchanged.indices {
      if let state = states[unchanged[index].head.number] { unchanged[index].state = state }
    }
  }

  /// The state of a revision that the run issues: answers to it may come in the same run.
  func state(of statement: NewStatement) -> StatementState {
    confirmations.state(of: statement.number, revision: statement.revision) ?? .issued
  }
}

extension Archive {
  /// A standing statement without its lines.
  func entry(of standing: StandingStatement) throws(ArchiveError) -> StatementEntry {
    StatementEntry(head: try head(of: standing), issue: standing.issue, state: standing.state)
  }
}

extension Archive {
  /// What a standing statement was set off against; nothing is asked of one that is not.
  func setOff(
    of standing: StandingStatement, _ statement: PreparedStatement
  ) throws(ArchiveError) -> SetOff? {
    statement.head.settledBy == .setOff ? try head(of: standing).setOff : nil
  }
}

extension MonthInputs {
  /// The last day for the invoice of a statement; nil where nothing is due.
  func invoiceDue(_ head: StatementHead, issuedOn: Day) -> CountedDay? {
    Settlement.invoiceDue(
      issuedOn: issuedOn, edition: edition, calendar: decider.registers.calendar,
      total: head.totals.total)
  }
}
