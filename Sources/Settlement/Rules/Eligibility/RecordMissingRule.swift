internal import Text

/// Rejects a line whose service record is not in the register.
///
/// Without a record (现场服务记录表) there is no proof of the visit.
enum RecordMissingRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    switch facts.record {
    case .notAtHand: .notAsked(.noRecords)
    case .missing: .fails(.recordMissing)
    case .otherDealer, .found: .passes
    }
  }

  static let reasons = [
    ReasonWords(
      .recordMissing,
      title: Message(en: "Service record not registered", zh: "服务记录表未登记"),
      meaning: Message(
        en: "The line's field service record is not in the register of records; rejected.",
        zh: "该行的现场服务记录表不在登记簿中，不予结算。"),
      clause: Clause.staff,
      remedy: Message(
        en: "Check the record number; hand in the record, so that it is registered, and dispute.",
        zh: "核对服务记录表号；补交现场服务记录表登记后提出异议。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "record \(line.names.record) is not in the register: compare the number with the form, or "
        + "send the form in to be registered",
      zh: "登记簿中没有现场服务记录表 \(line.names.record)：核对服务记录表号，或补交记录表登记")
  }

  static func seen(_ line: TracedLine) -> Message? {
    Message(asWritten: line.names.record)
  }
}
