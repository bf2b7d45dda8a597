internal import Text

/// Pays the management fee (配件管理费) on parts from the manufacturer or a qualified supplier.
///
/// None is due for assemblies, for parts shipped on a service emergency order, and for external
/// purchases; the first that applies is the reason. Other kinds bear none at all.
enum ManagementFeeRule: AmountRule {
  static func step(_ payment: inout Payment, _ facts: LineFacts) -> ArithmeticStep {
    let due = due(facts, on: payment.amount)
    payment.feeClaimed = payment.claim.fee ?? due.fee
    payment.fee = due.fee
    let rate = facts.list.edition.managementFee
    return ArithmeticStep(
      .fee, due.code == .feeAdjusted ? .share(rate, payment.amount) : nil, result: due.fee,
      reduction: Reduction(due.code, payment.feeClaimed - due.fee))
  }

  /// The fee that is due on an amount, and the reason where the claimed fee is another.
  static func due(_ facts: LineFacts, on amount: Money) -> (fee: Money, code: ReasonCode) {
    if let exclusion = exclusion(facts) { return (.zero, exclusion) }
    return (facts.list.edition.managementFee.of(amount), .feeAdjusted)
  }

  /// Why no fee is due at all; nil where one is.
  static func exclusion(_ facts: LineFacts) -> ReasonCode? {
    guard facts.line.kind == .part else { return .feeNotDue }
    if facts.price?.partClass == .assembly { return .feeAssembly }
    switch facts.line.source {
    case .manufacturer, .qualified: return nil
    case .emergency: return .feeEmergency
    case .external: return .feeExternal
    }
  }

  static let reasons = [
    ReasonWords(
      .feeAssembly,
      title: Message(en: "No fee on an assembly", zh: "总成件不计管理费"),
      meaning: Message(
        en:
          "The part is an assembly, on which no management fee is paid; the claimed fee is taken off.",
        zh: "该配件属总成件，不享受配件管理费，核减申报的管理费。"),
      clause: Message(
        en: """
          Regulation on settling service parts expenses (服务配件费用结算制度), special notes, item 1; \
          rulebook: list of assemblies
          """, zh: "《服务配件费用结算制度》特别提示第1条；规则手册：总成目录"),
      remedy: claimNone,
      correction: { noFee($0, en: "\($0.names.item) is an assembly", zh: "\($0.names.item) 是总成件") }),
    ReasonWords(
      .feeEmergency,
      title: Message(en: "No fee on an emergency order", zh: "急件不计管理费"),
      meaning: Message(
        en: """
          The part was shipped on a service emergency order, for which no management fee is paid; \
          the claimed fee is taken off.
          """, zh: "该配件凭服务急件申购单发运，不享受配件管理费，核减申报的管理费。"),
      clause: Clause.settlement("特别提示第1条", "special notes, item 1"),
      remedy: claimNone,
      correction: {
        noFee($0, en: "\($0.names.item) came on an emergency order", zh: "\($0.names.item) 为急件")
      }),
    ReasonWords(
      .feeExternal,
      title: Message(en: "No fee on an outside purchase", zh: "外购件不计管理费"),
      meaning: Message(
        en: """
          The part was bought elsewhere, for which no management fee is paid; the claimed fee is \
          taken off.
          """, zh: "该配件为外购，不享受配件管理费，核减申报的管理费。"),
      clause: Clause.settlement("第2条", "item 2"),
      remedy: claimNone,
      correction: {
        noFee($0, en: "\($0.names.item) was bought elsewhere", zh: "\($0.names.item) 为外购件")
      }),
    ReasonWords(
      .feeNotDue,
      title: Message(en: "No fee on services", zh: "服务类费用不计管理费"),
      meaning: Message(
        en: """
          Maintenance, labour and travel carry no management fee; the claimed fee is taken off.
          """, zh: "强保、工时、差旅不计配件管理费，核减申报的管理费。"),
      clause: Clause.settlement("第2条", "item 2"),
      remedy: claimNone,
      correction: { noFee($0, en: "\($0.names.item) is a service", zh: "\($0.names.item) 属服务费用") }),
    ReasonWords(
      .feeAdjusted,
      title: Message(en: "Management fee recalculated", zh: "管理费按规定重算"),
      meaning: Message(
        en: """
          The claimed management fee is not the rulebook's percentage of the approved amount; the \
          difference is taken off, or added where it is negative.
          """, zh: "申报的管理费不等于核定金额乘以规定比例，差额予以核减（负数为核增）。"),
      clause: Message(
        en: """
          Regulation on settling service parts expenses (服务配件费用结算制度), item 2; rulebook: \
          rate of the management fee
          """, zh: "《服务配件费用结算制度》第2条；规则手册：管理费率"),
      remedy: Message(
        en: "Work the fee out on the approved amount, or leave it blank.",
        zh: "管理费请按核定金额乘规定比例计算，也可留空。"),
      correction: correction),
  ]

  private static let claimNone = Message(
    en: "Claim no management fee on such a line: write 0 or leave the fee blank.",
    zh: "此类行不得申报管理费，请填0或留空。")

  private static func noFee(
    _ line: CheckedLine, en english: String, zh chinese: String
  ) -> Message {
    let written = text(line.decision.feeClaimed)
    return Message(
      en: "\(english) and bears no management fee: leave the fee blank or 0 (the list says "
        + "\(written))",
      zh: "\(chinese)，不计管理费：管理费请留空或填 0（清单填的是 \(written)）")
  }

  private static func correction(_ line: CheckedLine) -> Message {
    let (right, written) = (text(line.decision.feeApproved), text(line.decision.feeClaimed))
    let rate = text(line.terms.edition.managementFee)
    return Message(
      en: "leave the fee blank, it is \(rate) of what is paid: \(right) (the list says \(written))",
      zh: "管理费请留空，按核定金额的 \(rate) 计算为 \(right)（清单填的是 \(written)）")
  }
}
