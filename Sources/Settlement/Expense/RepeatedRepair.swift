internal import Text

/// A part that was paid for on a machine soon after the same part of the same machine.
///
/// No money is cut for it: the rules forbid the repeat and set no sanction.
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

/// The repeats of a range as they are found, part by part.
struct Repeats {
  private let symbols: SymbolTable
  private let withinDays: Int
  private var found: [(order: UInt64, repair: RepeatedRepair)] = []

  init(_ record: ExpenseRecord) {
    symbols = record.symbols
    withinDays = record.basis.repeatWithinDays
  }

  /// The repeats, by machine, part, day and record.
  var inOrder: [RepeatedRepair] {
    found.sorted {
      let (left, right) = ($0.repair, $1.repair)
      if left.machine != right.machine { return precedes(left.machine, right.machine) }
      if left.part != right.part { return precedes(left.part, right.part) }
      if left.repair.day != right.repair.day { return left.repair.day < right.repair.day }
      if left.repair.record != right.repair.record {
        return precedes(left.repair.record, right.repair.record)
      }
      return $0.order < $1.order
    }.map(\.repair)
  }

  /// Looks for repeats among the lines of one part.
  mutating func look(through uses: [PartUse]) {
    let repairs = uses.filter(\.mayRepeat).sorted { $0.machine.order < $1.machine.order }
    var start = 0
    while start < repairs.count {
      let machine = repairs[start].machine
      var end = start + 1
      while end < repairs.count, repairs[end].machine == machine { end += 1 }
      if end - start > 1 { look(throughMachine: repairs[start..<end]) }
      start = end
    }
  }

  private mutating func look(throughMachine repairs: ArraySlice<PartUse>) {
    for repair in repairs where repair.isOfRange {
      guard let before = predecessor(of: repair, among: repairs) else { continue }
      let (first, again) = (shown(before), shown(repair))
      guard let first, let again else { continue }
      found.append(
        (
          repair.order,
          RepeatedRepair(
            machine: symbols.text(repair.machine), part: symbols.text(repair.part), before: first,
            repair: again, total: repair.total)
        ))
    }
  }

  /// The latest repair under another record before one, of one day that with the highest number.
  private func predecessor(
    of repair: PartUse, among repairs: ArraySlice<PartUse>
  ) -> PartUse? {
    repairs.filter { other in
      let days = daysBetween(other, repair)
      return other.record != repair.record && days >= 1 && days <= withinDays
    }.max { left, right in
      if left.day != right.day { return daysBetween(left, right) > 0 }
      let (record, other) = (symbols.text(left.record), symbols.text(right.record))
      // Of one number and day the one that was read first stands for both.
      return record != other ? precedes(record, other) : left.order > right.order
    }
  }

  private func daysBetween(_ first: PartUse, _ second: PartUse) -> Int {
    guard let start = first.day, let end = second.day else { return 0 }
    return Int(end.number - start.number)
  }

  private func shown(_ use: PartUse) -> RepeatedRepair.Repair? {
    use.day.map {
      RepeatedRepair.Repair(
        dealer: symbols.text(use.dealer), record: symbols.text(use.record), day: $0)
    }
  }
}
