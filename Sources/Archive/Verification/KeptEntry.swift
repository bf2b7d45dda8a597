internal import Settlement

/// The rows of one entry of the journal, whatever they say.
struct KeptEntry: Sendable {
  let id: Int64
  let statement: Int64
  let subject: String
  let day: String
  let run: Int64
  var lines: [KeptSide] = []
}

/// A side of an entry as it is kept.
struct KeptSide: Hashable, Sendable {
  let role: String
  let account: String
  let debit: Int64
  let credit: Int64

  init(_ row: SQLRow) {
    role = row.text("role")
    account = row.text("account")
    debit = row.integer("debit_fen")
    credit = row.integer("credit_fen")
  }

  init(_ line: PostingLine) {
    role = line.role.rawValue
    account = line.account
    debit = line.debit.fen
    credit = line.credit.fen
  }

  var text: String { "\(role) \(account) \(debit) \(credit)" }
}

extension Archive {
  /// Compares the journal with the statements that are posted.
  package func postingDefects(
    _ events: [KeptEvent], of statements: [VerifiedStatement]
  ) throws(ArchiveError) -> [ArchiveDefect] {
    let entries = Dictionary(grouping: try entries(), by: \.statement)
    var posted: [Int64: KeptEvent] = [:]
    for event in events where event.kind == .posted && posted[event.statement] == nil {
      posted[event.statement] = event
    }
    let byNumber = Dictionary(
      statements.compactMap { statement in
        posted[statement.id].map { (statement.number, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return statements.flatMap { statement in
      defects(of: entries[statement.id] ?? [], statement, posted[statement.id], byNumber)
    }
  }

  private func entries() throws(ArchiveError) -> [KeptEntry] {
    var entries = try database.rows(
      "SELECT id, statement, subject, day, run FROM posting ORDER BY id"
    ) {
      KeptEntry(
        id: $0.integer("id"), statement: $0.integer("statement"), subject: $0.text("subject"),
        day: $0.text("day"), run: $0.integer("run"))
    }
    let places = Dictionary(
      entries.indices.map { (entries[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let sides = try database.prepare(
      """
      SELECT posting, role, account, debit_fen, credit_fen FROM posting_line
      ORDER BY posting, position
      """)
    try sides.query { row in
      if let place = places[row.integer("posting")] { entries[place].lines.append(KeptSide(row)) }
    }
    return entries
  }
}

private func defects(
  of entries: [KeptEntry], _ statement: VerifiedStatement, _ posted: KeptEvent?,
  _ others: [String: KeptEvent]
) -> [ArchiveDefect] {
  var found = FoundDefects(
    run: posted?.run ?? entries.first?.run ?? statement.run, .posting, statement.name)
  for entry in entries {
    let event = entry.postedBy(posted, others)
    guard entry.run != event?.run || entry.day != event?.day else { continue }
    found.add(
      en: "entry \(entry.id) is not of the day and run in which it was posted",
      zh: "凭证 \(entry.id) 的日期或次序与入账记录不符",
      event.map { "\($0.day), \($0.run)" }, "\(entry.day), \(entry.run)")
  }
  for entry in entries where !isBalanced(entry) {
    found.add(en: "entry \(entry.id) is not balanced", zh: "凭证 \(entry.id) 借贷不平", nil, nil)
  }
  guard let head = statement.head, isInRange(head) else { return found.defects }
  let isEarlier = entries.contains { $0.subject == PostingSubject.carried.rawValue }
  let due = posted == nil ? [] : isEarlier ? earlierPostings(of: head) : postings(head, others)
  let expected = due.map { ($0.subject.rawValue, $0.lines.map { KeptSide($0) }) }
    .sorted { $0.0 < $1.0 }
  let kept = entries.map { ($0.subject, $0.lines) }.sorted { $0.0 < $1.0 }
  if !expected.elementsEqual(
    kept, by: { $0.0 == $1.0 && $0.1.elementsEqual($1.1, by: KeptSide.isLike) })
  {
    found.add(
      en: "its entries in the journal are not those of its total", zh: "凭证与结算单合计不符",
      described(expected), described(kept))
  }
  return found.defects
}

/// The entries of a statement that is posted: its total, and each total that it carries of a
/// statement that is posted too.
private func postings(_ head: StatementHead, _ others: [String: KeptEvent]) -> [Posting] {
  let carried = head.adjustments.filter {
    $0.adjustment.origin == .carried && others[$0.adjustment.statement] != nil
  }
  return
    ([posting(ofTotal: head, head.accounts)]
    + carried.map { posting(takingBack: $0, head.accounts) }).compactMap { $0 }
}

extension KeptEntry {
  /// The posting that made the entry: of two statements, that of the one posted second.
  fileprivate func postedBy(
    _ own: KeptEvent?, _ others: [String: KeptEvent]
  ) -> KeptEvent? {
    guard case .carriedFrom(let number)? = PostingSubject(rawValue: subject),
      let other = others[number], let own
    else { return own }
    return other.id > own.id ? other : own
  }
}

extension KeptSide {
  /// Whether both say the same but for the account, which the rulebook of the day of posting gave.
  fileprivate static func isLike(_ left: KeptSide, _ right: KeptSide) -> Bool {
    left.role == right.role && left.debit == right.debit && left.credit == right.credit
  }
}

private func isBalanced(_ entry: KeptEntry) -> Bool {
  entry.lines.reduce(Int128(0)) { $0 + Int128($1.debit) - Int128($1.credit) } == 0
}

/// Whether the entries can be worked out: no sum of theirs can overflow.
private func isInRange(_ head: StatementHead) -> Bool {
  let amounts = [head.totals.total, head.totals.net, head.totals.tax]
  let taken = head.adjustments.reduce(Int128(0)) { $0 + Int128($1.amount.fen.magnitude) }
  return amounts.allSatisfy { $0.fen.magnitude < 1 << 60 } && taken < 1 << 60
    && head.adjustments.allSatisfy { (0...10_000).contains($0.rate.basisPoints) }
}

private func described(_ entries: [(String, [KeptSide])]) -> String {
  entries.map { "\($0.0): " + $0.1.map(\.text).joined(separator: ", ") }.joined(separator: "; ")
}
