/// Everything that one line is judged by.
struct SlowCase {
  let month: SlowMonth
  let dealer: String
  let line: SlowLine
  /// All lines of its list.
  let list: [SlowLine]
  /// Whether the whole list came too late.
  let isLate: Bool
  /// What was decided of the lines before it.
  let earlier: [SlowDecision]
  /// What stands for other periods, of all dealers.
  let elsewhere: [SlowStatement]

  /// The service record, whosever it is.
  let record: SlowRegisters.Record?
  /// The service record where it is the dealer's own.
  let own: SlowRegisters.Record?
  /// The machine of the own record.
  let machine: SlowRegisters.Machine?
  /// The day that prices and tariffs are looked up for.
  let day: Int
  /// The price of a part.
  let price: SlowPricing?
  /// The tariff of a service.
  let tariff: Int?

  init(
    _ month: SlowMonth, _ dealer: String, _ line: SlowLine, of list: [SlowLine] = [],
    isLate: Bool, earlier: [SlowDecision], elsewhere: [SlowStatement]
  ) {
    self.month = month
    self.dealer = dealer
    self.line = line
    self.list = list
    self.isLate = isLate
    self.earlier = earlier
    self.elsewhere = elsewhere
    record = month.registers.records.first { $0.number == line.record }
    let own = record?.dealer == dealer ? record : nil
    self.own = own
    machine = month.registers.machines.first { $0.number == own?.machine }
    day = own?.day ?? SlowDay.lastDay(of: month.period)
    price = line.isPart ? SlowPricing(month, part: line.item, day: day) : nil
    tariff =
      line.isService
      ? SlowTariff.inForce(month.registers.tariffs, line, family: machine?.family, day).first : nil
  }

  /// What is paid for one, before it is compared with what is claimed.
  var settlementPrice: Int? { line.isPart ? price?.price : tariff }

  /// How long the part has a warranty by its row in force, also where that has no price.
  var partMonths: Int? {
    SlowPricing.inForce(month.registers.prices, line.item, day).lazy.compactMap(\.months).first
  }

  /// What has been decided of the line's own list and stands of the dealer for other periods.
  var ownDecisions: [SlowDecision] {
    earlier + elsewhere.filter { $0.dealer.id == dealer }.flatMap(\.decisions)
  }

  /// Seals are not asked back.
  var mustReturn: Bool { line.isPart && price?.isSeal != true }
}
