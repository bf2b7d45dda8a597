import Settlement

/// The words of rules and of the arithmetic.
extension ExplanationWords {
  static func outcome(_ result: RuleOutcome.Result) -> Message {
    switch result {
    case .passed: Message(en: "passed", zh: "通过")
    case .rejects: Message(en: "FAILED: rejects the line", zh: "不符：本行不予结算")
    case .alsoFails: Message(en: "would have failed too (advice)", zh: "亦不符（仅作提示）")
    case .advises: Message(en: "noted (advice, no money)", zh: "提示（不影响金额）")
    case .notAsked(let reason):
      Message(
        en: "not evaluated: \(reason.words.english)", zh: "未审核：\(reason.words.chinese)")
    }
  }

  static let number = Message(en: "No.", zh: "序号")
  static let rule = Message(en: "Rule", zh: "规则")
  static let outcome = Message(en: "Outcome", zh: "结果")
  static let seen = Message(en: "What was seen", zh: "核对内容")
  static let step = Message(en: "Step", zh: "步骤")
  static let computation = Message(en: "Computation, exact", zh: "算式及精确值")
  static let rounded = Message(en: "To the fen", zh: "四舍五入到分")
  static let reduction = Message(en: "Cut", zh: "核减")
  static let rounding = Message(
    en: """
      Every product is rounded once, to the fen, half away from zero. A negative cut is a raise.
      """, zh: "每个乘积只舍入一次，四舍五入到分。核减为负数的即调增。")

  static func step(_ step: ArithmeticStep, _ line: ExplainedLine) -> Message {
    let claim = line.trace?.claim
    switch step.name {
    case .claimedAmount:
      return claim?.amount == nil
        ? Message(en: "Amount claimed (blank: as computed)", zh: "申报金额（空白，按计算）")
        : Message(en: "Amount claimed, as written", zh: "申报金额（按填写）")
    case .claimedFee:
      return claim?.fee == nil
        ? Message(en: "Fee claimed (blank: the approved fee)", zh: "申报管理费（空白，按核定）")
        : Message(en: "Fee claimed, as written", zh: "申报管理费（按填写）")
    case .lostFee:
      return Message(
        en: "Fee claimed (blank: what would have been due)", zh: "申报管理费（空白，按应计）")
    case .sum:
      return Message(en: "Claimed quantity × claimed unit price", zh: "申报数量 × 申报单价")
    case .quantity:
      return Message(en: "Approved quantity × claimed unit price", zh: "核定数量 × 申报单价")
    case .price:
      return Message(en: "Approved quantity × approved unit price", zh: "核定数量 × 核定单价")
    case .fee: return fee(line.trace?.facts.feeExclusion)
    case .rejection:
      return Message(en: "Rejected: nothing is paid", zh: "不予结算：核定为零")
    }
  }

  private static func fee(_ exclusion: ReasonCode?) -> Message {
    let due = Message(en: "Management fee on it", zh: "按核定金额计管理费")
    guard let exclusion else { return due }
    let (english, chinese) = (exclusion.title.english, exclusion.title.chinese)
    return Message(
      en: "Management fee: none is due (\(english))", zh: "管理费：不计（\(chinese)）")
  }

  static func computation(_ step: ArithmeticStep) -> Message {
    switch step.product {
    case .price(let quantity, let price):
      Message(asWritten: "\(text(quantity)) × \(text(price)) = \(step.product?.exact ?? "")")
    case .share(let rate, let amount):
      Message(asWritten: "\(text(rate)) × \(text(amount)) = \(step.product?.exact ?? "")")
    case nil: Message(asWritten: "")
    }
  }

  static func reduction(_ step: ArithmeticStep) -> Message {
    guard let reduction = step.reduction else { return Message(asWritten: "") }
    guard reduction.amount != .zero || step.name == .rejection else {
      return Message(asWritten: "0.00")
    }
    return Message(asWritten: "\(text(reduction.amount)) (\(reduction.code.rawValue))")
  }
}
