extension SlowCase {
  /// The part that the consent names which covers the line; blank for any part, nil for none.
  var consent: String? {
    [line.item, ""].first { part in
      let rows = month.registers.approvals.filter {
        $0.type == "external" && $0.number == line.approval && $0.dealer == dealer
          && $0.part == part && $0.granted <= day
      }
      guard !rows.isEmpty, !line.approval.isEmpty else { return false }
      let limits = rows.compactMap(\.quantity)
      return limits.count < rows.count
        || limits.reduce(0, +) - usedUp(part) >= line.quantity
    }
  }

  private func usedUp(_ part: String) -> Int {
    ownDecisions.filter { $0.consentPart == part && $0.line.approval == line.approval }
      .reduce(0) { $0 + $1.approvedQuantity }
  }
}
