internal import Text

/// Advises that the price table's class and the part's name do not agree.
///
/// The class stands; the table may want mending.
enum ClassDoubtfulRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .part else { return .notAsked(.otherKind) }
    guard let price = facts.price else { return .notAsked(.noPrice) }
    return .failing(.classDoubtful, if: price.isClassDoubtful)
  }

  static let reasons = [
    ReasonWords(
      .classDoubtful,
      title: Message(en: "Part class and name disagree", zh: "配件类别与名称不一致"),
      meaning: Message(
        en: """
          By its name the part is an assembly or a seal, but its class in the price table says \
          otherwise; the class stands.
          """, zh: "按名称应为总成或密封件，但批发价表所列类别不同，以所列类别为准。"),
      clause: Clause.rule("总成与密封件的认定", "telling assemblies and seals"),
      remedy: Message(
        en: "Tell the customer service center where the part's class looks wrong.",
        zh: "如认为配件类别有误，请告知客户服务中心。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "the price table's class of \(line.names.item) does not fit its name: ask the customer service "
        + "center which is right",
      zh: "批发价表中 \(line.names.item) 的类别与名称不符：请与客户服务中心核对")
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
