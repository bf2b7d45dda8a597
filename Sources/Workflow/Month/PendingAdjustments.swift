import Archive
import Settlement
internal import Text

/// What the statements of a month take up from earlier ones.
struct PendingAdjustments {
  /// By dealer: what waits from earlier months, the month's own rows, then totals carried over; of a
  /// statement that is locked what it holds.
  private(set) var byDealer: [String: [TaxedAdjustment]] = [:]
  /// Adjustments that no run read before.
  private(set) var new: [NewAdjustment] = []
  /// The rows that a statement may take, this month or later.
  private(set) var given: [GivenAdjustment] = []
  private(set) var findings: [Finding] = []
  /// Statements with an adjustment that no rate taxes.
  private(set) var untaxed: [StatementError] = []

  private let month: MonthOfAdjustments
  /// What waits from the inboxes of other months, by digest.
  private var waitingElsewhere: Set<String> = []
  /// The statements of other months that took an adjustment, the first of each, by digest.
  private var takenElsewhere: [String: String] = [:]
  /// What the latest run of the month gave, by digest.
  private var givenBefore: Set<String> = []
  /// What statements of this month that are locked hold, by dealer.
  private var held: [String: HeldAdjustments] = [:]
  /// The file of the first row of each content.
  private var firstFiles: [String: FileNumber?] = [:]
  /// The digests of ``new``.
  private var contentsOfNew: Set<String> = []

  /// Asks the archive what waits, and which rows of the adjustments table can join it.
  ///
  /// Until a statement is locked it holds what the files say now; after that nothing is added to it.
  init(_ rows: [AdjustmentRow], _ month: MonthOfAdjustments) throws(ArchiveError) {
    self.month = month
    guard let archive = month.archive else {
      findings = rows.map { unknownStatement($0, withdrawnOf: nil) }
      return
    }
    let onFile = try archive.corrections()
    let period = month.period
    let waiting = onFile.waiting(butFor: period)
    waitingElsewhere = Set(waiting.filter { $0.period != period }.map(\.digest))
    takenElsewhere = Dictionary(
      onFile.taken.filter { $0.period != period }.map { ($0.digest, $0.statement) },
      uniquingKeysWith: { first, _ in first })
    givenBefore = Set(onFile.given.filter { $0.period == period }.map(\.digest))
    var corrected = CorrectedStatements(archive)
    try addLocked(archive)
    for one in waiting where one.period < period && held[one.dealer] == nil {
      guard let adjustment = onFile.contents[one.digest],
        let statement = try corrected.statement(adjustment.statement),
        statement.period < period, month.state(of: adjustment.statement, statement.state).isLocked
      else { continue }
      add(adjustment, statement.taxpayer, statement.period, of: statement.dealer)
    }
    for row in rows { try add(row, onFile, &corrected) }
    addCarried(onFile)
    keepOthers(onFile)
    missRows(onFile)
    try addLarge(rows, onFile, &corrected)
  }

  /// A statement that is locked keeps what it took.
  private mutating func addLocked(_ archive: Archive) throws(ArchiveError) {
    for statement in try archive.standing(month.period)
    where month.state(of: statement.number, statement.state).isLocked {
      let taken = try archive.head(of: statement).adjustments
      byDealer[statement.dealer] = taken
      held[statement.dealer] = HeldAdjustments(taken)
    }
  }

  private mutating func add(
    _ adjustment: Adjustment, _ taxpayer: TaxpayerType, _ corrected: Period, of dealer: String,
    isTaxed: Bool = true
  ) {
    guard let table = month.taxTable, isTaxed else {
      byDealer[dealer, default: []].append(TaxedAdjustment(adjustment, rate: .zero))
      return
    }
    guard let rate = table.rate(for: taxpayer, .goods, on: corrected.lastDay)?.rate else {
      return untaxed.append(.noTaxRate(taxpayer, .goods, corrected))
    }
    byDealer[dealer, default: []].append(TaxedAdjustment(adjustment, rate: rate))
  }

