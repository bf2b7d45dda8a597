internal import Text

/// A part that was paid for on a machine soon after the same part of the same machine.
package struct RepeatedRepair: Hashable, Sendable {
  package let machine: String
  package let part: String
  package let before: Repair
  package let repair: Repair
  /// What was paid the second time.
  package let total: Money

  /// One of the two visits.
  package struct Repair: Hashable, Sendable {
    package let dealer: String
    package let record: String
    package let day: Day
  }

  /// How many days lie between.
  package var days: Int { Int(repair.day.number - before.day.number) }
}

extension ExpenseRecord {
  /// The repeats of the range, by machine, part, day and record.
  ///
  /// No money is cut for them: the rules forbid the repeat and set no sanction.
  package var repeats: [RepeatedRepair] {
    let candidates = paidParts
    var found: [(statement: Int, place: Int, repair: RepeatedRepair)] = []
    for repairs in candidates.values where repairs.count > 1 {
      for (place, repair) in repairs.enumerated()
      where range.contains(statements[repair.statement].head.period) {
        guard let before = predecessor(of: repair, among: repairs) else { continue }
        found.append((repair.statement, place, repeated(repair, after: before)))
      }
    }
    return found.sorted {
      let (left, right) = ($0.repair, $1.repair)
      if left.machine != right.machine { return precedes(left.machine, right.machine) }
      if left.part != right.part { return precedes(left.part, right.part) }
      if left.repair.day != right.repair.day { return left.repair.day < right.repair.day }
      if left.repair.record != right.repair.record {
        return precedes(left.repair.record, right.repair.record)
      }
      return ($0.statement, $0.place) < ($1.statement, $1.place)
    }.map(\.repair)
  }

  /// The lines of parts that were paid for and have to come back, by machine and part.
  private var paidParts: [MachinePart: [PaidPart]] {
    var parts: [MachinePart: [PaidPart]] = [:]
    for (place, statement) in statements.enumerated() {
      for line in statement.lines where line.kind == .part && line.isPaid && !line.isSeal {
        guard let visit = line.visit else { continue }
        parts[MachinePart(machine: visit.machine, part: line.item), default: []].append(
          PaidPart(line, visit, statement: place))
      }
    }
    return parts
  }

  /// The latest repair under another record before one, of one day that with the highest number.
  private func predecessor(of repair: PaidPart, among repairs: [PaidPart]) -> PaidPart? {
    repairs.filter { other in
      let days = repair.day.number - other.day.number
      return other.record != repair.record && days >= 1 && days <= repeatWithinDays
    }.max { left, right in
      left.day != right.day
        ? left.day < right.day : precedes(symbols.text(left.record), symbols.text(right.record))
    }
  }

  private func repeated(_ repair: PaidPart, after before: PaidPart) -> RepeatedRepair {
    func shown(_ part: PaidPart) -> RepeatedRepair.Repair {
      RepeatedRepair.Repair(
        dealer: symbols.text(statements[part.statement].dealer), record: symbols.text(part.record),
        day: part.day)
    }
    return RepeatedRepair(
      machine: symbols.text(repair.key.machine), part: symbols.text(repair.key.part),
      before: shown(before), repair: shown(repair), total: repair.total)
  }
}

private struct MachinePart: Hashable {
  let machine: Symbol
  let part: Symbol
}

/// A line of a part that was paid for.
private struct PaidPart {
  let key: MachinePart
  let statement: Int
  let record: Symbol
  let day: Day
  let total: Money

  init(_ line: ExpenseLine, _ visit: ExpenseLine.Visit, statement: Int) {
    key = MachinePart(machine: visit.machine, part: line.item)
    self.statement = statement
    record = line.record
    day = visit.day
    total = line.total
  }
}
