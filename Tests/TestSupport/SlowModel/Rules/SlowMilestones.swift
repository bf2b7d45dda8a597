extension SlowCase {
  /// The place of the milestone in the rulebook.
  var milestone: Int? {
    guard line.kind == "maintenance" else { return nil }
    return month.rulebook.milestones.firstIndex { String($0) == line.item }
  }

  /// A short warranty has the first three milestones only.
  var isMilestoneNotCovered: Bool {
    guard let milestone, let machine else { return false }
    return isInStock || machine.months <= 6 && milestone >= 3
  }

  var isMilestoneRepeated: Bool {
    guard milestone != nil, let own else { return false }
    let others = earlier + elsewhere.flatMap(\.decisions)
    return others.contains {
      !$0.isRejected && $0.line.kind == "maintenance" && $0.machine == own.machine
        && $0.line.item == line.item
    }
  }

  /// The visit lies outside the time for its milestone, and the hours do not explain it.
  var isMilestoneOffSchedule: Bool {
    guard let milestone, milestone < 5, let own, let sold = sale ?? machine?.sold else {
      return false
    }
    let hours = month.rulebook.milestones[milestone] * 100
    let isNear = own.hours.map { abs($0 - hours) <= 100 * 100 } ?? false
    return !isNear && !window(milestone, sold).contains(own.day)
  }

  private func window(_ milestone: Int, _ sold: Int) -> ClosedRange<Int> {
    if milestone == 0 { return sold...SlowDay.day(sold, plusDays: 10) }
    let first = [2, 5, 8, 11][milestone - 1]
    return SlowDay.day(sold, plusMonths: first)...SlowDay.day(sold, plusMonths: first + 1)
  }
}