  private mutating func add(
    _ row: AdjustmentRow, _ onFile: CorrectionsOnFile, _ statements: inout CorrectedStatements
  ) throws(ArchiveError) {
    let adjustment = row.adjustment
    let digest = adjustment.digest.hex
    let corrected = try statements.statement(adjustment.statement)
    let hasLine = try statements.approved(where: adjustment) != nil
    guard let corrected else {
      let dealer = try statements.dealer(ofIssued: adjustment.statement)
      return findings.append(unknownStatement(row, withdrawnOf: dealer))
    }
    if let defect = month.defect(of: row, corrected, hasLine: hasLine) {
      return findings.append(defect)
    }
    guard month.dealers?.contains(corrected.dealer) ?? true else { return }
    let dealer = corrected.dealer
    if let first = firstFiles[digest], first != row.place.file {
      return findings.append(repeated(row, dealer, in: first.map { month.paths[$0] } ?? ""))
    }
    firstFiles[digest] = .some(row.place.file)
    if waitingElsewhere.contains(digest) {
      return findings.append(repeated(row, dealer, in: nil))
    }
    if let taker = takenElsewhere[digest] {
      let isOwn = givenBefore.contains(digest)
      findings.append(taken(row, dealer, by: taker, isOwn: isOwn))
      if isOwn { given.append(GivenAdjustment(dealer: dealer, digest: digest)) }
      return
    }
    if held[dealer] != nil {
      guard held[dealer]?.find(adjustment) == true else {
        return findings.append(locked(row, dealer, month.period))
      }
    } else {
      add(adjustment, corrected.taxpayer, corrected.period, of: dealer)
    }
    given.append(GivenAdjustment(dealer: dealer, digest: digest))
    guard onFile.contents[digest] == nil, contentsOfNew.insert(digest).inserted else { return }
    new.append(NewAdjustment(adjustment, file: row.place.file.map { month.paths[$0] } ?? ""))
  }

  /// Totals below zero that are confirmed, and that no statement of another month carries.
  private mutating func addCarried(_ onFile: CorrectionsOnFile) {
    for total in onFile.belowZero
    where total.period < month.period && held[total.dealer] == nil
      && month.state(of: total.statement, total.state).isLocked
      && total.carriers.allSatisfy({ $0 == month.period })
    {
      add(
        Adjustment(carriedFrom: total.statement, amount: total.total), total.taxpayer,
        total.period, of: total.dealer, isTaxed: total.isTaxed)
    }
  }

  /// Of dealers that are not decided now the rows of the run before still hold.
  private mutating func keepOthers(_ onFile: CorrectionsOnFile) {
    guard let dealers = month.dealers else { return }
    for one in onFile.given where one.period == month.period && !dealers.contains(one.dealer) {
      given.append(GivenAdjustment(dealer: one.dealer, digest: one.digest))
    }
  }

  /// What a locked statement holds although the files no longer have it.
  private mutating func missRows(_ onFile: CorrectionsOnFile) {
    let others = Set(onFile.given.filter { $0.period != month.period }.map(\.digest))
    for dealer in held.keys.sorted(by: precedes) where month.dealers?.contains(dealer) ?? true {
      for adjustment in held[dealer]?.missing ?? [] where !others.contains(adjustment.digest.hex) {
        findings.append(rowGone(adjustment, dealer, month.period))
      }
    }
  }

  /// Corrections that come to more than what they correct.
  private mutating func addLarge(
    _ rows: [AdjustmentRow], _ onFile: CorrectionsOnFile, _ statements: inout CorrectedStatements
  ) throws(ArchiveError) {
    let elsewhere = sums(
      of: onFile.taken.filter { $0.period != month.period }
        .compactMap { onFile.contents[$0.digest] })
    // A row that was left out says why itself.
    let taken = Set(given.map(\.digest))
    var places: [CorrectedPlace: Place] = [:]
    for row in rows.reversed() where taken.contains(row.adjustment.digest.hex) {
      places[CorrectedPlace(row.adjustment)] = row.place
    }
    for dealer in byDealer.keys.sorted(by: precedes)
    where month.dealers?.contains(dealer) ?? true {
      let approved = (byDealer[dealer] ?? []).map(\.adjustment).filter { $0.origin == .approved }
      let here = sums(of: approved)
      var seen: Set<CorrectedPlace> = []
      for adjustment in approved where seen.insert(CorrectedPlace(adjustment)).inserted {
        let place = CorrectedPlace(adjustment)
        let sum = here[place, default: 0] + elsewhere[place, default: 0]
        guard let fen = try statements.approved(where: adjustment)?.fen,
          sum.magnitude > Int128(fen).magnitude
        else { continue }
        findings.append(
          large(adjustment, sum, fen, at: places[place] ?? .nowhere, dealer: dealer))
      }
    }
  }
}

