internal import Text

/// The sums of a report's table as they grow.
struct KeyedSums: Sendable {
  private(set) var periods: [Period: ExpenseSum] = [:]
  private(set) var kinds: [ClaimKind: ExpenseSum] = [:]
  private(set) var dealers = SymbolMap<ExpenseSum>()
  private(set) var models = SymbolMap<ExpenseSum>()
  private(set) var families = SymbolMap<FamilySum>()
  private(set) var projects = SymbolMap<ExpenseSum>()
  private(set) var causes: [FaultCause?: ExpenseSum] = [:]
  private(set) var months: [MonthInService: ExpenseSum] = [:]

  /// A family of machines as it was written first.
  struct FamilySum: Sendable {
    var written: Symbol
    var order: UInt64
    var sum = ExpenseSum()
  }

  /// Adds the lines of a statement.
  mutating func add(_ lines: [ExpenseLine], of statement: ExpenseStatement) {
    guard !lines.isEmpty else { return }
    let isUnconfirmed = statement.isUnconfirmed
    var whole = ExpenseSum()
    for (place, line) in lines.enumerated() {
      let order = UInt64(statement.place) << 32 | UInt64(place)
      func add(to sum: inout ExpenseSum) { sum.add(line, isUnconfirmed: isUnconfirmed) }
      let visit = line.visit
      add(to: &whole)
      add(to: &kinds[line.kind, default: ExpenseSum()])
      add(to: &models[visit?.model ?? .blank, default: ExpenseSum()])
      note(visit?.family ?? .unknown, order)
      add(to: &families[visit?.family.folded ?? .blank, default: FamilySum()].sum)
      add(to: &projects[visit?.project ?? .blank, default: ExpenseSum()])
      add(to: &causes[visit?.cause, default: ExpenseSum()])
      add(to: &months[visit?.month.shown ?? .unknown, default: ExpenseSum()])
    }
    periods[statement.head.period, default: ExpenseSum()].add(whole)
    dealers[statement.dealer, default: ExpenseSum()].add(whole)
  }

  /// Remembers how a family was written first.
  private mutating func note(_ family: FamilyName, _ order: UInt64) {
    if let known = families[family.folded] {
      guard order < known.order else { return }
    }
    families[family.folded, default: FamilySum()].take(family.written, order)
  }

  /// Adds other sums.
  mutating func merge(_ other: KeyedSums) {
    periods.merge(other.periods) { $0 + $1 }
    kinds.merge(other.kinds) { $0 + $1 }
    causes.merge(other.causes) { $0 + $1 }
    months.merge(other.months) { $0 + $1 }
    dealers.merge(other.dealers)
    models.merge(other.models)
    projects.merge(other.projects)
    for (family, sum) in zip(other.families.symbols, other.families.values) {
      note(FamilyName(folded: family, written: sum.written), sum.order)
      families[family, default: FamilySum()].sum.add(sum.sum)
    }
  }
}

extension KeyedSums.FamilySum {
  fileprivate init() { self.init(written: .blank, order: .max) }

  fileprivate mutating func take(_ written: Symbol, _ order: UInt64) {
    (self.written, self.order) = (written, order)
  }
}

extension SymbolMap<ExpenseSum> {
  /// Adds the sums of another map.
  fileprivate mutating func merge(_ other: SymbolMap<ExpenseSum>) {
    for (symbol, sum) in zip(other.symbols, other.values) {
      self[symbol, default: ExpenseSum()].add(sum)
    }
  }
}

extension MonthInService {
  /// From the twelfth month on all are one.
  fileprivate var shown: MonthInService {
    guard case .month(let number) = self else { return self }
    return .month(min(number, 12))
  }
}
