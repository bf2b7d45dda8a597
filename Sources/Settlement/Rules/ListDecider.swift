package import Text

/// Decides the lists of one period, each by itself: the registers are frozen, so that lists may
/// be decided on all cores.
package struct ListDecider: Sendable {
  package let period: Period
  package let edition: Edition
  package let registers: Registers
  package let prices: PricesInForce
  package let tariffs: TariffsInForce
  /// The edition's milestones as items of lines.
  let milestones: [Symbol]
  /// What records say was repaired where the old parts are packed by themselves.
  let repairsPackedAlone: Set<Symbol>
  /// In reading order.
  private let approvalsByDealer: SymbolMap<[Approval]>
  package let symbols: SymbolTable
  package let rules: RuleRegistry

  package init(
    period: Period, edition: Edition, registers: Registers, symbols: SymbolTable,
    rules: RuleRegistry? = nil
  ) {
    self.period = period
    self.edition = edition
    self.registers = registers
    self.symbols = symbols
    self.rules = rules ?? edition.scheme.rules
    prices = PricesInForce(registers.prices, edition: edition, symbols: symbols)
    tariffs = TariffsInForce(registers.tariffs)
    var approvals = SymbolMap<[Approval]>()
    for row in registers.approvals ?? [] { approvals[row.dealer, default: []].append(row) }
    approvalsByDealer = approvals
    var repaired: Set<Symbol> = []
    for record in registers.records?.values ?? [] where !record.repaired.isBlank {
      repaired.insert(record.repaired)
    }
    repairsPackedAlone = repaired.filter { edition.packsAlone(symbols.text($0)) }
    milestones = edition.milestones.map { symbols.symbol(for: String($0)) }
  }

  /// Decides a list that is admitted, or says why it cannot be decided without guessing.
  ///
  /// - Parameters:
  ///   - list: The claim.
  ///   - standing: What other periods have settled already.
  ///   - each: Looks up portions of a long list, which do not depend on each other.
  /// - Returns: The decided list, or every defect that holds it.
  package func decide(
    _ list: ExpenseList, standing: EarlierSettlements = EarlierSettlements(),
    each: EachPortion = { count, contexts in (0..<count).map(contexts) }
  ) -> ListOutcome {
    var defects = rules.admission.flatMap { $0.defects(of: list, self) }
    let contexts = contexts(of: list, each)
    defects += rules.lineAdmission.flatMap { rule in
      zip(list.lines, contexts).compactMap { rule.defect(of: $0, $1, in: list, self) }
    }
    guard defects.isEmpty else { return .held(defects) }
    return .decided(decide(list, contexts, standing))
  }

  private func contexts(of list: ExpenseList, _ each: EachPortion) -> LineContexts {
    let count = (list.lines.count + linesOfPortion - 1) / linesOfPortion
    return each(count) { place in
      list.lines[(place * linesOfPortion)...].prefix(linesOfPortion).map {
        context(of: $0, in: list)
      }
    }.joined()
  }

  private func decide(
    _ list: ExpenseList, _ contexts: LineContexts, _ standing: EarlierSettlements
  ) -> DecidedList {
    let ruling = deadlineRuling(for: list.dealer)
    var audit = ListAudit(self, list, ruling, standing: standing)
    let decisions = zip(list.lines, contexts).map { audit.decide($0, $1) }
    return DecidedList(
      list: list, decisions: decisions, deadline: ruling, notEvaluated: notEvaluated,
      priceNames: contexts.map { $0.price.value?.name ?? .blank },
      consumedRights: audit.consumedRights, consignments: consignments(of: list.dealer))
  }

  /// What keeps a dealer from having any statement of the period.
  package func defects(ofDealer list: ExpenseList) -> [Finding] {
    DealerUnknownRule.defects(of: list, self) + DealerNotValidRule.defects(of: list, self)
  }

  /// Decides a list without lines: nothing was claimed, so that no rule is asked.
  package func withoutLines(_ list: ExpenseList) -> DecidedList {
    var ruling = deadlineRuling(for: list.dealer)
    (ruling.postmark, ruling.receivedOn) = (nil, nil)
    return DecidedList(
      list: list, decisions: [], deadline: ruling, notEvaluated: [], priceNames: [],
      consignments: consignments(of: list.dealer))
  }

  /// What a dealer sent, where no postmark counts but the consignments are printed.
  private func consignments(of dealer: Symbol) -> [Consignment] {
    guard !edition.scheme.isByPostmark else { return [] }
    return (registers.receipts?[dealer] ?? []).map {
      Consignment(
        number: symbols.text($0.consignment), mailedOn: $0.mailedOn, receivedOn: $0.receivedOn)
    }
  }

  /// The deadline of a dealer's list; where the postmark counts, with that of its receipt (收件登记).
  package func deadlineRuling(for dealer: Symbol) -> DeadlineRuling {
    var ruling = deadline(
      for: period, dealer: dealer, edition: edition, calendar: registers.calendar,
      extensions: approvals(of: dealer), approvalNumber: symbols.text)
    guard edition.scheme.isByPostmark else { return ruling }
    let receipt = registers.receipts?[dealer]?.first
    ruling.postmark = receipt?.mailedOn
    ruling.receivedOn = receipt?.receivedOn
    return ruling
  }

  /// The approvals of a dealer, in reading order.
  func approvals(of dealer: Symbol) -> [Approval] { approvalsByDealer[dealer] ?? [] }

  /// Whether a list has a part that must come back.
  func asksForReturns(_ list: ExpenseList) -> Bool {
    list.lines.contains { $0.mustComeBack(context(of: $0, in: list)) }
  }

  /// The registers and columns that were not at hand, for the statement.
  var notEvaluated: [AbsentInput] {
    var missing: [AbsentInput] = []
    if edition.scheme.isByPostmark, registers.receipts == nil { missing.append(.receipts) }
    if registers.acceptance == nil { missing.append(.acceptance) }
    if registers.records == nil { missing.append(.records) }
    if registers.machines == nil { missing.append(.machines) }
    if registers.approvals == nil { missing.append(.approvals) }
    if lacksCauses { missing.append(.cause) }
    if lacksRecordReturns { missing.append(.recordReturn) }
    if lacksPartReturns { missing.append(.partReturn) }
    return missing
  }

  /// Whether the edition asks for the causes of faults, and no table of records has them.
  ///
  /// Without any record it is the register that is missing.
  package var lacksCauses: Bool {
    edition.causes != nil && registers.records != nil && !registers.askedColumns.contains(.cause)
  }

  private var lacksRecordReturns: Bool {
    edition.askedColumns.contains(.recordReturn) && registers.records != nil
      && !registers.askedColumns.contains(.recordReturn)
  }

  private var lacksPartReturns: Bool {
    edition.askedColumns.contains(.partReturn) && registers.acceptance != nil
      && registers.askedColumns.isDisjoint(with: [.partReturn, .recordReturn])
  }

  /// Whether the warranty card of a machine needs a customer: where any register of machines that was
  /// read has them.
  var cardNeedsCustomer: Bool {
    edition.scheme.cardNeedsCustomer && registers.askedColumns.contains(.customer)
  }

  /// Looks up what does not depend on the lines before: record, machine, price, tariff.
  package func context(of line: ClaimLine, in list: ExpenseList) -> LineContext {
    let record = record(of: line, dealer: list.dealer)
    var machine = MachineLookup.notAtHand
    var priceDate = period.lastDay
    if case .found(let found) = record {
      priceDate = found.serviceDate
      if let machines = registers.machines {
        machine = machines[found.machine].map { .found($0) } ?? .missing
      }
    }
    let isPart = line.kind == .part
    return LineContext(
      record: record, machine: machine, priceDate: priceDate,
      price: isPart ? prices.price(of: line.item, on: priceDate) : .none,
      partWarranty: isPart ? prices.warrantyMonths(of: line.item, on: priceDate) : nil,
      tariff: line.kind.isService ? tariff(for: line, machine, on: priceDate) : .none)
  }

  /// An unknown machine has rows without family only.
  private func tariff(for line: ClaimLine, _ machine: MachineLookup, on day: Day) -> DatedLookup<
    UnitPrice
  > {
    var family = Symbol.blank
    if case .found(let machine) = machine { family = machine.family }
    return tariffs.tariff(for: line.item, of: line.kind, family: family, on: day)
  }

  private func record(of line: ClaimLine, dealer: Symbol) -> RecordLookup {
    guard let records = registers.records else { return .notAtHand }
    guard let record = records[line.record] else { return .missing }
    return record.dealer == dealer ? .found(record) : .otherDealer
  }
}

