package import Text

/// A milestone that the warranty of a machine includes, and how it stands.
///
/// A manufacturer has a million of them: so a row has numbers alone.
package struct CareRow: Sendable {
  package let machine: Symbol
  /// As written; blank where the register does not say, and so is the family.
  package let model: Symbol
  package let family: Symbol
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
  package let done: DoneMilestones.Line?
}

/// The care of the machines of one dealer.
package struct DealerCare: Sendable {
  /// Blank for machines that nobody is known to care for.
  package let dealer: Symbol
  /// A row for each milestone of each machine in warranty in the range, by the urgency of their
  /// states; in each by end of the window, machine and milestone.
  package let rows: [[CareRow]]
  /// By milestone; none of a milestone that no machine has in its warranty.
  package let counts: [CareCount]
  /// By machine and month.
  package let unsold: [UnsoldRow]
}

extension CareBasis {
  /// The care of the machines of one dealer, by the dealer's place.
  ///
  /// - Parameters:
  ///   - place: The place of the dealer among ``machines``.
  ///   - done: The milestones that are done.
  /// - Returns: The rows of the dealer, and what they come to.
  package func care(ofDealerAt place: Int, done: DoneMilestones) -> DealerCare {
    let machines = machines[place].map { (number: symbols.text($0.number), cared: $0) }
      .sorted { precedes($0.number, $1.number) }.map(\.cared)
    let dealer = machines.first?.dealer ?? .blank
    let numbers = edition.milestones.map { symbols.symbol(for: String($0)) }
    var rows: [CareRow] = []
    for cared in machines {
      guard let soldOn = saleDay(cared.machine) else { continue }
      let warrantyTo = soldOn.adding(months: cared.machine.warrantyMonths)
      guard soldOn <= range.lastDay, warrantyTo >= range.firstDay else { continue }
      let lines = numbers.map { done.line(of: cared.number, $0) }
      append(milestonesOf: cared, soldOn, warrantyTo, done: lines, to: &rows)
    }
    return DealerCare(
      dealer: dealer, rows: byUrgency(rows),
      counts: CareCount.counts(of: rows, dealer: symbols.text(dealer), edition.milestones),
      unsold: unsoldRows(of: machines))
  }

  /// The rows of each urgency by the ends of their windows, blank last; of one day as they come.
  private func byUrgency(_ rows: [CareRow]) -> [[CareRow]] {
    (0..<CareState.urgencies).map { urgency in
      let places = rows.indices.filter { rows[$0].state.urgency == urgency }
      let keys = places.map { place in
        let end = rows[place].window?.upperBound.number ?? .max
        return UInt64(UInt32(bitPattern: end) ^ 0x8000_0000) << 32 | UInt64(place)
      }
      return keys.sorted().map { rows[Int($0 & 0xFFFF_FFFF)] }
    }
  }

  /// The day that the warranty of a machine runs from, where that has begun by the as-of day.
  private func saleDay(_ machine: Machine) -> Day? {
    let day = machine.soldOn ?? machine.dayDeemedSold(by: edition)
    return day.flatMap { $0 <= asOf ? $0 : nil }
  }

  private func append(
    milestonesOf cared: CaredMachine, _ soldOn: Day, _ warrantyTo: Day,
    done: [DoneMilestones.Line?], to rows: inout [CareRow]
  ) {
    let reading = readings[cared.number].flatMap { $0.on > soldOn ? $0 : nil }
    let hoursNow = reading.map { estimate($0, since: soldOn) }
    let lastDone = done.lastIndex { $0 != nil } ?? -1
    for (index, milestone) in edition.milestones.enumerated()
    where cared.machine.includesMilestone(index) {
      let window = milestoneWindow(index, soldOn: soldOn)
      let question = CareQuestion(
        milestone: milestone, window: window, estimate: hoursNow, warrantyTo: warrantyTo,
        isLaterDone: lastDone > index, asOf: asOf)
      rows.append(
        CareRow(
          machine: cared.number, model: cared.machine.model,
          family: cared.machine.familyAsWritten, soldOn: soldOn,
          warrantyTo: warrantyTo, milestone: milestone, window: window, reading: reading,
          estimate: hoursNow, state: done[index] == nil ? question.state : .done,
          done: done[index]))
    }
  }

  /// The hours on the as-of day, if the machine went on as it did from its sale to a reading.
  private func estimate(_ reading: HourReading, since soldOn: Day) -> Int64 {
    let all = Int128(asOf.number - soldOn.number)
    let known = Int128(reading.on.number - soldOn.number)
    return Int64(clamping: Int128(reading.hours) * all / (known * 100))
  }
}
