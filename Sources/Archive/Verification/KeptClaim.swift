internal import Settlement
internal import Text

/// A revision of a claim as it is kept, whatever it says.
private struct KeptClaim {
  let id: Int64
  let run: Int64
  let number: String
  let supplier: String
  let period: String
  let revision: Int64
  let issuedOn: String
  let due: String
  let claimed: Int64
  let text: [UInt8]
  let digest: String

  var name: Message {
    Message(en: "claim \(number) revision \(revision)", zh: "追偿单 \(number) 第 \(revision) 版")
  }
}

/// A row of the table claim_event, whatever it says.
private struct KeptClaimEvent {
  let claim: Int64
  let kind: ClaimEventKind?
  let day: String
  let run: Int64
  let answers: [UInt8]
}

/// A row of the table claim_posting, whatever it says.
private struct KeptClaimPosting {
  let id: Int64
  let claim: Int64
  let day: String
  let run: Int64
  let amount: Int64
}

extension Archive {
  /// Compares every claim on a supplier with its digest and its columns, what happened to it with what
  /// may happen to one, the journal with what was accepted, and what runs found with its digest.
  package func claimDefects(_ links: [ChainedRun]) throws(ArchiveError) -> [ArchiveDefect] {
    let events = Dictionary(grouping: try keptClaimEvents(), by: \.claim)
    let postings = Dictionary(grouping: try keptClaimPostings(), by: \.claim)
    let claims = try keptClaims()
    let runs = Dictionary(links.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let newest = Dictionary(claims.map { ($0.number, $0.revision) }, uniquingKeysWith: max)
    var found = try foundDefects(links)
    for claim in claims {
      var checking = CheckedClaim(claim, runs[claim.run])
      checking.check(
        events[claim.id] ?? [], postings[claim.id] ?? [],
        isNewest: newest[claim.number] == claim.revision)
      found += checking.found.defects
    }
    return found
  }

  private func keptClaims() throws(ArchiveError) -> [KeptClaim] {
    try database.rows(
      """
      SELECT id, run, recovery_no, supplier, period, revision, issued_on, due, claimed_fen, text,
        digest
      FROM claim ORDER BY id
      """
    ) {
      KeptClaim(
        id: $0.integer("id"), run: $0.integer("run"), number: $0.text("recovery_no"),
        supplier: $0.text("supplier"), period: $0.text("period"),
        revision: $0.integer("revision"), issuedOn: $0.text("issued_on"), due: $0.text("due"),
        claimed: $0.integer("claimed_fen"), text: $0.bytes("text"), digest: $0.text("digest"))
    }
  }

  private func keptClaimEvents() throws(ArchiveError) -> [KeptClaimEvent] {
    try database.rows("SELECT claim, kind, day, run, answers FROM claim_event ORDER BY id") {
      KeptClaimEvent(
        claim: $0.integer("claim"), kind: ClaimEventKind(rawValue: $0.text("kind")),
        day: $0.text("day"), run: $0.integer("run"), answers: $0.bytes("answers"))
    }
  }

  private func keptClaimPostings() throws(ArchiveError) -> [KeptClaimPosting] {
    try database.rows("SELECT id, claim, day, run, amount_fen FROM claim_posting ORDER BY id") {
      KeptClaimPosting(
        id: $0.integer("id"), claim: $0.integer("claim"), day: $0.text("day"),
        run: $0.integer("run"), amount: $0.integer("amount_fen"))
    }
  }

  /// Compares what runs found of claims with its digest, its period and its day.
  private func foundDefects(_ links: [ChainedRun]) throws(ArchiveError) -> [ArchiveDefect] {
    let days = Dictionary(links.map { ($0.id, $0.asOf) }, uniquingKeysWith: { first, _ in first })
    var found: [ArchiveDefect] = []
    let rows = try database.rows(
      "SELECT run, period, as_of, record, digest FROM recovery ORDER BY run"
    ) {
      (
        run: $0.integer("run"), period: $0.text("period"), asOf: $0.text("as_of"),
        record: $0.bytes("record"), digest: $0.text("digest")
      )
    }
    for row in rows {
      var defects = FoundDefects(
        run: row.run, .claim, Message(en: "what was found about claims", zh: "追偿计算结果"))
      let digest = sha256(row.record.span).hex
      if digest != row.digest {
        defects.add(en: "it is not what was digested", zh: "与其校验码不符", row.digest, digest)
      }
      if row.asOf != days[row.run] { defects.add(column: "as_of", days[row.run], row.asOf) }
      defects.reading { defects throws(ArchiveError) in
        let period = try recoveryRecord(row.record, SymbolTable()).period.description
        if period != row.period { defects.add(column: "period", period, row.period) }
      }
      found += defects.defects
    }
    return found
  }
}

/// A claim that is checked.
private struct CheckedClaim {
  private let kept: KeptClaim
  private let run: ChainedRun?
  private(set) var found: FoundDefects
  private let symbols = SymbolTable()

  init(_ kept: KeptClaim, _ run: ChainedRun?) {
    self.kept = kept
    self.run = run
    found = FoundDefects(run: kept.run, .claim, kept.name)
  }

