/// Goes through one list from its first line to its last and remembers what later lines depend
/// on: the pools, and which records and items have come before.
struct ListReader {
  private struct LineKey: Hashable {
    let record: Symbol
    let item: Symbol
    let kind: ClaimKind
  }

  private let facts: ListFacts
  private let isInspected: Bool
  private var pools: [LabelPart: Pool] = [:]
  private let listed: [LabelPart: Quantity]?
  private var seen: Set<LineKey> = []
  private var standing: Set<LineKey> = []

  init(_ decider: ListDecider, _ list: ExpenseList, isLate: Bool) {
    facts = ListFacts(
      dealer: list.dealer, period: list.period, isLate: isLate, edition: decider.edition,
      emergencyParts: decider.emergencyParts(of: list.dealer))
    isInspected = decider.registers.acceptance != nil
    pools = decider.pools(of: list.dealer)
    listed = decider.listedQuantities(of: list.dealer)
    seen.reserveCapacity(list.lines.count)
  }

  mutating func decide(_ line: ClaimLine, _ ground: LineGround) -> LineDecision {
    let place = LabelPart(label: line.record, part: line.item)
    let key = LineKey(record: line.record, item: line.item, kind: line.kind)
    let isRepeated = !seen.insert(key).inserted
    let lineFacts = LineFacts(
      line: line, list: facts, record: ground.record, machine: ground.machine,
      price: ground.foundPrice, isInspected: isInspected, pool: pools[place] ?? Pool(),
      listed: listed.map { $0[place] ?? .zero }, standsEarlier: standing.contains(key),
      isRepeated: isRepeated)
    let decision = LineDecision(lineFacts)
    guard decision.verdict != .rejected else { return decision }
    if lineFacts.isSeal { standing.insert(key) }
    if lineFacts.drawsOnPool { pools[place]?.draw(decision.quantityApproved) }
    return decision
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
