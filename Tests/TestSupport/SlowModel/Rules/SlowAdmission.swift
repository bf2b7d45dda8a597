/// Whether a list can be decided, and whether it came in time.
struct SlowAdmission {
  let month: SlowMonth

  /// Every reason why the list cannot be decided without guessing.
  func holds(_ list: SlowList) -> Set<String> {
    guard list.period != 0 else { return list.defects }
    guard list.period == month.period else { return list.defects.union(["wrong-period"]) }
    let postmarks = postmarks(list.dealer)
    let isKnown = month.registers.dealers.contains { $0.id == list.dealer }
    let checks = [
      ("dealer-unknown", !isKnown),
      ("dealer-not-valid", isKnown && month.registers.dealer(list.dealer, in: month.period) == nil),
      ("no-receipt", !isHalf && postmarks.isEmpty && !isSpoiled("receipts", list.dealer)),
      ("two-receipts", !isHalf && postmarks.count > 1),
      ("not-inspected", isUninspected(list)),
      ("two-lists", month.lists.filter { isSame($0, list) }.count > 1),
      (
        "register-unreadable",
        month.registers.spoiled.contains(list.dealer)
          || month.contradictedReturns.contains { $0.dealer == list.dealer }
      ),
      ("price-conflict", list.lines.contains { isContradictory($0, list.dealer) }),
    ]
    return list.defects.union(checks.filter(\.1).map(\.0))
  }

  private var isHalf: Bool { SlowDay.isHalf(month.period) }

  func isLate(_ dealer: String) -> Bool {
    guard !isHalf else { return false }
    let postmarks = postmarks(dealer)
    return postmarks.count == 1 && postmarks.allSatisfy { $0 > deadline(dealer) }
  }

  func postmarks(_ dealer: String) -> Set<Int> {
    let rows = month.registers.receipts.filter { $0.dealer == dealer && $0.period == month.period }
    return Set(rows.map(\.mailed))
  }

  /// An approved extension stands in the place of the rulebook's day.
  func deadline(_ dealer: String) -> Int {
    let extensions = month.registers.approvals.filter {
      $0.type == "deadline" && $0.dealer == dealer && $0.period == month.period
    }
    return extensions.map(\.until).max() ?? regular
  }

  /// The rulebook's own day.
  private var regular: Int {
    guard isHalf else {
      return SlowDay.month(after: month.period) * 100 + month.rulebook.deadlineDay
    }
    return month.returnDate
  }

  /// A row that cannot be read is one finding, and no missing row besides.
  private func isSpoiled(_ kind: String, _ dealer: String) -> Bool {
    month.registers.spoiledRows.contains {
      $0.kind == kind && $0.dealer == dealer && ($0.period ?? month.period) == month.period
    }
  }

  private func isSame(_ first: SlowList, _ second: SlowList) -> Bool {
    first.dealer == second.dealer && first.period == second.period
  }

  /// It has parts that must come back, and nothing of the dealer was inspected.
  private func isUninspected(_ list: SlowList) -> Bool {
    let isInspected = month.registers.acceptance.contains {
      $0.dealer == list.dealer && $0.period == month.period
    }
    return !isInspected && !isSpoiled("acceptance", list.dealer) && !isLate(list.dealer)
      && asksForReturns(list)
  }

  func asksForReturns(_ list: SlowList) -> Bool {
    list.lines.contains { one($0, list.dealer).mustReturn }
  }

  /// It is in time by an extension alone, and that was granted after the list was mailed.
  func isGrantedBelatedly(_ list: SlowList) -> Bool {
    guard !isHalf else { return false }
    let postmarks = postmarks(list.dealer)
    let until = deadline(list.dealer)
    let granted = month.registers.approvals.filter {
      $0.type == "deadline" && $0.dealer == list.dealer && $0.period == month.period
        && $0.until == until
    }
    .min { ($0.number, $0.granted) < ($1.number, $1.granted) }
    guard let granted, postmarks.count == 1, let mailed = postmarks.first else { return false }
    return mailed > regular && mailed <= until && granted.granted > mailed
  }

  private func isContradictory(_ line: SlowLine, _ dealer: String) -> Bool {
    guard !line.record.isEmpty, !line.item.isEmpty else { return false }
    let one = one(line, dealer)
    let tariffs = SlowTariff.inForce(
      month.registers.tariffs, line, family: one.machine?.family, one.day)
    return line.isPart
      ? SlowPricing.isContradictory(month.registers.prices, part: line.item, day: one.day)
      : line.isService && tariffs.count > 1
  }

  private func one(_ line: SlowLine, _ dealer: String) -> SlowCase {
    SlowCase(month, dealer, line, isLate: false, earlier: [], elsewhere: [])
  }
}
