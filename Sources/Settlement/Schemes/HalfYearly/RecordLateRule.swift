internal import Text

/// Rejects a line whose service record came back after the return date (返回期限), or not at all.
///
/// Not asked where no register of records says when they came back.
enum RecordLateRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingRecord { record in
      guard facts.list.hasRecordReturns else { return .notAsked(.noReturnColumn) }
      guard let returnedOn = record.returnedOn else { return .fails(.recordLate) }
      return .failing(.recordLate, if: returnedOn > facts.list.deadline)
    }
  }

  static let reasons = [
    ReasonWords(
      .recordLate,
      title: Message(en: "Service record back late", zh: "服务记录表逾期返回"),
      meaning: Message(
        en: "The service record came back after the return date, or never; rejected.",
        zh: "现场服务记录表在返回期限之后返回，或一直未返回，不予结算。"),
      clause: Clause.rulebook("返回期限", "return date"),
      remedy: Message(
        en: "Send records back with the next delivery truck; where it was in time, prove it.",
        zh: "服务记录表请及时随车返回；如已按时返回，请提供凭证。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let (record, day) = (line.names.record, line.terms.deadline.day)
    guard let returnedOn = line.facts.record?.returnedOn else {
      return Message(
        en: "record \(record) is not back: return it by \(day), and have its day registered",
        zh: "现场服务记录表 \(record) 尚未返回：请在 \(day) 前返回，并登记返回日期")
    }
    return Message(
      en:
        "record \(record) came back on \(returnedOn), after \(day): prove that it was in time, or "
        + "take the line out",
      zh: "现场服务记录表 \(record) 于 \(returnedOn) 返回，晚于 \(day)：请提供按时返回的凭证，否则删去该行")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard let record = line.facts.ownRecord else { return nil }
    let day = line.facts.list.deadline
    return Message(
      en: "due back by \(day), \(record.returnedOn.map { "came on \($0)" } ?? "never came")",
      zh: "应于 \(day) 前返回，\(record.returnedOn.map { "\($0) 返回" } ?? "未返回")")
  }
}
