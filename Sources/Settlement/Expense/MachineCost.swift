internal import Text

/// What the machines of a model that were sold in one month have cost so far.
package struct MachineCost: Sendable {
  /// As written; empty where the register does not say.
  package let model: String
  package let soldIn: Period
  /// How many machines of the register that are.
  package let machines: Int
  /// By month in service, twelve of them and what came later; nil where nothing was paid yet and the
  /// month has not ended for the youngest machine.
  package let months: [Money?]
  package let total: Money

  /// The cost of one machine, rounded to the fen.
  package var perMachine: Money {
    Money(fen: Int64(clamping: roundedQuotient(Int128(total.fen), Int128(machines))))
  }
}

/// What all machines of the register have cost so far, and what no month in service has.
package struct MachineCosts: Sendable {
  /// By model and month of sale.
  package let rows: [MachineCost]
  /// Lines before the sale, on unsold machines and on machines that are not known.
  package let leftOut: Money

  /// Follows the machines that were sold by the last day of the range, over all periods up to it.
  package init(_ record: ExpenseRecord) {
    let last = record.range.lastDay
    var groups: [Group: Cost] = [:]
    for machine in record.machines.values {
      guard let soldOn = machine.soldOn, soldOn <= last else { continue }
      groups[Group(model: machine.model, soldIn: Period(of: soldOn)), default: Cost()]
        .add(machineSoldOn: soldOn)
    }
    var leftOut = Money.zero
    for line in record.statements.flatMap(\.lines) {
      guard let visit = line.visit, let machine = record.machines[visit.machine],
        let soldOn = machine.soldOn, soldOn <= last,
        let month = visit.day.wholeMonths(since: soldOn)
      else {
        leftOut += line.total
        continue
      }
      let group = Group(model: machine.model, soldIn: Period(of: soldOn))
      groups[group, default: Cost()].add(line.total, inMonth: month)
    }
    rows = groups.map { $1.row($0, upTo: last, record.symbols) }
      .sorted { $0.model != $1.model ? precedes($0.model, $1.model) : $0.soldIn < $1.soldIn }
    self.leftOut = leftOut
  }
}

/// A model, and the month of sale.
private struct Group: Hashable {
  let model: Symbol
  let soldIn: Period
}

/// What a group costs, as it adds up.
private struct Cost {
  private var machines = 0
  private var youngest = Day(number: .min)
  private var months = [Money](repeating: .zero, count: 13)

  mutating func add(machineSoldOn day: Day) {
    machines += 1
    youngest = max(youngest, day)
  }

  mutating func add(_ amount: Money, inMonth month: Int) { months[min(month, 12)] += amount }

  func row(_ group: Group, upTo last: Day, _ symbols: SymbolTable) -> MachineCost {
    MachineCost(
      model: symbols.text(group.model), soldIn: group.soldIn, machines: machines,
      months: months.indices.map { month in
        months[month] != .zero || hasEnded(month, by: last) ? months[month] : nil
      },
      total: months.reduce(.zero, +))
  }

  /// Whether a month in service is over for the youngest machine; of what comes later, whether it has
  /// begun.
  private func hasEnded(_ month: Int, by last: Day) -> Bool {
    youngest.adding(months: min(month + 1, 12)).adding(days: -1) <= last
  }
}
