internal import Text

/// Rejects a line whose service date lies outside the period.
///
/// Each month is settled on its own list.
enum OtherMonthRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingRecord {
      .failing(.otherMonth, if: !facts.list.period.contains($0.serviceDate))
    }
  }

  static let reasons = [
    ReasonWords(
      .otherMonth,
      title: Message(en: "Service date in another month", zh: "服务日期不在结算月份"),
      meaning: Message(
        en: "The record's service date is not in the month that is settled; rejected.",
        zh: "现场服务记录表的服务日期不在结算月份内，不予结算。"),
      clause: Clause.settlement("第3条", "item 3"),
      remedy: Message(
        en: "Claim each visit in the list of the month in which it took place.",
        zh: "请在服务发生月份的清单中申报。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    guard let day = line.facts.record?.serviceDate else { return ReasonCode.otherMonth.remedy }
    let period = line.terms.period
    let month = period.sort.period(of: day, halves: period.halves ?? .ofCalendar)
    return Message(
      en:
        "record \(line.names.record) is of \(day): move the line to the list of \(month), or correct "
        + "the record number",
      zh: "现场服务记录表 \(line.names.record) 的服务日期为 \(day)：请移入 \(month) 的清单，或更正服务记录表号")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard let day = line.facts.ownRecord?.serviceDate else { return nil }
    let period = line.facts.list.period
    let name = period.sort.scheme.periodName
    return Message(
      en: "serviced on \(day), \(name.english) \(period)",
      zh: "服务日期 \(day)，\(name.chinese) \(period)")
  }
}
