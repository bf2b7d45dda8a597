internal import Text

/// A milestone that the warranty of a machine includes, and how it stands.
package struct CareRow: Sendable {
  package let dealer: String
  package let machine: String
  /// As written; empty where the register does not say, and so is the family.
  package let model: String
  package let family: String
  /// The day of the sale, or on which the machine is deemed sold.
  package let soldOn: Day
  /// The last day of the warranty by months.
  package let warrantyTo: Day
  /// In machine hours.
  package let milestone: Int
  /// When the milestone is to be done; nil for one that no time is set for.
  package let window: ClosedRange<Day>?
  /// The latest hours that a record found after the sale.
  package let reading: HourReading?
  /// What those hours come to on the as-of day, rounded down.
  package let estimate: Int64?
  package let state: CareState
  /// The line that did it, the earliest of several; nil for a milestone that is not done.
  package let done: MaintenanceVisit?
}

extension CareBasis {
  /// A row for each milestone of each machine in warranty in the range: what is overdue, what is due,
  /// then all others; in each by dealer, end of the window, machine and milestone.
  package var rows: [CareRow] {
    let done = doneVisits
    let numbers = edition.milestones.map { symbols.symbol(for: String($0)) }
    var rows: [(place: RowPlace, row: CareRow)] = []
    var dealer = (place: 0, symbol: Symbol.blank)
    for (place, cared) in machines.enumerated() {
      if cared.dealer != dealer.symbol { dealer = (place, cared.dealer) }
      guard let soldOn = saleDay(cared.machine) else { continue }
      let warrantyTo = soldOn.adding(months: cared.machine.warrantyMonths)
      guard soldOn <= range.lastDay, warrantyTo >= range.firstDay else { continue }
      let visits = numbers.map { done[Milestone(machine: cared.number, item: $0)] }
      for row in milestones(of: cared, soldOn, warrantyTo, done: visits) {
        rows.append(
          (
            RowPlace(
              urgency: row.state.urgency, dealer: dealer.place, windowEnd: row.window?.upperBound,
              machine: place, milestone: row.milestone), row
          ))
      }
    }
    return rows.sorted { $0.place < $1.place }.map(\.row)
  }

  /// The day that the warranty of a machine runs from, where that has begun by the as-of day.
  private func saleDay(_ machine: Machine) -> Day? {
    let day = machine.soldOn ?? machine.dayDeemedSold(by: edition)
    return day.flatMap { $0 <= asOf ? $0 : nil }
  }

  private func milestones(
    of cared: CaredMachine, _ soldOn: Day, _ warrantyTo: Day, done: [MaintenanceVisit?]
  ) -> [CareRow] {
    let reading = readings[cared.number]?.last { $0.on > soldOn && $0.on <= asOf }
    let hoursNow = reading.map { estimate($0, since: soldOn) }
    let lastDone = done.lastIndex { $0 != nil } ?? -1
    var rows: [CareRow] = []
    for (index, milestone) in edition.milestones.enumerated()
    where cared.machine.includesMilestone(index) {
      let window = milestoneWindow(index, soldOn: soldOn)
      let question = CareQuestion(
        milestone: milestone, window: window, estimate: hoursNow, warrantyTo: warrantyTo,
        isLaterDone: lastDone > index, asOf: asOf)
      rows.append(
        CareRow(
          dealer: symbols.text(cared.dealer), machine: symbols.text(cared.number),
          model: symbols.text(cared.machine.model),
          family: symbols.text(cared.machine.familyAsWritten), soldOn: soldOn,
          warrantyTo: warrantyTo, milestone: milestone, window: window, reading: reading,
          estimate: hoursNow, state: done[index] == nil ? question.state : .done,
          done: done[index]))
    }
    return rows
  }

  /// The hours on the as-of day, if the machine went on as it did from its sale to a reading.
  private func estimate(_ reading: HourReading, since soldOn: Day) -> Int64 {
    let all = Int128(asOf.number - soldOn.number)
    let known = Int128(reading.on.number - soldOn.number)
    return Int64(clamping: Int128(reading.hours) * all / (known * 100))
  }

  /// The earliest line that did each milestone of a machine.
  private var doneVisits: [Milestone: MaintenanceVisit] {
    var done: [Milestone: MaintenanceVisit] = [:]
    for visit in visits where visit.isDone {
      let key = Milestone(machine: visit.machine, item: symbols.symbol(for: visit.milestone))
      guard let other = done[key], !visit.isEarlier(than: other) else {
        done[key] = visit
        continue
      }
    }
    return done
  }
}

private struct Milestone: Hashable {
  let machine: Symbol
  let item: Symbol
}

/// Where a row stands in its table: numbers for what is compared by code points elsewhere.
private struct RowPlace: Comparable {
  let urgency: Int
  let dealer: Int
  /// Blank last.
  let windowEnd: Int32
  let machine: Int
  let milestone: Int

  init(urgency: Int, dealer: Int, windowEnd: Day?, machine: Int, milestone: Int) {
    self.urgency = urgency
    self.dealer = dealer
    self.windowEnd = windowEnd?.number ?? .max
    self.machine = machine
    self.milestone = milestone
  }

  static func < (left: RowPlace, right: RowPlace) -> Bool {
    (left.urgency, left.dealer, left.windowEnd, left.machine, left.milestone)
      < (right.urgency, right.dealer, right.windowEnd, right.machine, right.milestone)
  }
}
