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

/// All that a report of the care of machines is made from.
package struct CareBasis: Sendable {
  package let range: PeriodRange
  /// The last day that counts where a day has to be over, or a machine sold.
  package let asOf: Day
  /// The edition of the range's last period.
  package let edition: Edition
  /// By dealer and number.
  package let machines: [CaredMachine]
  /// What records say of hours, by machine, in the order of their days and numbers.
  package let readings: SymbolMap<[HourReading]>
  /// The maintenance lines of all standing statements whose record is known.
  package let visits: [MaintenanceVisit]
  /// The checks of machines in stock, by machine, each machine's by day and then in reading order.
  package let checks: SymbolMap<[CareCheck]>
  package let symbols: SymbolTable

  /// Takes what was read, in any order; checks in reading order.
  package init(
    range: PeriodRange, asOf: Day, edition: Edition, machines: [CaredMachine],
    records: SymbolMap<ServiceRecord>, visits: [MaintenanceVisit], checks: [CareCheck],
    symbols: SymbolTable
  ) {
    self.range = range
    self.asOf = asOf
    self.edition = edition
    let named = machines.map { (symbols.text($0.dealer), symbols.text($0.number), $0) }
    self.machines = named.sorted {
      $0.0 != $1.0 ? precedes($0.0, $1.0) : precedes($0.1, $1.1)
    }.map(\.2)
    readings = HourReading.byMachine(records, symbols)
    self.visits = visits
    self.checks = CareCheck.byMachine(checks)
    self.symbols = symbols
  }
}

/// The hours that a record found on a machine.
package struct HourReading: Hashable, Sendable {
  package let on: Day
  /// In hundredths.
  package let hours: Int64

  /// The readings of each machine by day, those of one day by the number of the record.
  fileprivate static func byMachine(
    _ records: SymbolMap<ServiceRecord>, _ symbols: SymbolTable
  ) -> SymbolMap<[HourReading]> {
    var found = SymbolMap<[(number: Symbol, reading: HourReading)]>()
    for (number, record) in zip(records.symbols, records.values) {
      guard let hours = record.hours else { continue }
      found[record.machine, default: []].append(
        (number, HourReading(on: record.serviceDate, hours: hours)))
    }
    var readings = SymbolMap<[HourReading]>()
    for (machine, own) in zip(found.symbols, found.values) {
      readings[machine] =
        own.count == 1
        ? [own[0].reading]
        : own.sorted {
          $0.reading.on != $1.reading.on
            ? $0.reading.on < $1.reading.on
            : precedes(symbols.text($0.number), symbols.text($1.number))
        }.map(\.reading)
    }
    return readings
  }
}
