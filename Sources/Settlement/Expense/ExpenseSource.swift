package import Text

/// What the registers of a month-end say of lines: records, machines and prices.
package struct ExpenseSource: Sendable {
  private let records: SymbolMap<ServiceRecord>
  private let machines: SymbolMap<Machine>
  private let prices: PricesInForce
  private let period: Period

  /// Takes the registers as they were archived for a period.
  package init(
    records: SymbolMap<ServiceRecord>, machines: SymbolMap<Machine>, prices: PricesInForce,
    period: Period
  ) {
    self.records = records
    self.machines = machines
    self.prices = prices
    self.period = period
  }

  /// Completes a line of a dealer.
  ///
  /// The record is the one of the line's number, where it is the dealer's.
  package func complete(_ line: inout ExpenseLine, of dealer: Symbol) {
    let record = records[line.record].flatMap { $0.dealer == dealer ? $0 : nil }
    line.visit = record.map(visit)
    guard line.kind == .part else { return }
    let day = record?.serviceDate ?? period.lastDay
    guard let row = prices.named(line.item, on: day) else { return }
    line.isSeal = row.isSeal
    if record != nil { line.priceName = row.name }
  }

  private func visit(_ record: ServiceRecord) -> ExpenseLine.Visit {
    let machine = machines[record.machine]
    return ExpenseLine.Visit(
      machine: record.machine, day: record.serviceDate, cause: record.cause,
      project: record.project.isBlank ? machine?.project ?? .blank : record.project,
      model: machine?.model ?? .blank,
      family: machine.map { FamilyName(folded: $0.family, written: $0.familyAsWritten) }
        ?? .unknown,
      month: MonthInService(of: record.serviceDate, machine))
  }
}
