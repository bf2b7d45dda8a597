internal import Text

/// Something that is counted, for all together and for each dealer.
package struct QualityMeasure: Sendable {
  /// What is measured besides the targets of calls, in the order of the table.
  package enum Kind: String, CaseIterable, Sendable {
    case satisfactionRecords = "satisfaction-records"
    case satisfactionCallBacks = "satisfaction-callbacks"
    case repairsCalledBack = "repairs-called-back"
    case usersCalledBack = "users-called-back"
    case returnsClosed = "returns-closed"
    case urgentClosed = "urgent-closed"
    case complaintsFollowedUp = "complaints-followed-up"
  }

  /// A case, with the dealer that it is of; a blank one counts for all together alone.
  struct Case {
    let dealer: Symbol
    let result: CaseResult
  }

  /// A target's or a ``Kind``'s.
  package let code: String
  /// In percent.
  package let goal: Int
  /// What the target measures; nil for the others.
  package let target: ServiceTarget?
  package private(set) var all = CaseTally()
  /// By number, each with a case.
  package private(set) var dealers: [(dealer: String, tally: CaseTally)] = []

  init(_ target: ServiceTarget, _ cases: [Case], _ symbols: SymbolTable) {
    (code, goal, self.target) = (target.code, target.goal, target)
    count(cases, symbols)
  }

  init(_ kind: Kind, goal: Int, _ cases: [Case], _ symbols: SymbolTable) {
    (code, self.goal, target) = (kind.rawValue, goal, nil)
    count(cases, symbols)
  }

  /// The tally of a dealer; nil where it has no case.
  package func tally(of dealer: String) -> CaseTally? {
    dealers.first { $0.dealer == dealer }?.tally
  }

  private mutating func count(_ cases: [Case], _ symbols: SymbolTable) {
    var tallies = SymbolMap<CaseTally>()
    for one in cases {
      all.add(one.result)
      if !one.dealer.isBlank { tallies[one.dealer, default: CaseTally()].add(one.result) }
    }
    dealers = zip(tallies.symbols, tallies.values).map { (symbols.text($0), $1) }
      .sorted { precedes($0.0, $1.0) }
  }
}

extension QualityRecord {
  /// All measures whose tables are there, in the order of the table: targets first.
  func measures(_ calls: [JudgedCall], _ complaints: [JudgedComplaint]) -> [QualityMeasure] {
    let ofTargets = measuredTargets.map { target in
      QualityMeasure(
        target,
        calls.flatMap { call in
          call.judgements.filter { $0.target.code == target.code }
            .map { QualityMeasure.Case(dealer: call.call.dealer, result: $0.result) }
        }, symbols)
    }
    return ofTargets
      + QualityMeasure.Kind.allCases.compactMap { kind in
        cases(of: kind, complaints).map {
          QualityMeasure(kind, goal: rules.goal(of: kind), $0, symbols)
        }
      }
  }

  /// The cases of a measure; nil where it needs a table that is not there.
  private func cases(
    of kind: QualityMeasure.Kind, _ complaints: [JudgedComplaint]
  ) -> [QualityMeasure.Case]? {
    switch kind {
    case .satisfactionRecords: hasSatisfaction ? gradesOfRecords : nil
    case .satisfactionCallBacks: callBacks == nil ? nil : gradesOfCallBacks
    case .repairsCalledBack: callBacks == nil ? nil : repairs.map { $0.measured }
    case .usersCalledBack: callBacks == nil ? nil : users.map { $0.measured }
    case .returnsClosed:
      measured(complaints) { $0.complaint.isReturn && !$0.complaint.isUrgent ? $0.result : nil }
    case .urgentClosed: measured(complaints) { $0.complaint.isUrgent ? $0.result : nil }
    case .complaintsFollowedUp:
      callBacks == nil
        ? nil
        : measured(complaints) {
          $0.complaint.closedAt == nil ? nil : $0.followedOn == nil ? .missed : .met
        }
    }
  }

  private var gradesOfRecords: [QualityMeasure.Case] {
    recordsInRange.map {
      QualityMeasure.Case(dealer: $0.record.dealer, result: CaseResult($0.record.satisfaction))
    }
  }

  private var gradesOfCallBacks: [QualityMeasure.Case] {
    reachedInRange.map {
      QualityMeasure.Case(dealer: dealer(of: $0), result: CaseResult($0.overall))
    }
  }

  /// The complaints of the range that a measure is about.
  private func measured(
    _ complaints: [JudgedComplaint], _ result: (JudgedComplaint) -> CaseResult?
  ) -> [QualityMeasure.Case] {
    complaints.filter { isInRange($0.complaint) }.compactMap { complaint in
      result(complaint).map {
        QualityMeasure.Case(dealer: complaint.dealerSymbol, result: $0)
      }
    }
  }

  /// Whether a complaint was received in the range.
  func isInRange(_ complaint: Complaint) -> Bool { range.contains(complaint.receivedAt.day) }
}

extension ServiceRules {
  fileprivate func goal(of kind: QualityMeasure.Kind) -> Int {
    switch kind {
    case .satisfactionRecords, .satisfactionCallBacks: satisfaction
    case .repairsCalledBack: repairsCalledBack
    case .usersCalledBack, .returnsClosed, .urgentClosed, .complaintsFollowedUp: 100
    }
  }
}

extension CaseResult {
  /// Whether a user was satisfied; fairly is enough, neither is not, and no answer says nothing.
  init(_ grade: Satisfaction?) {
    switch grade {
    case .satisfied, .fairly: self = .met
    case .neutral, .dissatisfied, .veryDissatisfied: self = .missed
    case nil: self = .unknown
    }
  }
}
