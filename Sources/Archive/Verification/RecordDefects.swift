internal import Settlement
internal import Text

extension Archive {
  /// Compares what each month-end found with its digest, and the states in it with the events as
  /// they were then; other commands find nothing that is kept so.
  package func recordDefects(
    _ links: [ChainedRun], _ events: [KeptEvent], of statements: [VerifiedStatement]
  ) throws(ArchiveError) -> [ArchiveDefect] {
    var states = StatesByRun(events, of: statements)
    var found: [ArchiveDefect] = []
    for link in links {
      guard link.command == RunCommand.run.rawValue else {
        found += try strayRecord(link.id)
        continue
      }
      states.advance(through: link.id)
      found += try defects(of: .record, run: link.id) { () throws(ArchiveError) in
        try recordDefects(link, states.standing)
      }
    }
    return found
  }

  /// A record beside a run that has none.
  private func strayRecord(_ run: Int64) throws(ArchiveError) -> [ArchiveDefect] {
    let strays = try database.rows(
      "SELECT id FROM run WHERE id = ?1 AND record IS NOT NULL", [.integer(run)]
    ) { $0.integer("id") }
    var found = FoundDefects(
      run: run, .record, Message(en: "the record of the month-end", zh: "月末结算记录"))
    if !strays.isEmpty {
      found.add(
        en: "the command of the run keeps none", zh: "该命令不产生此记录", "0", "\(strays.count)")
    }
    return found.defects
  }

  private func recordDefects(
    _ link: ChainedRun, _ standing: [String: StatementState]
  ) throws(ArchiveError) -> [ArchiveDefect] {
    let text =
      try database.rows("SELECT record FROM run WHERE id = ?1", [.integer(link.id)]) {
        $0.bytes("record")
      }.first ?? []
    var found = FoundDefects(
      run: link.id, .record, Message(en: "the record of the month-end", zh: "月末结算记录"))
    let digest = sha256(text.span).hex
    if digest != link.header.recordDigest {
      found.add(
        en: "it is not what was digested", zh: "与其校验码不符", link.header.recordDigest ?? "", digest)
    }
    var record: RunRecord?
    found.reading { _ throws(ArchiveError) in record = try runRecord(text) }
    if let record { check(record, link, standing, &found) }
    return found.defects
  }

  private func check(
    _ record: RunRecord, _ link: ChainedRun, _ standing: [String: StatementState],
    _ found: inout FoundDefects
  ) {
    if record.period.description != link.period {
      found.add(column: "period", record.period.description, link.period ?? "")
    }
    if record.language.rawValue != link.header.language {
      found.add(column: "language", record.language.rawValue, link.header.language ?? "")
    }
    for dealer in record.dealers {
      let state = standing["S\(record.period.compact)-\(dealer.dealer)"]
      let holds = state.map { $0 == dealer.state } ?? [.held, .none].contains(dealer.state)
      guard !holds else { continue }
      found.add(
        en: "the state of \(dealer.dealer) is not that of its statement",
        zh: "服务中心 \(dealer.dealer) 的状态与其结算单不符", state?.rawValue ?? "",
        dealer.state.rawValue)
    }
  }
}

/// The states of the statements that stand, as the runs go by.
private struct StatesByRun {
  /// By number.
  private(set) var standing: [String: StatementState] = [:]
  private let events: [KeptEvent]
  private var position = 0
  private let statements: [Int64: VerifiedStatement]
  private var newest: [String: Int64] = [:]
  private var states: [Int64: StateOfEvents] = [:]

  init(_ events: [KeptEvent], of statements: [VerifiedStatement]) {
    self.events = events
    self.statements = Dictionary(
      statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func advance(through run: Int64) {
    while position < events.count, events[position].run <= run {
      apply(events[position])
      position += 1
    }
  }

  private mutating func apply(_ event: KeptEvent) {
    guard let statement = statements[event.statement] else { return }
    states[event.statement, default: StateOfEvents()].apply(event.kind)
    if event.kind == .issued { newest[statement.number] = event.statement }
    guard newest[statement.number] == event.statement else { return }
    standing[statement.number] = states[event.statement]?.state
  }
}
