package import Text

/// A standing statement as far as a dealer's card needs it.
package struct QualityStatement: Hashable, Sendable {
  package let dealer: Symbol
  package let lines: Int
  package let rejected: Int
  /// How many lines came too late.
  package let late: Int
  package let claimed: Money
  package let reductions: Money
  /// Whether its invoice is overdue, or came after its day.
  package let isInvoiceLate: Bool

  package init(
    dealer: Symbol, lines: Int, rejected: Int, late: Int, claimed: Money, reductions: Money,
    isInvoiceLate: Bool
  ) {
    self.dealer = dealer
    self.lines = lines
    self.rejected = rejected
    self.late = late
    self.claimed = claimed
    self.reductions = reductions
    self.isInvoiceLate = isInvoiceLate
  }
}

/// What a dealer's lists, calls, call-backs and complaints came to; no grade and no money hangs on it.
package struct DealerCard: Sendable {
  package let dealer: String
  package let name: String
  package fileprivate(set) var lists = 0
  package fileprivate(set) var lateLists = 0
  package fileprivate(set) var lines = 0
  package fileprivate(set) var rejected = 0
  package fileprivate(set) var claimed = Money.zero
  package fileprivate(set) var reductions = Money.zero
  package fileprivate(set) var invoicesLate = 0
  package fileprivate(set) var arrival = CaseTally()
  package fileprivate(set) var restored = CaseTally()
  package fileprivate(set) var satisfaction = CaseTally()
  package fileprivate(set) var calledBack = CaseTally()
  package fileprivate(set) var complaints = 0
  package fileprivate(set) var liable = 0
}

extension QualityRecord {
  /// A card for every dealer of the register, by number.
  func cards(_ measures: [QualityMeasure], _ complaints: [JudgedComplaint]) -> [DealerCard] {
    let ofDealers = Dictionary(grouping: statements, by: \.dealer)
    let complained = Dictionary(
      grouping: complaints.filter { isInRange($0.complaint) }, by: \.dealerSymbol)
    return dealers.map { id, name in
      var card = DealerCard(dealer: symbols.text(id), name: name)
      card.count(ofDealers[id] ?? [])
      card.count(measures)
      card.complaints = complained[id]?.count ?? 0
      card.liable = complained[id]?.count { $0.complaint.isLiable } ?? 0
      return card
    }.sorted { precedes($0.dealer, $1.dealer) }
  }
}

extension DealerCard {
  fileprivate mutating func count(_ statements: [QualityStatement]) {
    for statement in statements {
      lists += statement.lines > 0 ? 1 : 0
      lateLists += statement.lines > 0 && statement.late == statement.lines ? 1 : 0
      lines += statement.lines
      rejected += statement.rejected
      invoicesLate += statement.isInvoiceLate ? 1 : 0
    }
    claimed = sum(statements.map(\.claimed))
    reductions = sum(statements.map(\.reductions))
  }

  fileprivate mutating func count(_ measures: [QualityMeasure]) {
    for measure in measures {
      guard let tally = measure.tally(of: dealer) else { continue }
      switch measure.target?.to {
      case .arrived: arrival.add(tally)
      case .restored: restored.add(tally)
      case .called, .answered, .transferred, .arranged, .checked: break
      case nil:
        if measure.code == QualityMeasure.Kind.satisfactionCallBacks.rawValue {
          satisfaction = tally
        }
        if measure.code == QualityMeasure.Kind.repairsCalledBack.rawValue { calledBack = tally }
      }
    }
  }
}
