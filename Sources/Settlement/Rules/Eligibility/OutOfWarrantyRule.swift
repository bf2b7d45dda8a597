internal import Text

/// Rejects a line whose service lies outside the machine's warranty (三包期).
///
/// The warranty runs from the sale for so many months, to the same day of the month or that
/// month's end, that day included; or to so many machine hours, whichever comes first. Hours that
/// the record leaves blank exceed nothing.
enum OutOfWarrantyRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingMachine { machine, record in
      let lastDay = machine.soldOn.adding(months: machine.warrantyMonths)
      guard record.serviceDate >= machine.soldOn, record.serviceDate <= lastDay else {
        return .fails(.outOfWarranty)
      }
      guard let hours = record.hours, let limit = machine.warrantyHours else { return .passes }
      return .failing(.outOfWarranty, if: hours > limit)
    }
  }

  static let reasons = [
    ReasonWords(
      .outOfWarranty,
      title: Message(en: "Out of warranty", zh: "超出三包期"),
      meaning: Message(
        en: """
          The service date is before the sale or after the end of the warranty, or the machine's \
          hours exceed the warranty hours; rejected.
          """, zh: "服务日期早于销售日或晚于三包期满日，或工作小时超过三包小时，不予结算。"),
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
    let last = machine.soldOn.adding(months: machine.warrantyMonths)
    guard machine.soldOn <= record.serviceDate, record.serviceDate <= last else {
      return Message(
        en:
          "machine \(line.facts.machineNumber) is under warranty from \(machine.soldOn) to \(last), the "
          + "visit was on \(record.serviceDate): bill the user and take the line out, or have the "
          + "sale date corrected",
        zh:
          "整机 \(line.facts.machineNumber) 的三包期为 \(machine.soldOn) 至 \(last)，服务日期为 \(record.serviceDate)：向用户收费并删去该行，或更正销售日期"
      )
    }
    let limit = machine.warrantyHours.map { text(hours: $0) } ?? "-"
    let read = record.hours.map { text(hours: $0) } ?? "-"
    return Message(
      en:
        "machine \(line.facts.machineNumber) had \(read) hours, the warranty ends at \(limit): bill the "
        + "user and take the line out, or have the hours corrected",
      zh: "整机 \(line.facts.machineNumber) 工作 \(read) 小时，已超过三包 \(limit) 小时：向用户收费并删去该行，或更正小时数")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard let machine = line.facts.ownMachine, let record = line.facts.ownRecord else {
      return nil
    }
    let last = machine.soldOn.adding(months: machine.warrantyMonths)
    let hours = record.hours.map { text(hours: $0) }
    let limit = machine.warrantyHours.map { text(hours: $0) }
    return Message(
      en: """
        \(record.serviceDate); warranty \(machine.soldOn) to \(last); hours \(hours ?? "blank"), \
        limit \(limit ?? "none")
        """,
      zh: """
        \(record.serviceDate)；三包期 \(machine.soldOn) 至 \(last)；工作小时 \(hours ?? "空白")，\
        三包小时 \(limit ?? "不限")
        """)
  }
}
