package import Text

/// The dealer of each machine: the one that its register names, else that of its latest record.
///
/// - Parameters:
///   - named: The dealers that the register names, by machine.
///   - records: The field service records.
///   - asOf: The last day of which a record counts.
///   - symbols: Where the numbers of records are.
/// - Returns: Those that are known; of records of one day the one with the highest number counts.
package func machineDealers(
  named: SymbolMap<Symbol>, records: SymbolMap<ServiceRecord>?, asOf: Day, symbols: SymbolTable
) -> SymbolMap<Symbol> {
  var latest = SymbolMap<(number: Symbol, day: Day, dealer: Symbol)>()
  for (number, record) in zip(records?.symbols ?? [], records?.values ?? [])
  where record.serviceDate <= asOf {
    if let known = latest[record.machine] {
      guard known.day <= record.serviceDate else { continue }
      if known.day == record.serviceDate,
        precedes(symbols.text(number), symbols.text(known.number))
      {
        continue
      }
    }
    latest[record.machine] = (number, record.serviceDate, record.dealer)
  }
  var dealers = SymbolMap<Symbol>()
  for (machine, record) in zip(latest.symbols, latest.values) { dealers[machine] = record.dealer }
  for (machine, dealer) in zip(named.symbols, named.values) where !dealer.isBlank {
    dealers[machine] = dealer
  }
  return dealers
}
