import Archive
import Settlement
internal import Text

/// What the statements of a month take up from earlier ones.
struct PendingAdjustments: Sendable {
  /// By dealer: adjustments in the order in which they came in, then totals carried over.
  private(set) var byDealer: [String: [Adjustment]] = [:]
  /// Adjustments that no run read before.
  private(set) var new: [NewAdjustment] = []
  private(set) var findings: [Finding] = []

  /// Asks the archive what waits, and which rows of the adjustments table can join it.
  ///
  /// A statement that is locked keeps what it took; nothing is added to it.
  /// - Parameters:
  ///   - rows: What the adjustments table says.
  ///   - period: The month that is settled.
  ///   - archive: What stands; nil where nothing was ever archived.
  ///   - confirmed: States that statements have by the confirmations of this run, by number.
  ///   - paths: The path of each file, in reading order.
  /// - Throws: What keeps the archive from being read.
  init(
    _ rows: [AdjustmentRow], _ period: Period, _ archive: Archive?,
    confirmed: [String: StatementState], paths: [String]
  ) throws(ArchiveError) {
    guard let archive else {
      findings = rows.compactMap { defect(of: $0, nil, nil) }
      return
    }
    for waiting in try archive.adjustments(for: period) { add(waiting) }
    for row in rows { try add(row, period, archive, confirmed, paths) }
    for waiting in try archive.carriedTotals(before: period) { add(waiting) }
    for statement in try archive.standing(period)
    where (confirmed[statement.number] ?? statement.state).isLocked {
      byDealer[statement.dealer] = try archive.adjustments(of: statement)
    }
  }

  private mutating func add(_ waiting: WaitingAdjustment) {
    byDealer[waiting.dealer, default: []].append(waiting.adjustment)
  }

  private mutating func add(
    _ row: AdjustmentRow, _ period: Period, _ archive: Archive,
    _ confirmed: [String: StatementState], _ paths: [String]
  ) throws(ArchiveError) {
    let adjustment = row.adjustment
    let digest = adjustment.digest
    guard try !archive.has(adjustment), !new.contains(where: { $0.adjustment.digest == digest })
    else { return }
    let corrected = try archive.corrected(by: adjustment)
    let state = confirmed[adjustment.statement] ?? corrected?.state
    if let defect = defect(of: row, corrected, state) { return findings.append(defect) }
    guard let corrected else { return }
    let file = row.place.file.map { paths[$0] } ?? ""
    new.append(NewAdjustment(adjustment, file: file))
    guard corrected.period < period else { return }
    add(WaitingAdjustment(dealer: corrected.dealer, adjustment: adjustment))
  }
}

extension Archive {
  /// What a statement took up from earlier ones.
  fileprivate func adjustments(
    of standing: StandingStatement
  ) throws(ArchiveError) -> [Adjustment] {
    try head(of: standing).adjustments.map(\.adjustment)
  }
}

/// Why a row of the adjustments table is left out; nil where it is not.
private func defect(
  of row: AdjustmentRow, _ corrected: CorrectedStatement?, _ state: StatementState?
) -> Finding? {
  let number = row.adjustment.statement
  guard let corrected else {
    return leftOut(
      row, column: "statement_no",
      Message(
        en: "the statement \(number) is not on file; correct the number",
        zh: "档案中没有结算单 \(number)；请更正结算单号"))
  }
  guard state?.isLocked ?? false else {
    return leftOut(
      row, column: "statement_no",
      Message(
        en: "the statement \(number) is not confirmed, so that it can still be mended by running "
          + "its month again; adjust it once it is confirmed",
        zh: "结算单 \(number) 尚未确认，可更正输入后重新结算该月；确认之后方可调整"))
  }
  guard !corrected.hasLine else { return nil }
  return leftOut(
    row, column: "line",
    Message(
      en:
        "the statement \(number) has no line \(row.adjustment.line); correct the line or leave it "
        + "blank for the whole statement",
      zh: "结算单 \(number) 没有第 \(row.adjustment.line) 行；请更正行号，调整整单时留空"))
}

private func leftOut(_ row: AdjustmentRow, column: String, _ reason: Message) -> Finding {
  Finding(
    .value, at: Place(file: row.place.file, row: row.place.row, column: column),
    Message(
      en: reason.english + "; the adjustment is left out",
      zh: reason.chinese + "；该调整未采用"))
}
