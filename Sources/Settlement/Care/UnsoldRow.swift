internal import Text

/// What became of a month's check of a machine in stock, in the order in which it is asked.
package enum UnsoldState: String, CaseIterable, Sendable {
  /// Something was wrong, and no record says what.
  case noRecord = "no-record"
  case checked
  case missing
  /// The machine counts as sold.
  case deemedSold = "deemed-sold"
}

/// A machine that was in stock for a whole month, and its checks of that month.
package struct UnsoldRow: Sendable {
  package let dealer: String
  package let machine: String
  /// As written; empty where the register does not say.
  package let model: String
  package let arrivedOn: Day
  package let month: Period
  /// Nil where none is asked for, because the machine is deemed sold.
  package let checks: Int?
  package let state: UnsoldState
  /// The records of what was wrong, by day.
  package let records: [String]
}

extension CareBasis {
  /// A row for each of some machines and month in stock that is over, by machine and month.
  func unsoldRows(of machines: [CaredMachine]) -> [UnsoldRow] {
    let months = monthsOver
    return machines.flatMap { cared in
      guard let arrivedOn = cared.machine.arrivedOn else { return [UnsoldRow]() }
      let deemed = monthDeemedSold(cared.machine)
      let asked = months.filter { $0 != deemed && isInStock(cared.machine, in: $0) }
      let all = deemed.map { deemed in (asked + [deemed]).sorted() } ?? asked
      return all.map { month in
        row(of: cared, arrivedOn, month, isDeemedSold: month == deemed)
      }
    }
  }

  /// The whole months of the range that are over on the as-of day.
  private var monthsOver: [Period] {
    var months: [Period] = []
    var month = Period(of: range.firstDay)
    if month.firstDay < range.firstDay { month = month.next }
    while month.lastDay <= min(range.lastDay, asOf) {
      months.append(month)
      month = month.next
    }
    return months
  }

  private func isInStock(_ machine: Machine, in month: Period) -> Bool {
    [month.firstDay, month.lastDay].allSatisfy {
      machine.standing(on: $0, by: edition) == .inStock
    }
  }

  /// The month in whose row a machine stands as deemed sold, until it is gone; nil where it is not.
  private func monthDeemedSold(_ machine: Machine) -> Period? {
    guard let day = machine.dayDeemedSold(by: edition), day <= asOf,
      day <= range.lastDay, machine.leftOn.map({ $0 > asOf }) ?? true
    else { return nil }
    return Period(of: max(day, range.firstDay))
  }

  private func row(
    of cared: CaredMachine, _ arrivedOn: Day, _ month: Period, isDeemedSold: Bool
  ) -> UnsoldRow {
    let checks = isDeemedSold ? [] : checks[cared.number, in: month]
    let failed = checks.filter { !$0.hasPassed }
    let isUnrecorded = failed.contains { $0.record.isBlank }
    let state: UnsoldState =
      isUnrecorded ? .noRecord : checks.isEmpty ? .missing : .checked
    return UnsoldRow(
      dealer: symbols.text(cared.dealer), machine: symbols.text(cared.number),
      model: symbols.text(cared.machine.model), arrivedOn: arrivedOn, month: month,
      checks: isDeemedSold ? nil : checks.count, state: isDeemedSold ? .deemedSold : state,
      records: failed.filter { !$0.record.isBlank }.map { symbols.text($0.record) })
  }
}

extension SymbolMap<[CareCheck]> {
  /// The checks of a machine in a month.
  fileprivate subscript(machine: Symbol, in month: Period) -> [CareCheck] {
    self[machine]?.filter { month.contains($0.checkedOn) } ?? []
  }
}
