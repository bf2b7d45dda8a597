internal import Text

/// How the machines of a dealer stand with a milestone.
package struct CareCount: Sendable {
  package let dealer: String
  /// In machine hours.
  package let milestone: Int
  /// How many machines have it in their warranty.
  package private(set) var covered = 0
  private var states: [CareState: Int] = [:]

  /// How many machines are in a state.
  package subscript(state: CareState) -> Int { states[state] ?? 0 }

  /// Starts from nothing.
  package init(dealer: String, milestone: Int) {
    self.dealer = dealer
    self.milestone = milestone
  }

  /// Counts a machine.
  package mutating func add(_ state: CareState) {
    covered += 1
    states[state, default: 0] += 1
  }

  /// Adds what was counted elsewhere.
  package mutating func add(_ other: CareCount) {
    covered += other.covered
    states.merge(other.states, uniquingKeysWith: +)
  }

  /// The rows of care counted, by dealer and milestone.
  package static func counts(of rows: [CareRow]) -> [CareCount] {
    var counts: [Key: CareCount] = [:]
    for row in rows {
      counts[
        Key(dealer: row.dealer, milestone: row.milestone),
        default: CareCount(dealer: row.dealer, milestone: row.milestone)
      ].add(row.state)
    }
    return counts.values.sorted {
      $0.dealer != $1.dealer ? precedes($0.dealer, $1.dealer) : $0.milestone < $1.milestone
    }
  }

  private struct Key: Hashable {
    let dealer: String
    let milestone: Int
  }
}