/// The statement and line that an adjustment corrects.
private struct CorrectedPlace: Hashable {
  let statement: String
  let line: String

  init(_ adjustment: Adjustment) { (statement, line) = (adjustment.statement, adjustment.line) }
}

/// What the adjustments of each place come to, in fen.
private func sums(of adjustments: [Adjustment]) -> [CorrectedPlace: Int128] {
  adjustments.reduce(into: [:]) {
    $0[CorrectedPlace($1), default: 0] += Int128($1.amount.fen)
  }
}

/// The month whose statements take adjustments, and what is known of the others.
struct MonthOfAdjustments {
  let period: Period
  /// Nil where no invoice is asked for, so that nothing is taxed.
  let taxTable: TaxTable?
  /// What stands; nil where nothing was ever archived.
  let archive: Archive?
  /// States that statements have by the answers of this run, by number.
  let states: [String: StatementState]
  /// The dealers that are decided now; nil for all.
  let dealers: Set<String>?
  /// The path of each file, in reading order.
  let paths: FileNames

  func state(of statement: String, _ archived: StatementState) -> StatementState {
    states[statement] ?? archived
  }
}

extension MonthOfAdjustments {
  /// Why a row of the adjustments table is left out; nil where it is not.
  fileprivate func defect(
    of row: AdjustmentRow, _ corrected: CorrectedStatement, hasLine: Bool
  ) -> Finding? {
    let (number, line) = (row.adjustment.statement, row.adjustment.line)
    guard hasLine else {
      return leftOut(
        .adjustmentUnknown, row, column: "line", corrected.dealer,
        Message(
          en: "the statement \(number) has no line \(line); correct the line or leave it blank for "
            + "the whole statement",
          zh: "结算单 \(number) 没有第 \(line) 行；请更正行号，调整整单时留空"))
    }
    guard corrected.period < period else {
      return leftOut(
        .adjustmentEarly, row, column: "statement_no", corrected.dealer,
        Message(
          en: "the statement \(number) is not of an earlier month than \(period); put the row into "
            + "the inbox of a later month",
          zh: "结算单 \(number) 不早于 \(period)；请将该行放入以后月份的 inbox"))
    }
    guard state(of: number, corrected.state).isLocked else {
      return leftOut(
        .adjustmentEarly, row, column: "statement_no", corrected.dealer,
        Message(
          en: "the statement \(number) is not confirmed, so that it can still be mended by running "
            + "its month again; once it is confirmed the row is taken at the next run",
          zh: "结算单 \(number) 尚未确认，可更正输入后重新结算该月；确认之后再次结算时采用本行"))
    }
    return nil
  }
}

/// An adjustment of a statement that does not stand: that was never issued, or, of a dealer, is
/// withdrawn.
private func unknownStatement(_ row: AdjustmentRow, withdrawnOf dealer: String?) -> Finding {
  let number = row.adjustment.statement
  let reason =
    dealer == nil
    ? Message(
      en: "the statement \(number) is not on file; correct the number",
      zh: "档案中没有结算单 \(number)；请更正结算单号")
    : Message(
      en: "the statement \(number) is withdrawn; correct the number, or take the row out",
      zh: "结算单 \(number) 已撤回；请更正结算单号，或删去该行")
  return leftOut(.adjustmentUnknown, row, column: "statement_no", dealer, reason)
}