/// What became of a list.
package enum ListOutcome: Sendable {
  case decided(DecidedList)
  /// It cannot be decided without guessing; the finding list has every defect.
  case held([Finding])
}

/// Looks up so many portions of a list, by index; on as many threads as the caller has.
package typealias EachPortion = (
  _ count: Int, _ contexts: @Sendable (_ index: Int) -> [LineContext]
) -> [[LineContext]]

/// Those of all lines of a list.
private typealias LineContexts = FlattenSequence<[[LineContext]]>

/// More than an ordinary list has, which is decided by one core while others decide others.
private let linesOfPortion = 16_384

/// What the registers say about a line, whatever stands on the lines before it.
package struct LineContext: Sendable {
  let record: RecordLookup
  let machine: MachineLookup
  /// The service date of the line's record; the last day of the period where the record is not at
  /// hand or another dealer's.
  let priceDate: Day
  /// The row in force for a part.
  let price: DatedLookup<PartPrice>
  /// How long the warranty of a part is; nil where it is the machine's.
  package let partWarranty: Int?
  /// The row in force for a service.
  let tariff: DatedLookup<UnitPrice>

  /// What a unit of the part or service is worth; nil where nothing is in force.
  var settlementPrice: UnitPrice? { price.value?.price ?? tariff.value }

  /// Whether two rows in force contradict each other.
  var isContradicted: Bool {
    if case .conflict = price { return true }
    if case .conflict = tariff { return true }
    return false
  }
}
