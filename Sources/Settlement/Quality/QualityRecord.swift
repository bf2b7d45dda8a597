package import Text

/// All that a report of service quality is made from.
package struct QualityRecord: Sendable {
  package let range: PeriodRange
  /// What is blank on it is open or missed.
  package let asOf: Day
  package let rules: ServiceRules
  /// The tables of the workspace; nil where no file of a kind is there.
  package var calls: [ServiceCall]?
  package var callBacks: [CallBack]?
  package var complaints: [Complaint]?
  package var records: SymbolMap<ServiceRecord>?
  package var machines: SymbolMap<Machine>?
  /// The times for which the calls have a column.
  package var timesThere: Set<CallTime> = []
  /// Whether the records have a column for what the user thought.
  package var hasSatisfaction = false
  /// The dealer of each machine, where one is known.
  package var machineDealers = SymbolMap<Symbol>()
  /// Every dealer of the register with its name on the range's last day.
  package var dealers: [(id: Symbol, name: String)] = []
  /// The standing statements of the range.
  package var statements: [QualityStatement] = []
  package var calendar = WorkingCalendar()
  package let symbols: SymbolTable

  package init(range: PeriodRange, asOf: Day, rules: ServiceRules, symbols: SymbolTable) {
    self.range = range
    self.asOf = asOf
    self.rules = rules
    self.symbols = symbols
  }
}

extension QualityRecord {
  /// The dealer of a call-back: that of its record, else that of its machine.
  func dealer(of callBack: CallBack) -> Symbol {
    records?[callBack.record]?.dealer ?? machineDealers[callBack.machine] ?? .blank
  }

  /// The dealer of a complaint: its own, else that of its machine.
  func dealer(of complaint: Complaint) -> Symbol {
    complaint.dealer.isBlank ? machineDealers[complaint.machine] ?? .blank : complaint.dealer
  }

  /// The call-backs on which the user was reached.
  var reached: [CallBack] { callBacks?.filter(\.isReached) ?? [] }

  /// Those of the range.
  var reachedInRange: [CallBack] { reached.filter { range.contains($0.calledOn) } }

  /// The records of the range with their numbers.
  ///
  /// No list of them, which would be as long as the register.
  var recordsInRange: some Sequence<(number: Symbol, record: ServiceRecord)> {
    let records = records ?? SymbolMap()
    return zip(records.symbols, records.values).lazy
      .filter { [range] in range.contains($0.1.serviceDate) }
      .map { (number: $0.0, record: $0.1) }
  }

  /// The targets that can be measured: both of their columns are there.
  var measuredTargets: [ServiceTarget] {
    rules.targets.filter { timesThere.contains($0.from) && timesThere.contains($0.to) }
  }

  /// The first day of a reached call-back about a complaint, from the day on which it was closed to
  /// the day of the report; nil where there is none.
  func followedOn(_ complaint: Complaint, _ days: [Symbol: [Day]]) -> Day? {
    guard let closed = complaint.closedAt?.day else { return nil }
    return days[complaint.number]?.filter { $0 >= closed && $0 <= asOf }.min()
  }

  /// The days of reached call-backs by what they name.
  func daysReached(by key: KeyPath<CallBack, Symbol>) -> [Symbol: [Day]] {
    var days: [Symbol: [Day]] = [:]
    for callBack in reached where !callBack[keyPath: key].isBlank {
      days[callBack[keyPath: key], default: []].append(callBack.calledOn)
    }
    return days
  }
}
