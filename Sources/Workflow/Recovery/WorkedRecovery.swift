import Archive
import Intake
import Settlement
internal import Text

/// When claims are worked out.
struct RecoveryDays {
  let issuedOn: Day
  let asOf: Day
  /// The day of the run.
  let madeOn: Day
}

/// A period's claims on suppliers as they are worked out from a workspace and an archive: what is
/// new, and what was found.
struct WorkedRecovery {
  private(set) var record: RecoveryRecord
  private(set) var findings = RunFindings()
  /// What is new about claims, of whatever period.
  private(set) var new = NewRecovery()
  /// The claims as they are now, all periods.
  private(set) var claims: [SupplierClaim]
  let symbols: SymbolTable

  /// Takes the answers, then works the claims of the period out.
  ///
  /// - Throws: ``RunError/usage(_:)`` where a revision would be dated before the one it replaces.
  init(
    _ workspace: RecoveryWorkspace, _ days: RecoveryDays, in archive: Archive, _ session: Session
  ) throws(RunError) {
    symbols = workspace.symbols
    let before = try orRunError(archive.claims(symbols))
    var claims = before
    let inTime = workspace.tables.answers.filter { $0.answer.day <= days.madeOn }
    let leftOut = take(inTime, into: &claims)
    let standing = Set(claims.filter(\.stands).map(\.number))
    let considered = try RecoverableLines(
      upTo: workspace.period, workspace, in: archive, session)
    guard let stock = workspace.stock else { throw RunError(ArchiveError.damaged("a period")) }
    let recovery = Recovery(
      RecoverySources(
        period: workspace.period, lines: considered.lines,
        sourcing: Sourcing(workspace.tables.sourcing),
        appraised: AppraisedParts(workspace.appraised(by: days.issuedOn, stock)), claims: claims))
    self.claims = claims
    record = RecoveryRecord(
      period: workspace.period, language: workspace.rulebook.language,
      buyer: workspace.rulebook.buyer, csvBom: workspace.rulebook.csvBom, madeOn: days.madeOn,
      tie: RecoveryTie(approved: .zero, claimed: .zero, left: .zero, splitLines: 0),
      left: recovery.left, exceptions: [])
    noteAnswers(before, on: days.issuedOn)
    try revise(recovery, workspace, days)
    let faults =
      workspace.tables.answers.filter { $0.answer.day > days.madeOn }.map { ahead($0, days.madeOn) }
      + leftOut.map { leftOutFinding($0, standing: standing) }
    let since = try orRunError(
      adjustedSince(self.claims, confirmed: considered.confirmed, archive, symbols))
    record.tie = RecoveryTie(
      period: record.period, lines: considered.lines, claims: self.claims, left: record.left)
    findings = RunFindings(
      inReadingOrder(workspace.tables.findings + stock.halfAppraised + faults) + since,
      paths: workspace.paths)
    record.exceptions = findings.rows(in: record.language)
  }

  /// Records the claims whose answers the files now say otherwise.
  private mutating func noteAnswers(_ before: [SupplierClaim], on day: Day) {
    for (old, now) in zip(before, claims) where old.rows != now.rows {
      new.events.append(ClaimEvent(of: now, .answered, on: day, answers: now.rows))
    }
  }

  /// Records the revisions that the period's claims get, and the claims of which nothing is left.
  private mutating func revise(
    _ recovery: Recovery, _ workspace: RecoveryWorkspace, _ days: RecoveryDays
  ) throws(RunError) {
    let revisions = RecoveryRevisions(
      recovery, period: workspace.period, claims: claims, symbols: symbols)
    for claim in revisions.withdrawn {
      try check(days.issuedOn, notBefore: claim.issuedOn, claim.number)
      new.events.append(ClaimEvent(of: claim, .withdrawn, on: days.issuedOn))
      replace(
        SupplierClaim(
          number: claim.number, supplier: claim.supplier, name: claim.name,
          taxpayerID: claim.taxpayerID, period: claim.period, revision: claim.revision,
          issuedOn: claim.issuedOn, due: claim.due, lines: claim.lines, ending: .withdrawn))
    }
    for revision in revisions.issued {
      guard let supplier = workspace.tables.suppliers[revision.supplier] else { continue }
      let number = claimNumber(of: symbols.text(supplier.id), workspace.period)
      if let replaced = revision.replacedOn {
        try check(days.issuedOn, notBefore: replaced, number)
      }
      let claim = SupplierClaim(
        number: number, supplier: supplier.id, name: supplier.name,
        taxpayerID: supplier.taxpayerID, period: workspace.period, revision: revision.revision,
        issuedOn: days.issuedOn, due: days.issuedOn.adding(days: supplier.answerDays),
        lines: revision.lines)
      new.claims.append(
        NewClaim(
          IssuedClaim(
            claim: claim, buyer: workspace.rulebook.buyer, language: workspace.rulebook.language),
          symbols))
      replace(claim)
    }
  }

