package import Text

/// What lines come to as they are added up, by all that a report of expenses asks for.
///
/// Each thread adds to sums of its own, which are put together at the end: what comes out depends on
/// neither who added a line nor when.
package struct ExpenseSums: Sendable {
  private let basis: ExpenseBasis
  private(set) var keyed = KeyedSums()
  private(set) var costs: CohortCosts
  /// The lines of parts that are compared with each other.
  private(set) var uses: [PartUse] = []
  /// For each part the name that was listed first.
  private(set) var listedNames = SymbolMap<ListedName>()

  /// Starts from nothing.
  package init(_ basis: ExpenseBasis) {
    self.basis = basis
    costs = CohortCosts(basis.cohorts)
  }

  /// Adds the lines of a statement that are not rejected, in the order of its list.
  package mutating func add(_ lines: [ExpenseLine], of statement: ExpenseStatement) {
    if statement.isOfRange { keyed.add(lines, of: statement) }
    for (place, line) in lines.enumerated() {
      costs.add(line, basis.cohorts)
      guard line.kind == .part else { continue }
      let use = PartUse(line, of: statement, at: place)
      guard use.isOfRange || use.mayRepeat else { continue }
      uses.append(use)
      if use.isOfRange { note(line.listedName, of: use) }
    }
  }

  /// Whether it is known what a part was called where it was listed first, for whoever adds statements
  /// in their order.
  package func hasName(of part: Symbol) -> Bool { listedNames[part] != nil }

  private mutating func note(_ name: Symbol, of use: PartUse) {
    guard !name.isBlank else { return }
    let listed = ListedName(name: name, order: use.order)
    if let known = listedNames[use.part], known.order <= listed.order { return }
    listedNames[use.part] = listed
  }

  /// Adds what another thread added up.
  package mutating func merge(_ other: ExpenseSums) {
    keyed.merge(other.keyed)
    costs.merge(other.costs)
    uses += other.uses
    for (part, listed) in zip(other.listedNames.symbols, other.listedNames.values) {
      if let known = listedNames[part], known.order <= listed.order { continue }
      listedNames[part] = listed
    }
  }
}

/// What a part was called where it was listed first.
struct ListedName: Sendable {
  let name: Symbol
  let order: UInt64
}

/// A line of a part as it is compared with others of that part.
struct PartUse: Sendable {
  let part: Symbol
  let record: Symbol
  let dealer: Symbol
  /// Blank where the visit is not known.
  let machine: Symbol
  /// The name in the price row in force on the visit; blank without a visit or a row.
  let priceName: Symbol
  /// Nil where the visit is not known.
  let day: Day?
  let quantity: Quantity
  let total: Money
  /// The statement, and the place in its list: reading order.
  let order: UInt64
  let isOfRange: Bool
  /// Whether it was paid for on a known visit and has to come back.
  let mayRepeat: Bool

  init(_ line: ExpenseLine, of statement: ExpenseStatement, at place: Int) {
    part = line.item
    record = line.record
    dealer = statement.dealer
    machine = line.visit?.machine ?? .blank
    day = line.visit?.day
    priceName = line.visit == nil ? .blank : line.priceName
    quantity = line.quantity
    total = line.total
    order = UInt64(statement.place) << 32 | UInt64(place)
    isOfRange = statement.isOfRange
    mayRepeat = line.isPaid && !line.isSeal && line.visit != nil
  }
}
