import Archive
import Intake
import Settlement
internal import Text

/// The machines that went back from stock (库存产品返厂), as a month's or half's statements bear them.
struct PendingReturns {
  /// Those of the period, by dealer, each dealer's by number.
  private(set) var byDealer: [String: [MachineReturnRow]] = [:]
  private(set) var findings: [Finding] = []
  /// The inboxes of earlier periods that were asked for.
  private(set) var inboxes: Set<Period> = []

  /// Sorts out the rows that were read, of whatever period.
  ///
  /// A row counts in the period of its day, once: what another period's statement bears is not borne
  /// again. An earlier one that no statement bears is missed.
  ///
  /// - Parameters:
  ///   - month: The period that is settled, and what was read for it.
  ///   - dealers: The dealers that are decided; nil for all.
  ///   - archive: What stands; nil where nothing was ever archived.
  /// - Throws: What keeps the archive from being read.
  init(
    _ month: MonthInputs, dealers: Set<Symbol>?, _ archive: Archive?
  ) throws(ArchiveError) {
    let period = month.decider.period
    let rows = month.decider.registers.machineReturns.filter { row in
      let dealer = month.decider.symbols.symbol(for: row.machineReturn.dealer)
      return dealers?.contains(dealer) ?? true
    }
    guard !rows.isEmpty else { return }
    let born = Dictionary(grouping: try archive?.bornReturns() ?? [], by: \.number)
    for row in rows {
      let day = row.machineReturn.returnedOn
      let bearers = born[row.machineReturn.number] ?? []
      if period.contains(day) {
        if let other = bearers.first(where: { $0.period != period }) {
          findings.append(moved(row, other))
        } else {
          byDealer[row.machineReturn.dealer, default: []].append(row)
        }
      } else if day < period.firstDay, bearers.isEmpty {
        try addMissed(row, month.rulebook.period(of: day), month, archive)
      }
    }
    for dealer in byDealer.keys {
      byDealer[dealer]?.sort { precedes($0.machineReturn.number, $1.machineReturn.number) }
    }
  }

  /// Reports a row of an earlier period that has statements or an inbox.
  private mutating func addMissed(
    _ row: MachineReturnRow, _ period: Period, _ month: MonthInputs, _ archive: Archive?
  ) throws(ArchiveError) {
    let standing = try archive?.standing(period) ?? []
    if standing.isEmpty {
      guard month.inboxes.contains(period) else { return }
      inboxes.insert(period)
    }
    let own = standing.first { $0.dealer == row.machineReturn.dealer }
    findings.append(missed(row, period, isLocked: own?.state.isLocked ?? false))
  }
}

extension MonthInputs {
  /// Whether machines went back in earlier periods, so that their inboxes have to be known.
  var asksForInboxes: Bool {
    decider.registers.machineReturns.contains {
      $0.machineReturn.returnedOn < decider.period.firstDay
    }
  }
}

private func missed(_ row: MachineReturnRow, _ period: Period, isLocked: Bool) -> Finding {
  let number = row.machineReturn.number
  let what =
    isLocked
    ? Message(
      en: "the statement of \(period) is locked: enter the amount as an adjustment",
      zh: "\(period) 的结算单已锁定：请以调整单登记该金额")
    : Message(
      en: "put the row into inbox/\(period) or reference, and run \(period) again",
      zh: "请将该行放入 inbox/\(period) 或 reference，并重新结算 \(period)")
  return Finding(
    .returnMissed, at: row.place(column: "returned_on"), dealer: row.machineReturn.dealer,
    Message(
      en: "\(number) went back on \(row.machineReturn.returnedOn), and no statement bears it; "
        + what.english,
      zh: "\(number) 于 \(row.machineReturn.returnedOn) 返厂，没有结算单计入；\(what.chinese)"))
}

private func moved(_ row: MachineReturnRow, _ other: BornReturn) -> Finding {
  Finding(
    .notice, .returnMoved, at: row.place(column: "returned_on"), dealer: other.dealer,
    Message(
      en: "the statement \(other.statement) bears \(row.machineReturn.number) already, of "
        + "\(other.returnedOn); it counts there and not again: where the day was mended since, run "
        + "\(other.period) again first",
      zh: "结算单 \(other.statement) 已计入 \(row.machineReturn.number)（\(other.returnedOn) 返厂），不再重复计入；"
        + "如已更正返厂日期，请先重新结算 \(other.period)"))
}

extension MachineReturnRow {
  /// Where a cell of the row stands.
  func place(column: String) -> Place {
    Place(file: place.file, row: place.row, column: column)
  }
}
