/// How the machines of a dealer stand with a milestone.
package struct CareCount: Sendable {
  package let dealer: String
  /// In machine hours.
  package let milestone: Int
  /// How many machines have it in their warranty.
  package private(set) var covered = 0
  /// In the order of ``CareState``.
  private var states = [Int](repeating: 0, count: CareState.allCases.count)

  /// How many machines are in a state.
  package subscript(state: CareState) -> Int { states[state.place] }

  /// Starts from nothing.
  package init(dealer: String, milestone: Int) {
    self.dealer = dealer
    self.milestone = milestone
  }

  /// Counts a machine.
  package mutating func add(_ state: CareState) {
    covered += 1
    states[state.place] += 1
  }

  /// Adds what was counted elsewhere.
  package mutating func add(_ other: CareCount) {
    covered += other.covered
    for place in states.indices { states[place] += other.states[place] }
  }

  /// The rows of a dealer counted, by milestone; milestones without rows are left out.
  static func counts(of rows: [CareRow], dealer: String, _ milestones: [Int]) -> [CareCount] {
    var counts = milestones.map { CareCount(dealer: dealer, milestone: $0) }
    for row in rows {
      guard let place = milestones.firstIndex(of: row.milestone) else { continue }
      counts[place].add(row.state)
    }
    return counts.filter { $0.covered > 0 }
  }
}

extension CareState {
  fileprivate var place: Int {
    switch self {
    case .done: 0
    case .lapsed: 1
    case .overdue: 2
    case .due: 3
    case .waiting: 4
    }
  }
}
