internal import Text

/// Notes a machine's milestone (强保) that two dealers' lists of one run both get.
///
/// Neither list is the earlier one, so both are paid until it is known who did the work.
enum MilestoneTwiceNotice: RunNotice {
  static let code = FindingCode.milestoneTwice

  /// A milestone that a list was approved, and where it stands.
  private struct Approved {
    let milestone: MachineMilestone
    let dealer: String
    let place: Place
  }

  /// One notice for each list that comes after another with the same milestone.
  static func notices(
    on lists: [SettledList], _ decider: ListDecider, each: EachList
  ) -> [Finding] {
    var first: [MachineMilestone: Approved] = [:]
    first.reserveCapacity(lists.reduce(0) { $0 + $1.consumedRights.milestones.count })
    return lists.flatMap(approved).compactMap { later in
      guard let earlier = first[later.milestone] else {
        first[later.milestone] = later
        return nil
      }
      return finding(earlier, later, decider.symbols)
    }
  }

  private static func approved(in list: SettledList) -> [Approved] {
    list.consumedRights.milestones.map {
      Approved(
        milestone: $0.milestone, dealer: list.dealer,
        place: Place(file: list.file, row: Int($0.row), column: "part_no"))
    }
  }

  private static func finding(
    _ earlier: Approved, _ later: Approved, _ symbols: SymbolTable
  ) -> Finding {
    let machine = symbols.text(later.milestone.machine)
    let hours = symbols.text(later.milestone.milestone)
    let dealers = (earlier.dealer, later.dealer)
    return Finding(
      .notice, code, at: later.place, dealer: later.dealer,
      Message(
        en: "milestone \(hours) of machine \(machine) is approved for both \(dealers.0) and "
          + "\(dealers.1) in this run; find out who serviced it, and correct the other list",
        zh: "整机 \(machine) 的 \(hours) 小时强保在本次结算中同时批给了 \(dealers.0) 和 \(dealers.1)；"
          + "请核实由谁完成，并更正另一方的清单"))
  }
}