  mutating func check(
    _ events: [KeptClaimEvent], _ postings: [KeptClaimPosting], isNewest: Bool
  ) {
    let digest = sha256(kept.text.span).hex
    if digest != kept.digest {
      found.add(en: "it is not what was digested", zh: "与其校验码不符", kept.digest, digest)
    }
    var claim: SupplierClaim?
    do throws(ArchiveError) {
      claim = try issuedClaim(kept.text, symbols).claim
    } catch {
      found.add(en: "cannot be read", zh: "无法读取", nil, nil)
    }
    guard let claim else { return }
    checkColumns(of: claim)
    checkLines(of: claim)
    checkLife(of: claim, events, postings, isNewest: isNewest)
  }

  /// The columns that repeat what the text says.
  private mutating func checkColumns(of claim: SupplierClaim) {
    let columns = [
      ("recovery_no", claim.number, kept.number),
      ("supplier", symbols.text(claim.supplier), kept.supplier),
      ("period", claim.period.description, kept.period),
      ("revision", "\(claim.revision)", "\(kept.revision)"),
      ("issued_on", claim.issuedOn.description, kept.issuedOn),
      ("due", claim.due.description, kept.due),
      ("claimed_fen", "\(claim.claimed.fen)", "\(kept.claimed)"),
      ("recovery_no", claimNumber(of: kept.supplier, claim.period), kept.number),
    ]
    for (name, expected, found) in columns where expected != found {
      self.found.add(column: name, expected, found)
    }
    guard run?.command == RunCommand.recover.rawValue, run?.day == kept.issuedOn else {
      found.add(
        en: "it is not of the day of the run that issued it", zh: "日期与开出它的那次不符", run?.day,
        kept.issuedOn)
      return
    }
  }

  /// Each amount against quantity, price and share.
  private mutating func checkLines(of claim: SupplierClaim) {
    for (place, line) in claim.lines.enumerated() where !line.isMultiplied {
      found.add(
        en: "line \(place + 1) is not quantity times price times share",
        zh: "第 \(place + 1) 行的金额与数量、单价、比例不符", nil, "\(line.amount.fen)")
    }
  }

  /// What happened to it, in its order, and the entry that posted it.
  private mutating func checkLife(
    of claim: SupplierClaim, _ events: [KeptClaimEvent], _ postings: [KeptClaimPosting],
    isNewest: Bool
  ) {
    guard let first = events.first, first.kind == .issued, first.run == kept.run,
      first.day == kept.issuedOn
    else { return found.add(en: "its issue is not on record", zh: "没有开出记录", nil, nil) }
    var life = ClaimLife(claim)
    for event in events.dropFirst() where !life.takes(event) {
      found.add(
        en:
          "\(event.kind?.rawValue ?? "an event") on \(event.day) cannot follow what happened before",
        zh: "\(event.day) 的变动与此前的经过不符", nil, nil)
    }
    if life.isOver == isNewest, !life.isWithdrawn {
      found.add(
        en: "newer revisions and what happened to it do not agree", zh: "版次与变动记录不符", nil, nil)
    }
    let due = life.posted != nil ? life.claim.accepted.fen : 0
    let sum = postings.map(\.amount)
    if sum != (due > 0 ? [due] : []) {
      found.add(
        en: "its entry in the journal is not what was accepted", zh: "凭证与认可金额不符", "\(due)",
        "\(sum)")
    }
    for posting in postings
    where posting.day != life.posted?.day || posting.run != life.posted?.run {
      found.add(
        en: "entry \(posting.id) is not of the day and run in which it was posted",
        zh: "凭证 \(posting.id) 的日期或次序与入账记录不符", nil, posting.day)
    }
  }
}

/// The life of one revision of a claim, event by event.
private struct ClaimLife {
  private(set) var claim: SupplierClaim
  /// Superseded by the next revision.
  private(set) var isOver = false
  private(set) var isWithdrawn = false
  private(set) var posted: KeptClaimEvent?

  init(_ claim: SupplierClaim) {
    self.claim = claim
  }

  /// Takes an event; false where it cannot have happened then.
  mutating func takes(_ event: KeptClaimEvent) -> Bool {
    guard !isOver, !isWithdrawn, posted == nil else { return false }
    switch event.kind {
    case nil, .issued: return false
    case .superseded:
      isOver = true
      return !claim.isLocked && event.answers.isEmpty
    case .withdrawn:
      isWithdrawn = true
      return !claim.isLocked && event.answers.isEmpty
    case .posted:
      posted = event
      return claim.state == .answered && event.answers.isEmpty
    case .answered: return takesAnswers(event)
    }
  }

  private mutating func takesAnswers(_ event: KeptClaimEvent) -> Bool {
    guard let rows = try? answers(event.answers, of: claim.number) else { return false }
    claim = SupplierClaim(
      number: claim.number, supplier: claim.supplier, name: claim.name,
      taxpayerID: claim.taxpayerID, period: claim.period, revision: claim.revision,
      issuedOn: claim.issuedOn, due: claim.due, lines: claim.lines, rows: rows)
    // What the claim cannot take is not among its rows.
    return claim.rows == rows
  }
}

extension RecoveryLine {
  /// Whether the amount is that of quantity, price and share; of labour and travel, within a fen of
  /// it, for their share is of the approved amount.
  fileprivate var isMultiplied: Bool {
    guard quantity > .zero, amount >= .zero, quantity.thousandths < 1 << 50,
      unitPrice.tenThousandths < 1 << 54
    else { return false }
    let expected = Money(quantity, times: unitPrice, share: share)
    return proof == nil ? abs(expected.fen - amount.fen) <= 1 : expected == amount
  }
}
