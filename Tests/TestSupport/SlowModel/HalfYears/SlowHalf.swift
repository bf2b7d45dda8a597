/// What a half is settled by besides what a month is.
extension SlowMonth {
  /// The first day of the half's own name after its end.
  var returnDate: Int {
    let last = SlowDay.lastDay(of: period)
    let text = rulebook.edition.halves?["H\(period % 10)"]?.returnBy ?? ""
    let day = Int(text.filter { $0 != "-" }) ?? 0
    let same = last / 10_000 * 10_000 + day
    return same > last ? same : same + 10_000
  }

  /// Machine returns, those of one number that say the same once.
  var machineReturns: [SlowReturn] {
    let contradicted = Set(contradictedReturns.map(\.number))
    var rows: [SlowReturn] = []
    for row in registers.machineReturns where !contradicted.contains(row.number) {
      if !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  var contradictedReturns: [SlowReturn] {
    registers.machineReturns.filter { row in
      registers.machineReturns.contains { $0.number == row.number && $0 != row }
    }
  }

  /// The halves that have an inbox.
  var inboxes: Set<Int> {
    Set(
      paths.compactMap { path in
        let parts = path.split(separator: "/")
        return parts.first == "inbox" && parts.count > 2 ? SlowText.period(String(parts[1])) : nil
      })
  }

  /// Rows of months in the inbox of a half.
  var rowsOfOtherSort: Set<SlowFinding> {
    guard SlowDay.isHalf(period) else { return [] }
    var findings: Set<SlowFinding> = []
    for table in tables where table.path.hasPrefix("inbox/") && table.kind != "expenses" {
      for row in table.rows {
        let cells = SlowCells(row)
        guard let other = cells.period("period"), !SlowDay.isHalf(other) else { continue }
        findings.insert(SlowFinding(.error, "wrong-period", dealer: cells.id("dealer") ?? ""))
      }
    }
    return findings
  }

  /// The same, with the machines that went back no longer in stock.
  func withMachinesSentBack(_ standing: [SlowStatement]) -> SlowMonth {
    var month = self
    let borne = standing.filter { $0.period != period || $0.isLocked }.flatMap(\.returns)
    for index in month.registers.machines.indices {
      let machine = month.registers.machines[index]
      let days = (machineReturns + borne).filter { $0.machine == machine.number }.map(\.day)
      let gone = days.filter { $0 >= machine.arrived ?? 0 }
      month.registers.machines[index].left = ([machine.left].compactMap { $0 } + gone).min()
    }
    return month
  }
}

extension SlowCase {
  /// The day until which records and parts of the dealer may come back.
  private var returnDate: Int { SlowAdmission(month: month).deadline(dealer) }

  var isRecordLate: Bool {
    guard SlowDay.isHalf(month.period), month.registers.hasReturns, let own else { return false }
    return own.returned.map { $0 > returnDate } ?? true
  }

  /// Whether a part came back late: by its own day, else by that of its label's record.
  func isLate(_ row: SlowRegisters.Returned) -> Bool {
    guard SlowDay.isHalf(month.period) else { return false }
    let record = month.registers.records.first {
      $0.number == row.label && $0.dealer == row.dealer
    }
    return (row.returned ?? record?.returned).map { $0 > returnDate } ?? false
  }
}
