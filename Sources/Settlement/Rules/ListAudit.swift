internal import Text

/// Goes through one list from its first line to its last and remembers what later lines depend
/// on: the pools, the consents, and what has come before.
struct ListAudit {
  private let facts: ListFacts
  private let isInspected: Bool
  private var pools: [LabelPart: Pool] = [:]
  private let listed: [LabelPart: Quantity]?
  private(set) var consents: Consents
  private let standing: EarlierSettlements
  private var seen: Set<ClaimKey> = []
  /// Claims of lines that are not rejected and that no returned part proves.
  private var settled: Set<ClaimKey> = []
  private var milestones: Set<MachineMilestone> = []
  /// The records with part lines; none where no maintenance asks for them.
  private let recordsOfParts: Set<Symbol>
  private(set) var consumedRights = ConsumedRights()

  init(_ decider: ListDecider, _ list: ExpenseList, isLate: Bool, standing: EarlierSettlements) {
    facts = ListFacts(
      dealer: list.dealer, period: list.period, isLate: isLate, edition: decider.edition,
      emergencyParts: decider.emergencyParts(of: list.dealer), milestones: decider.milestones,
      absent: decider.notEvaluated, rules: decider.rules)
    isInspected = decider.registers.acceptance != nil
    pools = decider.pools(of: list.dealer)
    listed = decider.listedQuantities(of: list.dealer)
    consents = Consents(
      of: list.dealer, in: decider.registers.approvals ?? [], usedElsewhere: standing.consentUses)
    self.standing = standing
    let hasMaintenance = list.lines.contains { $0.kind == .maintenance }
    recordsOfParts =
      hasMaintenance ? Set(list.lines.lazy.filter { $0.kind == .part }.map(\.record)) : []
    seen.reserveCapacity(list.lines.count)
  }

  mutating func decide(_ line: ClaimLine, _ context: LineContext) -> LineDecision {
    decided(line, context).decision
  }

  /// Decides the next line, and gives what was known about it beside the decision.
  @inline(__always)
  mutating func decided(
    _ line: ClaimLine, _ context: LineContext
  ) -> (facts: LineFacts, decision: LineDecision) {
    let key = ClaimKey(record: line.record, kind: line.kind, item: line.item)
    let isRepeated = !seen.insert(key).inserted
    let milestone = context.machineMilestone(of: line)
    let lineFacts = facts(of: line, key, context, milestone, isRepeated: isRepeated)
    let decision = LineDecision(lineFacts)
    guard decision.verdict != .rejected else { return (lineFacts, decision) }
    if lineFacts.isSeal || lineFacts.isService { settled.insert(key) }
    if lineFacts.drawsOnPool {
      pools[LabelPart(label: line.record, part: line.item)]?.draw(decision.quantityApproved)
    }
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

  private func facts(
    of line: ClaimLine, _ key: ClaimKey, _ context: LineContext, _ milestone: MachineMilestone?,
    isRepeated: Bool
  ) -> LineFacts {
    let place = LabelPart(label: line.record, part: line.item)
    return LineFacts(
      line: line, list: facts, record: context.record, machine: context.machine,
      price: context.price.value, partWarranty: context.partWarranty,
      tariff: context.tariff.value, isInspected: isInspected,
      pool: pools[place] ?? Pool(), listed: listed.map { $0[place] ?? .zero },
      consent: line.isExternal ? consents.consent(to: line, on: context.priceDate) : nil,
      isPaidElsewhere: !standing.paid.isEmpty && standing.paid.contains(key),
      isMilestoneSettled: milestone.map(isSettled) ?? false,
      standsEarlier: settled.contains(key), isRepeated: isRepeated,
      bearsPart: line.kind == .maintenance && recordsOfParts.contains(line.record))
  }
}

extension ListAudit {
  private func isSettled(_ milestone: MachineMilestone) -> Bool {
    milestones.contains(milestone) || standing.milestones.contains(milestone)
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
  /// The accepted quantities of a dealer by label and part.
  ///
  /// A row without a label counts as not returned: no line's record is blank, so none draws on it.
  func pools(of dealer: Symbol) -> [LabelPart: Pool] {
    let rows = registers.acceptance?[dealer] ?? []
    var pools: [LabelPart: Pool] = [:]
    pools.reserveCapacity(rows.count)
    for row in rows {
      pools[LabelPart(label: row.label, part: row.part), default: Pool()].add(row)
    }
    return pools
  }

  /// The manifest's quantities by label and part; nil where no manifest of the dealer was read.
  func listedQuantities(of dealer: Symbol) -> [LabelPart: Quantity]? {
    guard let rows = registers.manifests[dealer] else { return nil }
    var listed: [LabelPart: Quantity] = [:]
    listed.reserveCapacity(rows.count)
    for row in rows {
      listed[LabelPart(label: row.label, part: row.part), default: .zero] += row.quantity
    }
    return listed
  }

  /// The parts of the emergency approvals granted to a dealer from the first day of the month
  /// before the period to its last day.
  func emergencyParts(of dealer: Symbol) -> [Symbol] {
    let days = period.previous.firstDay...period.lastDay
    return (registers.approvals ?? []).filter {
      $0.type == .emergency && $0.dealer == dealer && days.contains($0.grantedOn)
    }.map(\.part)
  }
}
