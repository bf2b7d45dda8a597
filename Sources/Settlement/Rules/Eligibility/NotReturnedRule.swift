internal import Text

/// Rejects a part of which nothing accepted is left under its label (旧件未退回).
///
/// Only what came back is paid. Where the inspection says why nothing was accepted, its result
/// is the reason. Seals need not come back; a part without a price has no class and must.
enum NotReturnedRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .part else { return .notAsked(.otherKind) }
    guard facts.isInspected else { return .notAsked(.noAcceptance) }
    guard !facts.isSeal else { return .notAsked(.seal) }
    let mayBeDismantled = facts.price?.mayBeDismantled ?? false
    guard facts.pool.left(mayBeDismantled: mayBeDismantled) == .zero else { return .passes }
    return .fails(facts.pool.shortage(mayBeDismantled: mayBeDismantled) ?? .notReturned)
  }

  static let reasons = [
    ReasonWords(
      .notReturned,
      title: Message(en: "Old part not returned", zh: "旧件未退回"),
      meaning: Message(
        en: """
          No accepted old part is left for this label and part: none was returned, or earlier \
          lines used up what was; rejected.
          """, zh: "该标签和配件没有可用的合格旧件：未退回，或已被前面的行用完，不予结算。"),
      clause: Clause.settlement("第4条", "item 4"),
      remedy: Message(
        en: "Return each replaced part with its label, together with the list.",
        zh: "更换下的旧件须挂标签随清单一并退回。"),
      correction: { $0.sendBack($0.claim.quantity) }),
    ReasonWords(
      .noLabel,
      title: Message(en: "Old part came without a label", zh: "旧件无标签"),
      meaning: Message(
        en: "The inspection found the old part without a label, which counts as not returned.",
        zh: "验收时旧件未挂标签、无法辨认，按未退回处理。"),
      clause: Clause.oldParts("第3条", "item 3"),
      remedy: Message(
        en: "Hang a label with the service record's number on each old part.",
        zh: "每件旧件须挂标签，标签流水号与服务记录表一致。"),
      correction: nil),
    ReasonWords(
      .notReceived,
      title: Message(en: "Old part not received", zh: "旧件未收到"),
      meaning: Message(
        en: "The inspection did not find the old part in the consignment.",
        zh: "验收时未收到该旧件。"),
      clause: Clause.settlement("第4条", "item 4"),
      remedy: Message(
        en: "Check the consignment with the carrier; send proof of dispatch and dispute.",
        zh: "与承运方核对包裹，提供寄件凭证后提出异议。"),
      correction: nil),
    ReasonWords(
      .wrongPart,
      title: Message(en: "Old part is a different part", zh: "旧件件号不符"),
      meaning: Message(
        en: "The inspection found another part than the one claimed.",
        zh: "验收时退回旧件的件号与申报的配件不符。"),
      clause: Clause.settlement("第4条", "item 4"),
      remedy: Message(
        en: "Compare part number and label; send the right old part with the next list's parts.",
        zh: "核对件号与标签；退回正确的旧件并说明情况。"),
      correction: nil),
    ReasonWords(
      .notGenuine,
      title: Message(en: "Old part is not the manufacturer's", zh: "旧件非厂家件"),
      meaning: Message(
        en: "The inspection found that the old part is not one of the manufacturer's.",
        zh: "验收时认定退回旧件不是厂家件。"),
      clause: Clause.settlement("第2条、第4条", "items 2 and 4"),
      remedy: Message(
        en: "Fit and return the manufacturer's parts only; where it is one, prove its purchase.",
        zh: "只能使用并退回厂家件；如确系厂家件，请提供进货凭证。"),
      correction: nil),
    ReasonWords(
      .dismantled,
      title: Message(en: "Old part dismantled or incomplete", zh: "旧件被拆件或不完整"),
      meaning: Message(
        en:
          "The inspection found that parts were taken out of the old part, or that it is incomplete.",
        zh: "验收时发现旧件被拆去零件或不完整。"),
      clause: Message(
        en: """
          Regulation on old service parts (服务旧件管理制度), item 2; exceptions: rulebook, \
          parts that may come back dismantled
          """, zh: "《服务旧件管理制度》第2条；例外见规则手册：可拆件目录"),
      remedy: Message(
        en: "Return old parts whole; put an assembly together again before you pack it.",
        zh: "旧件须完整退回，已拆解的总成件须恢复完整后再装箱。"),
      correction: nil),
    ReasonWords(
      .noFault,
      title: Message(en: "No fault found in the old part", zh: "旧件未检出故障"),
      meaning: Message(
        en: "The inspection found no fault in the old part.",
        zh: "验收时该旧件未检出故障，不予结算。"),
      clause: Clause.rule("仅结算有故障的旧件", "only parts with a fault are settled"),
      remedy: Message(
        en: "Test a part before you replace it; where the fault shows only at work, prove it.",
        zh: "更换前请先检测；如故障仅在工作中出现，请提供证明并提出异议。"),
      correction: nil),
    ReasonWords(
      .notWarranty,
      title: Message(en: "Old part has no defect of quality", zh: "旧件非质量问题"),
      meaning: Message(
        en: "The inspection found that the old part did not fail for a defect of its quality.",
        zh: "验收鉴定该旧件的损坏不属质量问题，不予结算。"),
      clause: Clause.rule("三包仅限质量问题", "the warranty covers defects of quality"),
      remedy: Message(
        en: "Bill the user; where you see it otherwise, send pictures or a report and dispute.",
        zh: "应向用户收费；如有不同意见，请提供照片或检测报告后提出异议。"),
      correction: nil),
  ]

  static func seen(_ line: TracedLine) -> Message? {
    line.trace.pool.map {
      Message(en: "\(text($0)) left", zh: "剩余 \(text($0))")
    }
  }
}