  private mutating func replace(_ claim: SupplierClaim) {
    if let place = claims.firstIndex(where: { $0.number == claim.number }) {
      claims[place] = claim
    } else {
      claims.append(claim)
    }
  }

  private func check(
    _ day: Day, notBefore replaced: Day, _ number: String
  ) throws(RunError) {
    guard day < replaced else { return }
    throw .usage(
      Message(
        en:
          "--issued-on \(day) is before \(replaced), the day on which the revision of \(number) was "
          + "issued that would be replaced; give that day or a later one",
        zh: "--issued-on \(day) 早于 \(number) 被替换版次的开出日期 \(replaced)；请填该日或之后的日期"))
  }
}

/// The cell of an answer's row that is wrong.
private func column(_ name: String, of answer: PlacedAnswer) -> Place {
  Place(file: answer.place.file, row: answer.place.row, column: name)
}

/// Says of an answer that it is of a day to come.
private func ahead(_ placed: PlacedAnswer, _ today: Day) -> Finding {
  Finding(
    .dateAhead, at: column("on", of: placed),
    Message(
      en:
        "the answer to \(placed.answer.claim) is of \(placed.answer.day), after today, \(today), and "
        + "is left out; correct the day",
      zh: "对 \(placed.answer.claim) 的回复日期 \(placed.answer.day) 晚于今天（\(today)），未采用；请更正日期"))
}

private func leftOutFinding(
  _ one: (answer: PlacedAnswer, fault: AnswerFault), standing: Set<String>
) -> Finding {
  let answer = one.answer.answer
  let line = answer.line.map { Message(en: " line \($0)", zh: "第 \($0) 行") }
  let name = Message(
    en: "\(answer.claim)\(line?.english ?? "")", zh: "\(answer.claim) \(line?.chinese ?? "")")
  func finding(_ code: FindingCode, _ cell: String, en: String, zh: String) -> Finding {
    Finding(
      code, at: column(cell, of: one.answer),
      Message(en: "\(name.english): \(en)", zh: "\(name.chinese)：\(zh)"))
  }
  switch one.fault {
  case .unknown:
    return finding(
      .answerUnknown, standing.contains(answer.claim) ? "claim_line" : "recovery_no",
      en: "no such claim or line stands; correct the number",
      zh: "没有该追偿单或该行，或已撤回；请更正编号")
  case .early:
    return finding(
      .answerEarly, "on",
      en: "answered on \(answer.day), before the revision that stands was issued; correct the day",
      zh: "回复日期 \(answer.day) 早于现行版次的开出日期；请更正日期")
  case .posted:
    return finding(
      .answerPosted, "recovery_no",
      en: "the claim is posted and takes no new answer; take the row out",
      zh: "追偿单已入账，不再接受新的回复；请删去该行")
  case .over:
    return finding(
      .answerOver, "amount_accepted",
      en:
        "\(text(answer.accepted)) is more than is claimed there and not answered yet; correct the "
        + "amount",
      zh: "认可金额 \(text(answer.accepted)) 超过追偿金额；请更正金额")
  }
}

/// A notice for each claimed line that was adjusted, or whose statement is no longer confirmed.
private func adjustedSince(
  _ claims: [SupplierClaim], confirmed: Set<Symbol>, _ archive: Archive, _ symbols: SymbolTable
) throws(ArchiveError) -> [Finding] {
  let adjusted = Set(
    try archive.adjustedLines(symbols).map { [$0.statement, $0.line] })
  return claims.filter(\.stands).flatMap { claim in
    claim.lines.enumerated().compactMap { place, line -> Finding? in
      let isAdjusted = adjusted.contains([line.key.statement, line.key.line])
      guard isAdjusted || !confirmed.contains(line.key.statement) else { return nil }
      let (statement, number) = (symbols.text(line.key.statement), symbols.text(line.key.line))
      let what =
        isAdjusted
        ? Message(en: "was adjusted", zh: "已有调整")
        : Message(en: "is no longer confirmed", zh: "的确认已撤销")
      return Finding(
        .notice, .adjustedSince, at: .nowhere, dealer: symbols.text(line.dealer),
        Message(
          en: "\(claim.number) line \(place + 1): line \(number) of \(statement) \(what.english) "
            + "since; the claim stays as it is",
          zh: "\(claim.number) 第 \(place + 1) 行：\(statement) 第 \(number) 行\(what.chinese)，追偿单保持不变"))
    }
  }
}
