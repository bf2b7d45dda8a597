internal import Text

/// Goes through one list from its first line to its last and remembers what later lines depend
/// on: the pools, the consents, and what has come before.
struct ListAudit {
  private let facts: ListFacts
  private let isInspected: Bool
  private let hasManifest: Bool
  private var items: ListedItems
  private(set) var consents: Consents
  private let standing: EarlierSettlements
  private var milestones: Set<MachineMilestone> = []
  /// The records with part lines; none where no maintenance asks for them.
  private let recordsOfParts: Set<Symbol>
  private(set) var consumedRights = ConsumedRights()

  init(
    _ decider: ListDecider, _ list: ExpenseList, _ deadline: DeadlineRuling,
    standing: EarlierSettlements
  ) {
    facts = ListFacts(
      dealer: list.dealer, period: list.period, deadline: deadline, edition: decider.edition,
      emergencyParts: decider.emergencyParts(of: list.dealer), milestones: decider.milestones,
      absent: decider.notEvaluated, cardNeedsCustomer: decider.cardNeedsCustomer,
      rules: decider.rules)
    isInspected = decider.registers.acceptance != nil
    hasManifest = decider.registers.manifests.contains(list.dealer)
    items = decider.returnedItems(of: list, dueBackBy: deadline.day)
    consents = Consents(
      of: list.dealer, in: decider.approvals(of: list.dealer), usedElsewhere: standing.consentUses)
    self.standing = standing
    let hasMaintenance = list.lines.contains { $0.kind == .maintenance }
    recordsOfParts =
      hasMaintenance ? Set(list.lines.lazy.filter { $0.kind == .part }.map(\.record)) : []
  }

  mutating func decide(_ line: ClaimLine, _ context: LineContext) -> LineDecision {
    decided(line, context).decision
  }

  /// Decides the next line, and gives what was known about it beside the decision.
  @inline(__always)
  mutating func decided(
    _ line: ClaimLine, _ context: LineContext
  ) -> (facts: LineFacts, decision: LineDecision) {
    let place = items.place(of: line.record, line.item)
    let milestone = context.machineMilestone(of: line)
    let lineFacts = facts(of: line, items[place], context, milestone)
    items[place].claimed.insert(line.kind)
    let decision = LineDecision(lineFacts)
    guard decision.verdict != .rejected else { return (lineFacts, decision) }
    if lineFacts.isSeal || lineFacts.isService { items[place].settled.insert(line.kind) }
    if lineFacts.drawsOnPool { items[place].pool.draw(decision.quantityApproved) }
    if let consent = lineFacts.consent {
      consents.use(consent, decision.quantityApproved)
      consumedRights.use(consent, decision.quantityApproved)
    }
    if let milestone {
      milestones.insert(milestone)
      consumedRights.milestones.append(
        ConsumedRights.Milestone(milestone: milestone, row: line.row))
    }
    return (lineFacts, decision)
  }

  /// Changes nothing; marked as if it did, because the audit would else be copied for each line.
  private mutating func facts(
    of line: ClaimLine, _ item: ListedItems.Item, _ context: LineContext,
    _ milestone: MachineMilestone?
  ) -> LineFacts {
    LineFacts(
      line: line, list: facts, record: context.record, machine: context.machine,
      price: context.price.value, partWarranty: context.partWarranty,
      tariff: context.tariff.value, isInspected: isInspected,
      pool: item.pool, listed: hasManifest ? item.manifest : nil,
      consent: line.isExternal ? consents.consent(to: line, on: context.priceDate) : nil,
      isPaidElsewhere: isPaidElsewhere(line),
      isMilestoneSettled: isSettled(milestone),
      standsEarlier: item.settled.contains(line.kind),
      isRepeated: item.claimed.contains(line.kind),
      bearsPart: line.kind == .maintenance && recordsOfParts.contains(line.record))
  }
}

extension ListAudit {
  private func isPaidElsewhere(_ line: ClaimLine) -> Bool {
    guard !standing.paid.isEmpty else { return false }
    return standing.paid.contains(
      ClaimKey(record: line.record, kind: line.kind, item: line.item))
  }

  private func isSettled(_ milestone: MachineMilestone?) -> Bool {
    guard let milestone else { return false }
    return milestones.contains(milestone) || standing.milestones.contains(milestone)
  }
}

extension LineContext {
  /// The milestone that a maintenance is for; nil where the machine is not known, or is missing
  /// from its register.
  fileprivate func machineMilestone(of line: ClaimLine) -> MachineMilestone? {
    guard line.kind == .maintenance, case .found(let record) = record else { return nil }
    if case .missing = machine { return nil }
    return MachineMilestone(machine: record.machine, milestone: line.item)
  }
}

extension ListDecider {
  /// What came back of a dealer, and what its manifests list, by label and part.
  ///
  /// A row without a label counts as not returned: no line's record is blank, so none draws on it.
  ///
  /// What came back after the day does not enter its pool, where the scheme asks for it.
  fileprivate func returnedItems(of list: ExpenseList, dueBackBy day: Day) -> ListedItems {
    let accepted = registers.acceptance?[list.dealer] ?? []
    let listed = registers.manifests[list.dealer] ?? []
    var items = ListedItems(capacity: max(accepted.count, listed.count, list.lines.count))
    let asksForReturns = edition.askedColumns.contains(.partReturn)
    for row in accepted {
      let returnedOn = asksForReturns ? self.returnedOn(row, of: list.dealer) : nil
      items[items.place(of: row.label, row.part)].pool
        .add(row, isLate: returnedOn.map { $0 > day } ?? false)
    }
    for row in listed { items[items.place(of: row.label, row.part)].manifest += row.quantity }
    return items
  }

  /// The day on which an old part came back: that of its row, else that of its label's record; nil
  /// where neither is known.
  private func returnedOn(_ row: AcceptanceRow, of dealer: Symbol) -> Day? {
    if let day = row.returnedOn { return day }
    let record = registers.records?[row.label]
    return record?.dealer == dealer ? record?.returnedOn : nil
  }

  /// The parts of the emergency approvals granted to a dealer from the first day of the month
  /// before the period to its last day.
  func emergencyParts(of dealer: Symbol) -> [Symbol] {
    let days = Period(of: period.firstDay).previous.firstDay...period.lastDay
    return approvals(of: dealer).filter {
      $0.type == .emergency && days.contains($0.grantedOn)
    }.map(\.part)
  }
}
