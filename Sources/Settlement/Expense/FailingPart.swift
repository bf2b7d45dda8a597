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

extension ExpenseRecord {
  /// The parts of the range, the dearest first.
  package var failingParts: [FailingPart] {
    var parts = SymbolMap<PartSum>()
    for place in ofRange {
      let statement = statements[place]
      for line in statement.lines where line.kind == .part {
        parts[line.item, default: PartSum()].add(line, of: statement.dealer)
      }
    }
    return zip(parts.symbols, parts.values)
      .map { $1.part(symbols.text($0), symbols) }
      .sorted { $0.total != $1.total ? $0.total > $1.total : precedes($0.part, $1.part) }
  }

  /// How many machines are in warranty on the last day of the range, by months.
  package var machinesInWarranty: Int {
    machines.values.count { $0.isInWarranty(on: range.lastDay) }
  }
}

extension Machine {
  /// Whether a day lies in the warranty of a machine that was sold, hours aside.
  package func isInWarranty(on day: Day) -> Bool {
    guard let soldOn else { return false }
    return soldOn <= day && day <= soldOn.adding(months: warrantyMonths)
  }
}

/// The lines of one part as they add up.
private struct PartSum {
  /// A record goes by its number and its dealer.
  private struct Record: Hashable {
    let number: Symbol
    let dealer: Symbol
  }

  private var records: Set<Record> = []
  private var machines: Set<Symbol> = []
  private var quantity = Quantity.zero
  private var total = Money.zero
  private var first: Day?
  private var last: Day?
  /// The name in the price row of the last visit, else as first listed.
  private var priceName = Symbol.blank
  private var listedName = Symbol.blank

  mutating func add(_ line: ExpenseLine, of dealer: Symbol) {
    records.insert(Record(number: line.record, dealer: dealer))
    quantity += line.quantity
    total += line.total
    if listedName.isBlank { listedName = line.listedName }
    guard let visit = line.visit else { return }
    machines.insert(visit.machine)
    first = min(first ?? visit.day, visit.day)
    guard last.map({ $0 <= visit.day }) ?? true else { return }
    last = visit.day
    priceName = line.priceName
  }

  func part(_ number: String, _ symbols: SymbolTable) -> FailingPart {
    FailingPart(
      part: number, name: symbols.text(priceName.isBlank ? listedName : priceName),
      records: records.count, machines: machines.count, quantity: quantity, total: total,
      firstOn: first, lastOn: last)
  }
}
