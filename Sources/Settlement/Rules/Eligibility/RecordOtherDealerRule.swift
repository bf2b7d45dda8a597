internal import Text

/// Rejects a line whose service record belongs to another dealer.
///
/// Nothing else of that record is looked at, so that no dealer learns of another's visits.
enum RecordOtherDealerRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    switch facts.record {
    case .notAtHand: .notAsked(.noRecords)
    case .otherDealer: .fails(.recordOtherDealer)
    case .missing, .found: .passes
    }
  }

  static let reasons = [
    ReasonWords(
      .recordOtherDealer,
      title: Message(en: "Service record of another service center", zh: "服务记录表属其他服务中心"),
      meaning: Message(
        en: "The line's field service record is registered for another service center; rejected.",
        zh: "该行的现场服务记录表登记在其他特约服务中心名下，不予结算。"),
      clause: Clause.rule("服务记录归属", "ownership of service records"),
      remedy: Message(
        en: "Correct the record number; only the service center that did the visit can claim it.",
        zh: "更正服务记录表号；只能由实施该次服务的服务中心申报。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "record \(line.names.record) is registered for another service center: correct the number, or "
        + "take the line out",
      zh: "现场服务记录表 \(line.names.record) 登记在其他服务中心名下：更正服务记录表号，或删去该行")
  }

  static func seen(_ line: TracedLine) -> Message? {
    Message(asWritten: line.names.record)
  }
}
