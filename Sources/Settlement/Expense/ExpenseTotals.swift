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

  /// Adds up the lines of the range.
  package init(_ record: ExpenseRecord) {
    var sums = Sums()
    var (adjustments, statements) = (Money.zero, Money.zero)
    for place in record.ofRange {
      let statement = record.statements[place]
      adjustments += statement.head.totals.adjustments
      statements += statement.head.totals.total
      sums.add(statement)
    }
    rows = ExpenseKey.allCases.flatMap { sums.rows(by: $0, record) }
    total = rows.filter { $0.by == .period }.reduce(.zero) { $0 + $1.sum.total }
    self.adjustments = adjustments
    self.statements = statements
  }

  /// The rows of one key, in the order of the table.
  package func rows(by key: ExpenseKey) -> [ExpenseRow] { rows.filter { $0.by == key } }
}

/// The sums as they grow, line by line.
private struct Sums {
  private var periods: [Period: ExpenseSum] = [:]
  private var kinds: [ClaimKind: ExpenseSum] = [:]
  private var dealers = SymbolMap<ExpenseSum>()
  /// By the newest statement.
  private var names = SymbolMap<String>()
  private var models = SymbolMap<ExpenseSum>()
  private var families: [FamilyName: ExpenseSum] = [:]
  private var projects = SymbolMap<ExpenseSum>()
  private var causes: [FaultCause?: ExpenseSum] = [:]
  private var months: [String: ExpenseSum] = [:]

  mutating func add(_ statement: ExpenseStatement) {
    guard !statement.lines.isEmpty else { return }
    names[statement.dealer] = statement.head.dealer.name
    for line in statement.lines { add(line, of: statement) }
  }

  private mutating func add(_ line: ExpenseLine, of statement: ExpenseStatement) {
    let isUnconfirmed = statement.isUnconfirmed
    func add(to sum: inout ExpenseSum) { sum.add(line, isUnconfirmed: isUnconfirmed) }
    let visit = line.visit
    add(to: &periods[statement.head.period, default: ExpenseSum()])
    add(to: &kinds[line.kind, default: ExpenseSum()])
    add(to: &dealers[statement.dealer, default: ExpenseSum()])
    add(to: &models[visit?.model ?? .blank, default: ExpenseSum()])
    add(to: &families[visit?.family ?? .unknown, default: ExpenseSum()])
    add(to: &projects[visit?.project ?? .blank, default: ExpenseSum()])
    add(to: &causes[visit?.cause, default: ExpenseSum()])
    add(to: &months[visit?.month.key ?? "", default: ExpenseSum()])
  }

  func rows(by key: ExpenseKey, _ record: ExpenseRecord) -> [ExpenseRow] {
    let text = record.symbols.text
    func sorted(_ sums: [(key: String, name: String, sum: ExpenseSum)]) -> [ExpenseRow] {
      sums.sorted {
        $0.sum.total != $1.sum.total ? $0.sum.total > $1.sum.total : precedes($0.key, $1.key)
      }.map { ExpenseRow(by: key, key: $0.key, name: $0.name, sum: $0.sum) }
    }
    func texts(_ map: SymbolMap<ExpenseSum>) -> [(key: String, name: String, sum: ExpenseSum)] {
      zip(map.symbols, map.values).map { (text($0), "", $1) }
    }
    switch key {
    case .period:
      return periods.sorted { $0.key < $1.key }.map {
        ExpenseRow(by: key, key: $0.key.description, name: "", sum: $0.value)
      }
    case .kind: return sorted(kinds.map { ($0.key.rawValue, "", $0.value) })
    case .dealer:
      return sorted(
        zip(dealers.symbols, dealers.values).map { (text($0), names[$0] ?? "", $1) })
    case .model: return sorted(texts(models))
    case .family: return sorted(families.map { (text($0.key.written), "", $0.value) })
    case .project: return sorted(texts(projects))
    case .cause: return sorted(causes.map { ($0.key?.rawValue ?? "", "", $0.value) })
    case .monthsInService: return sorted(months.map { ($0.key, "", $0.value) })
    }
  }
}
