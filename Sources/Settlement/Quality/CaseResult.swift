/// What became of something that has to happen in time.
package enum CaseResult: String, CaseIterable, Sendable {
  case met, missed
  /// There is still time.
  case open
  /// What is filled in does not say.
  case unknown
}

/// How many cases came out how.
package struct CaseTally: Hashable, Sendable {
  package private(set) var met = 0
  package private(set) var missed = 0
  package private(set) var open = 0
  package private(set) var unknown = 0

  package init() {}

  package mutating func add(_ result: CaseResult) {
    switch result {
    case .met: met += 1
    case .missed: missed += 1
    case .open: open += 1
    case .unknown: unknown += 1
    }
  }

  package mutating func add(_ other: CaseTally) {
    met += other.met
    missed += other.missed
    open += other.open
    unknown += other.unknown
  }

  /// Those that are decided, which a percentage is of.
  package var decided: Int { met + missed }
  package var cases: Int { met + missed + open + unknown }

  /// Whether so many percent are met, on whole numbers; nil where nothing is decided.
  package func reaches(_ goal: Int) -> Bool? {
    decided == 0 ? nil : met * 100 >= goal * decided
  }
}
