/// Decides the lists of one period, each by itself: the registers are frozen, so that lists may
/// be decided on all cores.
package struct ListDecider: Sendable {
  package let period: Period
  package let edition: Edition
  package let registers: Registers
  package let prices: PricesInForce
  package let symbols: SymbolTable

  /// Prepares the registers for look-ups.
  package init(period: Period, edition: Edition, registers: Registers, symbols: SymbolTable) {
    self.period = period
    self.edition = edition
    self.registers = registers
    self.symbols = symbols
    prices = PricesInForce(registers.prices, edition: edition, symbols: symbols)
  }

  /// Decides a list that is admitted, or says why it cannot be decided without guessing.
  package func decide(_ list: ExpenseList) -> ListOutcome {
    var defects = RuleRegistry.admission.flatMap { $0.defects(of: list, self) }
    let grounds = list.lines.map { ground(of: $0, in: list) }
    defects += RuleRegistry.lineAdmission.flatMap { rule in
      zip(list.lines, grounds).compactMap { rule.defect(of: $0, $1, in: list, self) }
    }
    guard defects.isEmpty else { return .held(defects) }
    return .decided(decide(list, grounds))
  }

  private func decide(_ list: ExpenseList, _ grounds: [LineGround]) -> DecidedList {
    let account = deadlineAccount(for: list.dealer)
    var reader = ListReader(self, list, isLate: account.isLate)
    let decisions = zip(list.lines, grounds).map { reader.decide($0, $1) }
    return DecidedList(
      list: list, decisions: decisions, deadline: account, notEvaluated: notEvaluated,
      priceNames: grounds.map { $0.foundPrice?.name ?? .blank })
  }

  /// The deadline of a dealer's list, with the receipt (收件登记) held against it.
  package func deadlineAccount(for dealer: Symbol) -> DeadlineAccount {
    var account = deadline(
      for: period, dealer: dealer, edition: edition, calendar: registers.calendar,
      extensions: registers.approvals ?? [], approvalNumber: symbols.text)
    let receipt = registers.receipts?[dealer]?.first
    account.postmark = receipt?.mailedOn
    account.receivedOn = receipt?.receivedOn
    return account
  }

  /// The registers that were not at hand, for the statement.
  var notEvaluated: [RegisterKind] {
    var missing: [RegisterKind] = []
    if registers.receipts == nil { missing.append(.receipts) }
    if registers.acceptance == nil { missing.append(.acceptance) }
    if registers.records == nil { missing.append(.records) }
    if registers.machines == nil { missing.append(.machines) }
    if registers.approvals == nil { missing.append(.approvals) }
    return missing
  }

  /// Looks up what does not depend on the lines before: record, machine, price.
  private func ground(of line: ClaimLine, in list: ExpenseList) -> LineGround {
    let record = record(of: line, dealer: list.dealer)
    var machine = MachineFinding.notAtHand
    var priceDate = period.lastDay
    if case .found(let found) = record {
      priceDate = found.serviceDate
      if let machines = registers.machines {
        machine = machines[found.machine].map { .found($0) } ?? .missing
      }
    }
    let price = line.kind == .part ? prices.price(of: line.item, on: priceDate) : .none
    return LineGround(record: record, machine: machine, price: price)
  }

  private func record(of line: ClaimLine, dealer: Symbol) -> RecordFinding {
    guard let records = registers.records else { return .notAtHand }
    guard let record = records[line.record] else { return .missing }
    return record.dealer == dealer ? .found(record) : .otherDealer
  }
}

/// What became of a list.
package enum ListOutcome: Sendable {
  case decided(DecidedList)
  /// It cannot be decided without guessing; every defect is told.
  case held([Finding])
}

/// What the registers say about a line, whatever stands on the lines before it.
package struct LineGround: Sendable {
  let record: RecordFinding
  let machine: MachineFinding
  /// The row in force on the service date of the line's record; on the last day of the period
  /// where the record is not at hand or another dealer's.
  let price: PriceFinding

  var foundPrice: PartPrice? {
    guard case .found(let price) = price else { return nil }
    return price
  }
}
