internal import Text

/// A part that was replaced under warranty, and how often.
package struct FailingPart: Hashable, Sendable {
  package let part: String
  package let name: String
  /// How many different service records, and machines.
  package let records: Int
  package let machines: Int
  package let quantity: Quantity
  package let total: Money
  /// Nil where no visit is known.
  package let firstOn: Day?
  package let lastOn: Day?
}

/// What all parts come to, and which of them were replaced again soon.
package struct ComparedParts: Sendable {
  /// The parts of the range, the dearest first.
  package let failing: [FailingPart]
  /// The repeats of the range, by machine, part, day and record.
  package let repeats: [RepeatedRepair]

  /// Compares the lines of each part with each other.
  package init(_ record: ExpenseRecord) {
    let parts = PartUses(record.sums.uses)
    var failing: [FailingPart] = []
    var repeats = Repeats(record)
    for (place, part) in parts.parts.enumerated() {
      let uses = parts.uses(ofPart: place)
      if let found = record.failing(part, uses.filter(\.isOfRange)) { failing.append(found) }
      repeats.look(through: uses)
    }
    self.failing = failing.sorted {
      $0.total != $1.total ? $0.total > $1.total : precedes($0.part, $1.part)
    }
    self.repeats = repeats.inOrder
  }
}

extension ExpenseRecord {
  /// How many machines are in warranty on the last day of the range, by months.
  package var machinesInWarranty: Int {
    basis.machines.values.count { $0.isInWarranty(on: range.lastDay) }
  }

  /// What the lines of a part come to; nil without any.
  fileprivate func failing(_ part: Symbol, _ uses: [PartUse]) -> FailingPart? {
    guard !uses.isEmpty else { return nil }
    let visits = uses.filter { $0.day != nil }
    let last = visits.max {
      ($0.day ?? Day(number: .min), $0.order) < ($1.day ?? Day(number: .min), $1.order)
    }
    let priceName = last?.priceName ?? .blank
    let name = priceName.isBlank ? sums.listedNames[part]?.name ?? .blank : priceName
    // A record goes by its number and its dealer.
    let records = uses.map { UInt64($0.record.order) << 32 | UInt64($0.dealer.order) }
    return FailingPart(
      part: symbols.text(part), name: symbols.text(name),
      records: different(records), machines: different(visits.map { UInt64($0.machine.order) }),
      quantity: uses.reduce(.zero) { $0 + $1.quantity },
      total: uses.reduce(.zero) { $0 + $1.total },
      firstOn: visits.compactMap(\.day).min(), lastOn: last?.day)
  }
}

/// How many different numbers there are.
private func different(_ numbers: [UInt64]) -> Int {
  let sorted = numbers.sorted()
  return sorted.indices.count { $0 == 0 || sorted[$0] != sorted[$0 - 1] }
}

extension Machine {
  /// Whether a day lies in the warranty of a machine that was sold, hours aside.
  package func isInWarranty(on day: Day) -> Bool {
    guard let soldOn else { return false }
    return soldOn <= day && day <= soldOn.adding(months: warrantyMonths)
  }
}
