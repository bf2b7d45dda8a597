package import Text

/// A line of forced maintenance (强制保养) on a standing statement.
package struct MaintenanceLine: Sendable {
  /// The dealer whose statement it is.
  let dealer: Symbol
  /// As the line has it; a milestone of the rulebook, or what was written for one.
  let milestone: Symbol
  let record: Symbol
  let statement: Symbol
  /// As printed on the statement.
  let number: Symbol
  let verdict: Verdict

  package init(
    dealer: Symbol, milestone: Symbol, record: Symbol, statement: Symbol, number: Symbol,
    verdict: Verdict
  ) {
    self.dealer = dealer
    self.milestone = milestone
    self.record = record
    self.statement = statement
    self.number = number
    self.verdict = verdict
  }

  /// The line with its record as that is today; nil where the dealer has none of its number.
  package func visit(_ records: SymbolMap<ServiceRecord>) -> MaintenanceVisit? {
    guard let known = records[record], known.dealer == dealer else { return nil }
    return MaintenanceVisit(
      dealer: dealer, machine: known.machine, milestone: milestone, record: record,
      servedOn: known.serviceDate, hours: known.hours, statement: statement, line: number,
      verdict: verdict)
  }
}

/// A line of forced maintenance, with its record.
package struct MaintenanceVisit: Hashable, Sendable {
  /// The dealer whose statement it is.
  package let dealer: Symbol
  package let machine: Symbol
  package let milestone: Symbol
  package let record: Symbol
  package let servedOn: Day
  /// In hundredths; nil where the record does not say.
  package let hours: Int64?
  package let statement: Symbol
  package let line: Symbol
  package let verdict: Verdict

  /// Whether the milestone counts as done by it.
  var isDone: Bool { verdict != .rejected }

  /// Whether it was earlier than another visit; of one day by statement and line.
  func isEarlier(than other: MaintenanceVisit, _ symbols: SymbolTable) -> Bool {
    if servedOn != other.servedOn { return servedOn < other.servedOn }
    if statement != other.statement {
      return precedes(symbols.text(statement), symbols.text(other.statement))
    }
    return figure(symbols.text(line), precedes: symbols.text(other.line))
  }
}

/// A visit as a row of what the dealers did.
package struct VisitRow: Sendable {
  package let visit: MaintenanceVisit
  /// As written; blank where the register has no such machine.
  package let model: Symbol
}

extension CareBasis {
  /// The visits of the range among those of all standing statements, by the columns of their table in
  /// order.
  package func visitRows(_ visits: [MaintenanceVisit]) -> [VisitRow] {
    let inRange = visits.filter { range.contains($0.servedOn) }
    let dealers = SymbolRanks(inRange.lazy.map(\.dealer), symbols)
    var models = SymbolMap<Symbol>()
    for cared in machines.joined() { models[cared.number] = cared.machine.model }
    return inRange.sorted { left, right in
      if left.dealer != right.dealer { return dealers[left.dealer] < dealers[right.dealer] }
      if left.servedOn != right.servedOn { return left.servedOn < right.servedOn }
      return left.precedesOnItsDay(right, symbols.text)
    }.map { VisitRow(visit: $0, model: models[$0.machine] ?? .blank) }
  }
}

extension MaintenanceVisit {
  /// Whether it stands before another visit of its dealer and day.
  fileprivate func precedesOnItsDay(
    _ other: MaintenanceVisit, _ text: (Symbol) -> String
  ) -> Bool {
    if machine != other.machine { return precedes(text(machine), text(other.machine)) }
    if milestone != other.milestone {
      return figure(text(milestone), precedes: text(other.milestone))
    }
    if hours != other.hours { return hours ?? -1 < other.hours ?? -1 }
    if record != other.record { return precedes(text(record), text(other.record)) }
    if statement != other.statement { return precedes(text(statement), text(other.statement)) }
    return figure(text(line), precedes: text(other.line))
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
