internal import Text

/// Advises that the record of a maintenance also bears a part line of the list, rejected or not.
///
/// What is mended at a maintenance needs a service record of its own.
enum RecordSharedRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .maintenance else { return .notAsked(.otherKind) }
    if case .otherDealer = facts.record { return .notAsked(.recordOfOtherDealer) }
    return .failing(.recordShared, if: facts.bearsPart)
  }

  static let reasons = [
    ReasonWords(
      .recordShared,
      title: Message(en: "Maintenance shares its record with parts", zh: "强保与配件共用一份记录表"),
      meaning: Message(
        en: """
          The service record of the maintenance also bears a part line of this list; a repair needs \
          a record of its own.
          """, zh: "该次强保的现场服务记录表在本清单中还列有配件；处理故障须另填现场服务记录表。"),
      clause: Clause.maintenance("第2条", "item 2"),
      remedy: Message(
        en: "Fill in a record of its own for what is mended at a maintenance.",
        zh: "强保中处理故障、更换配件的，请另填现场服务记录表。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let record = line.names.record
    return Message(
      en: "record \(record) is of a maintenance and of parts: fill in a record of its own for the "
        + "repair, and claim the parts on it",
      zh: "记录表 \(record) 既列强保又列配件：请为该次修理另填记录表，配件改列在其上")
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
