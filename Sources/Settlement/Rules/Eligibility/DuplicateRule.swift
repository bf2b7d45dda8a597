internal import Text

/// Rejects what a standing statement for another period paid already, of whatever dealer; and a
/// seal or service that stands on an earlier line of the list that is not rejected.
///
/// No returned part proves a second seal or service, so one record is paid one line of it.
enum DuplicateRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    if facts.isPaidElsewhere { return .fails(.duplicate) }
    return .failing(.duplicate, if: (facts.isSeal || facts.isService) && facts.standsEarlier)
  }

  static let reasons = [
    ReasonWords(
      .duplicate,
      title: Message(en: "Already claimed", zh: "重复申报"),
      meaning: Message(
        en: """
          The same record, kind and item was already paid on a statement of another month, or \
          stands on an earlier line of this list where no returned part proves it; rejected.
          """, zh: "同一记录表、类别和项目已在其他月份的结算单中支付；或无须退回旧件的项目已列于本清单前面的行，不予结算。"),
      clause: Clause.rule("一次服务只结算一次", "a service is paid once"),
      remedy: Message(
        en: "Leave the line out; where it is another job, name the record that proves it.",
        zh: "请删除该行；如属另一次服务，请填写对应的记录表号。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let (item, record) = (line.names.item, line.names.record)
    guard let earlier = line.names.earlierLine else {
      return Message(
        en: "\(item) of record \(record) was already paid: take the line out",
        zh: "记录表 \(record) 的 \(item) 已经结算：请删去该行")
    }
    return Message(
      en: "line \(earlier) already claims \(item) of record \(record): take this line out, or "
        + "write the record of the other visit",
      zh: "第 \(earlier) 行已申报记录表 \(record) 的 \(item)：请删去本行，或填写另一次服务的记录表号")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard !line.facts.isPaidElsewhere else {
      let places = line.settledPlaces
      return Message(en: "paid on \(places.english)", zh: "已在 \(places.chinese)结算")
    }
    return line.facts.standsEarlier
      ? Message(en: "stands on an earlier line", zh: "前面的行已列")
      : Message(en: "not paid before", zh: "此前未结算")
  }
}
