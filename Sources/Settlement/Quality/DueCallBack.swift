internal import Text

/// A repair or a user that is to be called back, and whether somebody was reached.
struct DueCallBack {
  let dealer: Symbol
  let machine: Symbol
  /// The record's number; blank for the user of a machine.
  let record: Symbol
  /// The day of the repair, or that from which the user is to be called.
  let since: Day
  let isReached: Bool

  var measured: QualityMeasure.Case {
    QualityMeasure.Case(dealer: dealer, result: isReached ? .met : .missed)
  }
}

extension QualityRecord {
  /// The records of the range; a call-back has to name its record.
  var repairs: [DueCallBack] {
    let days = daysReached(by: \.record)
    return recordsInRange.map { number, record in
      DueCallBack(
        dealer: record.dealer, machine: record.machine, record: number, since: record.serviceDate,
        isReached: days[number]?.contains { $0 <= asOf } ?? false)
    }
  }

  /// The machines that were sold long enough ago, whatever the range.
  var users: [DueCallBack] {
    guard let machines else { return [] }
    let days = daysReached(by: \.machine)
    return zip(machines.symbols, machines.values).compactMap { number, machine in
      guard let since = machine.soldOn?.adding(months: rules.usersAfterMonths), since <= asOf
      else { return nil }
      return DueCallBack(
        dealer: machineDealers[number] ?? .blank, machine: number, record: .blank, since: since,
        isReached: days[number]?.contains { $0 >= since && $0 <= asOf } ?? false)
    }
  }
}
