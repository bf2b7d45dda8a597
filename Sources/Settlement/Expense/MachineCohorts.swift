internal import Text

/// The machines of the register that were sold by a day, by model and month of sale.
struct MachineCohorts: Sendable {
  /// The machines of a model that were sold in one month.
  struct Cohort: Sendable {
    let model: Symbol
    let soldIn: Period
    fileprivate(set) var machines = 0
    /// The last day of a sale.
    fileprivate(set) var youngest = Day(number: .min)
  }

  private struct Key: Hashable {
    let model: Symbol
    let soldIn: Period
  }

  /// Where a machine belongs, and since when it serves.
  private struct Member: Sendable {
    let cohort: Int
    let soldOn: Day
  }

  private(set) var cohorts: [Cohort] = []
  private var members = SymbolMap<Member>()

  /// Takes the machines that were sold by a day.
  init(_ machines: SymbolMap<Machine>, soldBy last: Day) {
    var places: [Key: Int] = [:]
    for (number, machine) in zip(machines.symbols, machines.values) {
      guard let soldOn = machine.soldOn, soldOn <= last else { continue }
      let key = Key(model: machine.model, soldIn: Period(of: soldOn))
      let place = places[key] ?? cohorts.count
      if place == cohorts.count {
        places[key] = place
        cohorts.append(Cohort(model: key.model, soldIn: key.soldIn))
      }
      cohorts[place].machines += 1
      cohorts[place].youngest = max(cohorts[place].youngest, soldOn)
      members[number] = Member(cohort: place, soldOn: soldOn)
    }
  }

  /// The cohort of a machine, and the month of its service on a day; nil before the sale, and for a
  /// machine that is not known or not sold.
  func month(of machine: Symbol, on day: Day) -> (cohort: Int, month: Int)? {
    guard let member = members[machine], let month = day.wholeMonths(since: member.soldOn) else {
      return nil
    }
    return (member.cohort, month)
  }
}

/// What cohorts of machines cost, month by month of their service, as it adds up.
struct CohortCosts: Sendable {
  /// The months in service that are told apart, and what came later.
  static let months = 13
  private var costs: [Money]
  /// Lines before the sale, on unsold machines and on machines that are not known.
  private(set) var leftOut = Money.zero

  init(_ cohorts: MachineCohorts) {
    costs = [Money](repeating: .zero, count: cohorts.cohorts.count * Self.months)
  }

  /// Adds a line of any period.
  mutating func add(_ line: ExpenseLine, _ cohorts: MachineCohorts) {
    guard let visit = line.visit, let found = cohorts.month(of: visit.machine, on: visit.day) else {
      leftOut += line.total
      return
    }
    costs[found.cohort * Self.months + min(found.month, Self.months - 1)] += line.total
  }

  mutating func merge(_ other: CohortCosts) {
    for index in costs.indices { costs[index] += other.costs[index] }
    leftOut += other.leftOut
  }

  /// What a cohort cost in each month of its service.
  func months(ofCohort cohort: Int) -> ArraySlice<Money> {
    costs[cohort * Self.months..<(cohort + 1) * Self.months]
  }
}
