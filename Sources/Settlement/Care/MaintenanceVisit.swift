package import Text

/// A line of forced maintenance (强制保养) on a standing statement, with its record.
package struct MaintenanceVisit: Hashable, Sendable {
  /// The number of the dealer whose statement it is.
  package let dealer: String
  package let machine: Symbol
  /// As the line has it; a milestone of the rulebook, or what was written for one.
  package let milestone: String
  package let record: String
  package let servedOn: Day
  /// In hundredths; nil where the record does not say.
  package let hours: Int64?
  package let statement: String
  /// As printed on the statement.
  package let line: String
  package let verdict: Verdict

  /// Joins a line of a dealer with its record.
  package init(
    dealer: String, milestone: String, recordNumber: String, record: ServiceRecord,
    statement: String, line: String, verdict: Verdict
  ) {
    self.dealer = dealer
    machine = record.machine
    self.milestone = milestone
    self.record = recordNumber
    servedOn = record.serviceDate
    hours = record.hours
    self.statement = statement
    self.line = line
    self.verdict = verdict
  }

  /// Whether the milestone counts as done by it.
  var isDone: Bool { verdict != .rejected }

  /// Whether it was earlier than another visit; of one day by statement and line.
  func isEarlier(than other: MaintenanceVisit) -> Bool {
    if servedOn != other.servedOn { return servedOn < other.servedOn }
    if statement != other.statement { return precedes(statement, other.statement) }
    return figure(line, precedes: other.line)
  }
}

/// A visit as a row of what the dealers did.
package struct VisitRow: Sendable {
  package let visit: MaintenanceVisit
  package let machine: String
  /// As written; empty where the register has no such machine.
  package let model: String
}

extension CareBasis {
  /// The visits of the range, by the columns of their table in order.
  package var visitRows: [VisitRow] {
    var models = SymbolMap<Symbol>()
    for cared in machines { models[cared.number] = cared.machine.model }
    return visits.filter { range.contains($0.servedOn) }
      .map { visit in
        VisitRow(
          visit: visit, machine: symbols.text(visit.machine),
          model: models[visit.machine].map { symbols.text($0) } ?? "")
      }
      .sorted { $0.precedes($1) }
  }
}

extension VisitRow {
  fileprivate func precedes(_ other: VisitRow) -> Bool {
    let (one, two) = (visit, other.visit)
    if one.dealer != two.dealer { return Text.precedes(one.dealer, two.dealer) }
    if one.servedOn != two.servedOn { return one.servedOn < two.servedOn }
    if machine != other.machine { return Text.precedes(machine, other.machine) }
    if one.milestone != two.milestone { return figure(one.milestone, precedes: two.milestone) }
    if one.hours != two.hours { return one.hours ?? -1 < two.hours ?? -1 }
    if one.record != two.record { return Text.precedes(one.record, two.record) }
    if one.statement != two.statement { return Text.precedes(one.statement, two.statement) }
    return figure(one.line, precedes: two.line)
  }
}

/// Whether a figure goes before another by value; what is none comes after all figures, by code
/// points.
private func figure(_ left: String, precedes right: String) -> Bool {
  switch (Int(left), Int(right)) {
  case (let one?, let two?): one < two
  case (.some, nil): true
  case (nil, .some): false
  case (nil, nil): precedes(left, right)
  }
}
