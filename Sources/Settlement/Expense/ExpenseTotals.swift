internal import Text

/// By what a report of expenses adds up, in the order of its table.
package enum ExpenseKey: String, CaseIterable, Sendable {
  case period, kind, dealer, model, family, project, cause
  case monthsInService = "months-in-service"
}

/// What lines with something in common come to.
package struct ExpenseSum: Hashable, Sendable {
  package var lines = 0
  package var quantity = Quantity.zero
  package var amount = Money.zero
  package var fee = Money.zero
  /// Of statements that wait for the dealer's word.
  package var unconfirmed = Money.zero

  package init() {}

  package var total: Money { amount + fee }

  mutating func add(_ sum: ExpenseSum) {
    lines += sum.lines
    quantity += sum.quantity
    amount += sum.amount
    fee += sum.fee
    unconfirmed += sum.unconfirmed
  }

  static func + (left: ExpenseSum, right: ExpenseSum) -> ExpenseSum {
    var sum = left
    sum.add(right)
    return sum
  }

  mutating func add(_ line: ExpenseLine, isUnconfirmed: Bool) {
    lines += 1
    quantity += line.quantity
    amount += line.amount
    fee += line.fee
    if isUnconfirmed { unconfirmed += line.total }
  }
}

/// One row of the table of expenses.
package struct ExpenseRow: Hashable, Sendable {
  package let by: ExpenseKey
  /// Empty for what is not known.
  package let key: String
  /// Of a dealer; else empty.
  package let name: String
  package let sum: ExpenseSum
}

/// Expenses by all that they are asked for by.
package struct ExpenseTotals: Sendable {
  /// By ``ExpenseKey``; periods in time, other keys by total, the largest first.
  package let rows: [ExpenseRow]
  /// Of all lines of the range.
  package let total: Money
  /// Adjustments, machine returns and carried totals, which belong to no line.
  package let adjustments: Money
  /// What the statements come to.
  package let statements: Money

  /// Takes what the lines of the range came to.
  package init(_ record: ExpenseRecord) {
    var (adjustments, statements) = (Money.zero, Money.zero)
    for statement in record.statements where statement.isOfRange {
      adjustments += statement.head.totals.adjustments
      statements += statement.head.totals.total
    }
    rows = ExpenseKey.allCases.flatMap { record.rows(by: $0) }
    total = rows.filter { $0.by == .period }.reduce(.zero) { $0 + $1.sum.total }
    self.adjustments = adjustments
    self.statements = statements
  }

  /// The rows of one key, in the order of the table.
  package func rows(by key: ExpenseKey) -> [ExpenseRow] { rows.filter { $0.by == key } }
}

extension ExpenseRecord {
  /// The rows of one key, in the order of the table.
  fileprivate func rows(by key: ExpenseKey) -> [ExpenseRow] {
    let keyed = sums.keyed
    switch key {
    case .period:
      return keyed.periods.sorted { $0.key < $1.key }.map {
        ExpenseRow(by: key, key: $0.key.description, name: "", sum: $0.value)
      }
    case .kind: return sorted(key, keyed.kinds.map { ($0.key.rawValue, "", $0.value) })
    case .dealer:
      let names = dealerNames
      return sorted(
        key,
        zip(keyed.dealers.symbols, keyed.dealers.values).map {
          (symbols.text($0), names[$0] ?? "", $1)
        })
    case .model: return sorted(key, texts(keyed.models))
    case .family:
      return sorted(
        key, keyed.families.values.map { (symbols.text($0.written), "", $0.sum) })
    case .project: return sorted(key, texts(keyed.projects))
    case .cause: return sorted(key, keyed.causes.map { ($0.key?.rawValue ?? "", "", $0.value) })
    case .monthsInService: return sorted(key, keyed.months.map { ($0.key.key, "", $0.value) })
    }
  }

  private typealias Keyed = (key: String, name: String, sum: ExpenseSum)

  private func sorted(_ key: ExpenseKey, _ sums: [Keyed]) -> [ExpenseRow] {
    sums.sorted {
      $0.sum.total != $1.sum.total ? $0.sum.total > $1.sum.total : precedes($0.key, $1.key)
    }.map { ExpenseRow(by: key, key: $0.key, name: $0.name, sum: $0.sum) }
  }

  private func texts(_ map: SymbolMap<ExpenseSum>) -> [Keyed] {
    zip(map.symbols, map.values).map { (symbols.text($0), "", $1) }
  }

  /// By the newest statement.
  private var dealerNames: SymbolMap<String> {
    var names = SymbolMap<String>()
    for statement in statements where statement.isOfRange {
      names[statement.dealer] = statement.head.dealer.name
    }
    return names
  }
}
