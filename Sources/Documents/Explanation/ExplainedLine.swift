package import Settlement
internal import Text

/// One line, with all that bore on it.
package struct ExplainedLine: Sendable {
  /// From 1.
  package let position: Int
  package let names: LineNames
  package let kind: ClaimKind
  package let quantityClaimed: Quantity
  /// What was decided, which counts.
  package let archived: LineDecision
  /// How it is decided now; nil where that cannot be done.
  package let trace: LineTrace?
  package let background: LineSources

  package init(
    position: Int, names: LineNames, kind: ClaimKind, quantityClaimed: Quantity,
    archived: LineDecision, trace: LineTrace?, background: LineSources
  ) {
    self.position = position
    self.names = names
    self.kind = kind
    self.quantityClaimed = quantityClaimed
    self.archived = archived
    self.trace = trace
    self.background = background
  }

  /// Whether deciding the line again comes to the archived decision.
  var matchesArchive: Bool { trace.map { $0.decision == archived } ?? false }

  /// What the words of the rules may name of a line that was decided again.
  func traced(_ trace: LineTrace, _ deadline: DeadlineRuling) -> TracedLine {
    TracedLine(
      trace, names: names, machineNumber: background.machineNumber, settled: background.settled,
      deadline: deadline)
  }

  var claimed: Money { archived.amountClaimed + archived.feeClaimed }
  var approved: Money { archived.amountApproved + archived.feeApproved }
}

/// What the files had for a line.
package struct LineSources: Sendable {
  /// The claim first, then what it was compared with.
  package var rows: [ExplainedSource] = []
  /// What earlier lines took out of the line's pool, in their order.
  package var draws: [PoolDraw] = []
  /// Nil where no row was in force.
  package var price: PriceBasis?
  /// Where other periods settled the same; an earlier line of the list is not among them.
  package var settled: [SettledBefore] = []
  /// Empty where no record says which.
  package var machineNumber = ""
  /// Where the returned parts lie by the workspace as it is now; nil where there is none.
  package var whereabouts: PartWhereabouts?

  package init() {}
}

/// What an earlier line took out of the pool.
package struct PoolDraw: Hashable, Sendable {
  /// As printed.
  package let line: String
  package let quantity: Quantity

  package init(line: String, quantity: Quantity) {
    self.line = line
    self.quantity = quantity
  }
}

/// The row of the price table or the tariffs that was in force.
package struct PriceBasis: Hashable, Sendable {
  package let price: UnitPrice
  package let effectiveFrom: Day
  /// Nil for no end.
  package let effectiveTo: Day?
  package let publishedOn: Day?
  /// Whether the row gives a class, which goes before what the part's name says.
  package let hasClass: Bool

  package init(
    price: UnitPrice, effectiveFrom: Day, effectiveTo: Day?, publishedOn: Day? = nil,
    hasClass: Bool = false
  ) {
    self.price = price
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.publishedOn = publishedOn
    self.hasClass = hasClass
  }
}
