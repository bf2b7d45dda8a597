/// How a machine stands with one of its milestones, in the order in which it is asked.
package enum CareState: String, CaseIterable, Sendable {
  /// A statement that stands has approved it.
  case done
  /// The warranty is over, or a later milestone is done.
  case lapsed
  /// It should have been done, by time and by hours.
  case overdue
  /// It can be done now.
  case due
  /// It is not time yet.
  case waiting

  /// How many urgencies there are.
  static let urgencies = 3

  /// What stands first in a list of visits to make, from 0.
  var urgency: Int {
    switch self {
    case .overdue: 0
    case .due: 1
    case .done, .lapsed, .waiting: 2
    }
  }
}

/// What decides how a machine stands with a milestone that is not done.
struct CareQuestion {
  /// In machine hours.
  let milestone: Int
  /// Nil for a milestone that no time is set for.
  let window: ClosedRange<Day>?
  /// The hours that the machine has on the day, as far as its last record tells; nil for none.
  let estimate: Int64?
  let warrantyTo: Day
  let isLaterDone: Bool
  let asOf: Day

  /// How many hours before and after a milestone still are near it.
  private static let nearness: Int64 = 100

  var state: CareState {
    if warrantyTo < asOf || isLaterDone { return .lapsed }
    if isOverdue { return .overdue }
    return isDue ? .due : .waiting
  }

  private var isOverdue: Bool {
    let isPast = estimate.map { $0 > Int64(milestone) + Self.nearness }
    guard let window else { return isPast ?? false }
    return window.upperBound < asOf && isPast ?? true
  }

  private var isDue: Bool {
    if let window, window.contains(asOf) { return true }
    return estimate.map { $0 >= Int64(milestone) - Self.nearness } ?? false
  }
}
