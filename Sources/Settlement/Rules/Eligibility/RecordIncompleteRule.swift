internal import Text

/// Rejects a line whose service record has blanks.
///
/// The form must be filled in completely, the cause of the fault above all: where the rulebook says
/// which causes are covered, a record without one is incomplete. A maintenance mends no fault.
enum RecordIncompleteRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingRecord { record in
      .failing(.recordIncomplete, if: !record.isComplete || lacksCause(facts))
    }
  }

  private static func lacksCause(_ facts: LineFacts) -> Bool {
    let verdict = facts.askingCause { cause, _ in .failing(.recordIncomplete, if: cause == nil) }
    return verdict == .fails(.recordIncomplete)
  }

  static let reasons = [
    ReasonWords(
      .recordIncomplete,
      title: Message(en: "Service record has blanks", zh: "服务记录表填写不完整"),
      meaning: Message(
        en: "The service record was not filled in completely; rejected.",
        zh: "现场服务记录表填写不完整、留有空格，不予结算。"),
      clause: Clause.staff,
      remedy: Message(
        en: "Fill in every field of the record; send the complete copy and dispute.",
        zh: "补齐现场服务记录表各栏，寄来完整件并提出异议。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let record = line.names.record
    guard line.facts.record?.isComplete == true else {
      return Message(
        en: "fill in the blanks of record \(record), and have the register corrected",
        zh: "补齐现场服务记录表 \(record) 的空白栏，并更正登记")
    }
    return Message(
      en: "write the cause of the fault on record \(record), and have the register corrected",
      zh: "在现场服务记录表 \(record) 上写明故障责任，并补填登记")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard line.facts.ownRecord?.isComplete == true, lacksCause(line.facts) else { return nil }
    return Message(en: "cause blank", zh: "故障责任空白")
  }
}