/// An adjustment that another file, month or statement has.
private func repeated(_ row: AdjustmentRow, _ dealer: String, in file: String?) -> Finding {
  let place = Message(
    en: file.map { "stands in \($0) too" } ?? "waits from another month",
    zh: file.map { "在 \($0) 中也有" } ?? "已在其他月份登记，待转入结算单")
  return leftOut(
    .adjustmentRepeated, row, column: "statement_no", dealer,
    Message(
      en: "the same adjustment \(place.english); where it is another one, say so in its remark",
      zh: "相同的调整\(place.chinese)；如确属另一笔，请在备注中注明"))
}

/// An adjustment that a statement of another month has taken.
private func taken(
  _ row: AdjustmentRow, _ dealer: String, by number: String, isOwn: Bool
) -> Finding {
  guard isOwn else {
    return leftOut(
      .adjustmentRepeated, row, column: "statement_no", dealer,
      Message(
        en:
          "the statement \(number) has taken the same adjustment; where it is another one, say so "
          + "in its remark",
        zh: "结算单 \(number) 已计入相同的调整；如确属另一笔，请在备注中注明"))
  }
  return Finding(
    .notice, .adjustmentTaken, at: row.place(column: "statement_no"), dealer: dealer,
    Message(
      en: "this adjustment waited and was taken by the statement \(number)",
      zh: "本行调整此前待转入，已由结算单 \(number) 计入"))
}

/// A row that comes too late for the statement of its month.
private func locked(_ row: AdjustmentRow, _ dealer: String, _ period: Period) -> Finding {
  Finding(
    .notice, .adjustmentLocked, at: row.place(column: "statement_no"), dealer: dealer,
    Message(
      en:
        "the statement of \(dealer) for \(period) is confirmed and takes no more; put the row into "
        + "the inbox of an open month",
      zh: "\(dealer) 的 \(period) 结算单已确认，不再计入；请将该行放入尚未确认月份的 inbox"))
}

private func rowGone(_ adjustment: Adjustment, _ dealer: String, _ period: Period) -> Finding {
  let amount = text(adjustment.amount)
  return Finding(
    .notice, .adjustmentLocked, at: .nowhere, dealer: dealer,
    Message(
      en: "the statement of \(dealer) for \(period) is confirmed and keeps the adjustment of "
        + "\(amount) of \(adjustment.statement), which the files no longer have; to take it back put "
        + "an opposite row into the inbox of an open month",
      zh: "\(dealer) 的 \(period) 结算单已确认，保留对 \(adjustment.statement) 的调整 \(amount)，而文件中已无该行；"
        + "如需取消，请在尚未确认月份的 inbox 中登记相反金额的调整"))
}

private func large(
  _ adjustment: Adjustment, _ sum: Int128, _ approved: Int64, at place: Place, dealer: String
) -> Finding {
  let amount = text(Money(fen: Int64(clamping: sum)))
  let (most, line) = (text(Money(fen: approved)), adjustment.line)
  let subject = Message(
    en: line.isEmpty ? adjustment.statement : "\(adjustment.statement) line \(line)",
    zh: line.isEmpty ? "\(adjustment.statement) " : "\(adjustment.statement) 第 \(line) 行")
  return Finding(
    .notice, .adjustmentLarge,
    at: place.file == nil ? .nowhere : Place(file: place.file, row: place.row, column: "amount"),
    dealer: dealer,
    Message(
      en: "the adjustments of \(subject.english) come to \(amount), more than the \(most) that was "
        + "approved there; check the amount",
      zh: "对 \(subject.chinese)的调整合计 \(amount)，超过该处核定的 \(most)；请核对金额"))
}

private func leftOut(
  _ code: FindingCode, _ row: AdjustmentRow, column: String, _ dealer: String?, _ reason: Message
) -> Finding {
  Finding(
    code, at: row.place(column: column), dealer: dealer,
    Message(
      en: reason.english + "; the adjustment is left out",
      zh: reason.chinese + "；该调整未采用"))
}

extension AdjustmentRow {
  fileprivate func place(column: String) -> Place {
    Place(file: place.file, row: place.row, column: column)
  }
}
