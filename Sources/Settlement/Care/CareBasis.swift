package import Text

/// A machine of the register, and the dealer who cares for it.
package struct CaredMachine: Sendable {
  package let number: Symbol
  /// The one that the register names, else that of its latest record; blank where nobody is known.
  package let dealer: Symbol
  /// Where it went back to the factory from stock, gone on that day.
  package let machine: Machine

  package init(number: Symbol, dealer: Symbol, machine: Machine) {
    self.number = number
    self.dealer = dealer
    self.machine = machine
  }
}

/// All that registers have for a report of the care of machines.
package struct CareBasis: Sendable {
  package let range: PeriodRange
  /// The last day that counts where a day has to be over, or a machine sold.
  package let asOf: Day
  /// The edition of the range's last period.
  package let edition: Edition
  /// The machines of each dealer in the order of the register, the dealers by their numbers.
  package let machines: [[CaredMachine]]
  /// What the latest record by the as-of day says of a machine's hours.
  let readings: SymbolMap<HourReading>
  /// The checks of machines in stock, by machine, each machine's by day and then in reading order.
  let checks: SymbolMap<[CareCheck]>
  package let symbols: SymbolTable

  /// Takes what was read, in any order; checks in reading order.
  package init(
    range: PeriodRange, asOf: Day, edition: Edition, machines: [CaredMachine],
    records: SymbolMap<ServiceRecord>, checks: [CareCheck], symbols: SymbolTable
  ) {
    self.range = range
    self.asOf = asOf
    self.edition = edition
    var byDealer = SymbolMap<[CaredMachine]>()
    for machine in machines { byDealer[machine.dealer, default: []].append(machine) }
    self.machines = zip(byDealer.symbols, byDealer.values)
      .map { (dealer: symbols.text($0), machines: $1) }
      .sorted { precedes($0.dealer, $1.dealer) }.map(\.machines)
    readings = HourReading.latest(of: records, by: asOf, symbols)
    self.checks = CareCheck.byMachine(checks)
    self.symbols = symbols
  }
}

/// The hours that a record found on a machine.
package struct HourReading: Hashable, Sendable {
  package let on: Day
  /// In hundredths.
  package let hours: Int64

  /// The latest reading of each machine by a day; of those of one day that of the record with the
  /// highest number.
  fileprivate static func latest(
    of records: SymbolMap<ServiceRecord>, by asOf: Day, _ symbols: SymbolTable
  ) -> SymbolMap<HourReading> {
    var (readings, numbers) = (SymbolMap<HourReading>(), SymbolMap<Symbol>())
    for (number, record) in zip(records.symbols, records.values)
    where record.serviceDate <= asOf {
      guard let hours = record.hours else { continue }
      if let known = readings[record.machine] {
        guard known.on <= record.serviceDate else { continue }
        if known.on == record.serviceDate, let other = numbers[record.machine],
          precedes(symbols.text(number), symbols.text(other))
        {
          continue
        }
      }
      readings[record.machine] = HourReading(on: record.serviceDate, hours: hours)
      numbers[record.machine] = number
    }
    return readings
  }
}
