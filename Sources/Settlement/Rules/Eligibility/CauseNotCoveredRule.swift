internal import Text

/// Rejects a line whose record puts the fault down to a cause that the warranty does not cover.
///
/// Asked only where the rulebook sets `causes`. A blank cause makes the record incomplete and is no
/// other cause; a maintenance mends no fault.
enum CauseNotCoveredRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingCause { cause, covered in
      .failing(.causeNotCovered, if: cause.map { !covered.contains($0) } ?? false)
    }
  }

  static let reasons = [
    ReasonWords(
      .causeNotCovered,
      title: Message(en: "Cause of the fault not covered", zh: "故障责任不属三包范围"),
      meaning: Message(
        en: """
          The service record puts the fault down to a cause that the warranty does not cover; \
          rejected.
          """, zh: "现场服务记录表所判定的故障责任不属三包范围，不予结算。"),
      clause: Clause.rulebook("三包责任范围", "causes that the warranty covers"),
      remedy: Message(
        en: "Bill the user; where the cause on the record is wrong, have it corrected and dispute.",
        zh: "应向用户收费；如责任判定有误，请更正记录后提出异议。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let record = line.names.record
    let cause = line.facts.record?.cause?.name
    return Message(
      en: "record \(record) puts the fault down to \(cause?.english ?? "-"), which is not covered: "
        + "bill the user and take the line out, or have the cause corrected",
      zh: "记录表 \(record) 判定的故障责任为“\(cause?.chinese ?? "-")”，不属三包范围：向用户收费并删去该行，或更正责任判定")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard let covered = line.facts.list.edition.causes else { return nil }
    let (cause, names) = (line.facts.ownRecord?.cause?.name, covered.map(\.name))
    return Message(
      en: "\(cause?.english ?? "blank"); covered: \(names.joined(en: ", ", zh: "、").english)",
      zh: "\(cause?.chinese ?? "空白")；三包范围：\(names.joined(en: ", ", zh: "、").chinese)")
  }
}
