internal import Text

/// Rejects a line whose service lies outside the warranty (三包期).
///
/// The warranty runs from the sale for so many months, to the same day of the month or that
/// month's end, that day included; or to so many machine hours, whichever comes first. Hours that
/// the record leaves blank exceed nothing. A part has the months of its price row, where that gives
/// them, and the hours of the machine. A machine in stock is covered; one that is neither sold nor
/// in stock is not.
enum OutOfWarrantyRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingMachine { machine, record in
      switch facts.standing(machine, record) {
      case .inStock: return .notAsked(.inStock)
      case .neither: return .fails(.outOfWarranty)
      case .sold(let soldOn), .deemedSold(let soldOn):
        let lastDay = soldOn.adding(months: facts.warrantyMonths(machine))
        guard record.serviceDate <= lastDay else { return .fails(.outOfWarranty) }
        guard let hours = record.hours, let limit = machine.warrantyHours else { return .passes }
        return .failing(.outOfWarranty, if: hours > limit)
      }
    }
  }

  static let reasons = [
    ReasonWords(
      .outOfWarranty,
      title: Message(en: "Out of warranty", zh: "超出三包期"),
      meaning: Message(
        en: """
          The service date is before the sale or after the end of the warranty, the machine's hours \
          exceed the warranty hours, or it was neither sold nor in stock; rejected.
          """, zh: "服务日期早于销售日或晚于三包期满日，或工作小时超过三包小时，或该机当日既未售出也不在库，不予结算。"),
      clause: Clause.rule("三包期限", "term of warranty"),
      remedy: Message(
        en:
          "Bill the user; where the sale date or hours are wrong, have them corrected and dispute.",
        zh: "应向用户收费；如销售日期或小时数有误，请更正后提出异议。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    guard let machine = line.facts.machine, let record = line.facts.record else {
      return ReasonCode.outOfWarranty.remedy
    }
    let (number, visit) = (line.facts.machineNumber, record.serviceDate)
    guard let soldOn = line.saleDay(machine, record) else {
      return Message(
        en: "machine \(number) was neither sold nor in stock on \(visit): have the day of its sale "
          + "or arrival registered, or bill the user and take the line out",
        zh: "整机 \(number) 在 \(visit) 既未售出也不在库：请补报销售日期或到货日期，否则向用户收费并删去该行")
    }
    let last = soldOn.adding(months: line.facts.partWarranty ?? machine.warrantyMonths)
    guard soldOn <= visit, visit <= last else {
      return line.facts.partWarranty == nil
        ? ended(number, soldOn, last, visit) : partEnded(line.names.item, soldOn, last, visit)
    }
    return worn(number, record, machine)
  }

  private static func ended(_ number: String, _ first: Day, _ last: Day, _ visit: Day) -> Message {
    Message(
      en:
        "machine \(number) is under warranty from \(first) to \(last), the visit was on \(visit): "
        + "bill the user and take the line out, or have the sale date corrected",
      zh: "整机 \(number) 的三包期为 \(first) 至 \(last)，服务日期为 \(visit)：向用户收费并删去该行，或更正销售日期")
  }

  private static func partEnded(
    _ item: String, _ first: Day, _ last: Day, _ visit: Day
  ) -> Message {
    Message(
      en: "\(item) is under warranty from \(first) to \(last), as the price table has it for this "
        + "part, the visit was on \(visit): bill the user and take the line out, or have the sale "
        + "date corrected",
      zh: "批发价表规定 \(item) 的质量保证期，三包期为 \(first) 至 \(last)，服务日期为 \(visit)：向用户收费并删去该行，或更正销售日期")
  }

  private static func worn(
    _ number: String, _ record: ServiceRecord, _ machine: Machine
  ) -> Message {
    let limit = machine.warrantyHours.map { text(hours: $0) } ?? "-"
    let read = record.hours.map { text(hours: $0) } ?? "-"
    return Message(
      en: "machine \(number) had \(read) hours, the warranty ends at \(limit): bill the "
        + "user and take the line out, or have the hours corrected",
      zh: "整机 \(number) 工作 \(read) 小时，已超过三包 \(limit) 小时：向用户收费并删去该行，或更正小时数")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard let machine = line.facts.ownMachine, let record = line.facts.ownRecord else {
      return nil
    }
    let visit = record.serviceDate
    guard let soldOn = line.saleDay(machine, record) else {
      return Message(
        en: "\(visit); neither sold nor in stock", zh: "\(visit)；既未售出也不在库")
    }
    let last = soldOn.adding(months: line.facts.warrantyMonths(machine))
    let hours = record.hours.map { text(hours: $0) }
    let limit = machine.warrantyHours.map { text(hours: $0) }
    return Message(
      en: """
        \(visit); warranty \(soldOn) to \(last); hours \(hours ?? "blank"), \
        limit \(limit ?? "none")
        """,
      zh: """
        \(visit)；三包期 \(soldOn) 至 \(last)；工作小时 \(hours ?? "空白")，\
        三包小时 \(limit ?? "不限")
        """)
  }
}

extension Machine {
  /// The day of the sale that its warranty runs from, be it one to come or a deemed one; nil for a
  /// machine that has none.
  fileprivate func saleDay(on day: Day, by edition: Edition) -> Day? {
    switch standing(on: day, by: edition) {
    case .sold(let soldOn), .deemedSold(let soldOn): soldOn
    case .inStock, .neither: soldOn
    }
  }
}

extension CheckedLine {
  fileprivate func saleDay(_ machine: Machine, _ record: ServiceRecord) -> Day? {
    machine.saleDay(on: record.serviceDate, by: terms.edition)
  }
}

extension TracedLine {
  fileprivate func saleDay(_ machine: Machine, _ record: ServiceRecord) -> Day? {
    machine.saleDay(on: record.serviceDate, by: facts.list.edition)
  }
}
