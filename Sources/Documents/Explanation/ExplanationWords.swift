import Settlement
internal import Text

/// The words of an explanation.
enum ExplanationWords {
  static let title = Message(en: "How the settlement came about", zh: "结算审核说明")
  static let asClaimed = Message(en: "As claimed, as the file has it", zh: "申报内容（按文件原样）")
  static let heldAgainst = Message(en: "What it was held against", zh: "审核所依据的登记（按文件原样）")
  static let rulebookAndPrice = Message(en: "Rulebook and price", zh: "规则手册与价格")
  static let pool = Message(en: "Accepted old parts", zh: "旧件合格数量")
  static let consent = Message(en: "Written consent", zh: "书面同意")
  static let rules = Message(en: "The rules, in their order", zh: "逐条审核（按规则次序）")
  static let arithmetic = Message(en: "The arithmetic, with every rounding", zh: "金额计算（含每次舍入）")
  static let difference = Message(en: "From claimed to approved", zh: "从申报到核定")
  static let deadline = Message(en: "Mailing deadline", zh: "寄出期限")
  static let provenance = Message(en: "Where this comes from", zh: "资料来源")
  static let life = Message(en: "Revisions and what happened to them", zh: "各版次及处理经过")
  static let totals = Message(en: "The total", zh: "总额")
  static let lines = Message(en: "Lines", zh: "各行结果")
  static let claimed = Message(en: "Claimed", zh: "申报")
  static let approved = Message(en: "Approved", zh: "核定")
  static let result = Message(en: "Result", zh: "结果")

  static func about(_ head: StatementHead, revision: Int) -> Message {
    Message(
      en: "Statement \(head.number), revision \(revision), \(head.dealer.name), \(head.period)",
      zh: "结算单 \(head.number) 第\(revision)版，\(head.dealer.name)，\(head.period)")
  }

  static func line(_ line: ExplainedLine) -> Message {
    Message(
      en: "Line \(line.names.number): \(line.names.item) \(line.names.name)",
      zh: "第\(line.names.number)行：\(line.names.item) \(line.names.name)")
  }

  static func lineOfRecord(_ line: ExplainedLine) -> Message {
    let (title, record) = (self.line(line), line.names.record)
    return Message(
      en: "\(title.english), service record \(record)", zh: "\(title.chinese)，服务记录表号 \(record)")
  }

  static func outcome(_ line: ExplainedLine) -> Message {
    let verdict = line.archived.verdict.name
    let difference = line.claimed - line.approved
    let figures = "\(grouped(line.claimed)) → \(grouped(line.approved))"
    guard difference != .zero else {
      return Message(
        en: "\(verdict.english): \(figures), nothing cut",
        zh: "\(verdict.chinese)：\(figures)，无核减")
    }
    let amount = grouped(difference < .zero ? -difference : difference)
    return difference < .zero
      ? Message(
        en: "\(verdict.english): \(figures), raised by \(amount)",
        zh: "\(verdict.chinese)：\(figures)，核增 \(amount)")
      : Message(
        en: "\(verdict.english): \(figures), \(amount) cut",
        zh: "\(verdict.chinese)：\(figures)，核减 \(amount)")
  }

  static func source(_ kind: SourceKind) -> Message {
    switch kind {
    case .claim: Message(en: "Expense list", zh: "代垫服务费用清单")
    case .record: Message(en: "Service record", zh: "现场服务记录表")
    case .machine: Message(en: "Machine", zh: "整机档案")
    case .price: Message(en: "Price in force", zh: "有效批发价")
    case .tariff: Message(en: "Tariff in force", zh: "有效服务费标准")
    case .acceptance: Message(en: "Acceptance", zh: "旧件验收单")
    case .manifest: Message(en: "Manifest", zh: "旧件退回明细表")
    case .approval: Message(en: "Consent", zh: "书面同意")
    case .emergency: Message(en: "Emergency approval", zh: "急件批准")
    case .receipt: Message(en: "Receipt", zh: "收件登记")
    case .extensionApproval: Message(en: "Extension", zh: "延期批准")
    }
  }

  static func place(_ source: ExplainedSource) -> Message {
    Message(en: "\(source.file), row \(source.row)", zh: "\(source.file) 第\(source.row)行")
  }

  static let hiddenRow = Message(
    en: "Another service center's row: not shown.", zh: "属其他特约服务中心，内容不予显示。")

  // Replay.
  static let same = Message(
    en:
      "The archived files were decided again for this page and give the archived figures to the fen.",
    zh: "本说明按存档文件重新审核得出，与存档金额一致。")

  static func differs(_ total: Money, archived: Money) -> Message {
    Message(
      en: """
        ATTENTION: this program decides the archived files otherwise (total \(grouped(total)), archived \
        \(grouped(archived))). The archived figures are what counts; what is told below as decided \
        now may not be how they came about. Ask the version that issued the statement.
        """,
      zh: """
        注意：本程序按存档文件重新审核的结果与存档不一致（现算总额 \(grouped(total))，存档总额 \(grouped(archived))）。\
        以存档金额为准；下列现算经过可能不是当时的审核经过，请用出具该结算单的程序版本核对。
        """)
  }

  static func failed(_ reason: Message) -> Message {
    Message(
      en: """
        ATTENTION: this program cannot decide the archived files again (\(reason.english)). The \
        archived figures are what counts; only they are shown.
        """,
      zh: "注意：本程序无法按存档文件重新审核（\(reason.chinese)）。以存档金额为准，以下仅列存档内容。")
  }

  static func decidedNow(_ decision: LineDecision, _ periods: PeriodSort) -> Message {
    let figures = grouped(decision.amountApproved + decision.feeApproved)
    let codes = decision.reasons.map { reason in
      let amount = grouped(reason.amount)
      return Message(
        en: "\(reason.code.rawValue) \(amount)",
        zh: "\(reason.code.title(of: periods).chinese) \(amount)")
    }.joined(en: ", ", zh: "，")
    return Message(
      en: """
        ATTENTION: this line is decided otherwise now: \(decision.verdict.english), \(figures) \
        approved\(codes.english.isEmpty ? "" : " (\(codes.english))"). The archived decision is what counts.
        """,
      zh: """
        注意：本行现算结果与存档不同：\(decision.verdict.name.chinese)，核定 \(figures)\
        \(codes.chinese.isEmpty ? "" : "（\(codes.chinese)）")。以存档决定为准。
        """)
  }

  static func howToAsk(_ number: String) -> Message {
    Message(
      en: "The whole story of a line: settle explain \(number) LINE",
      zh: "查看某一行的完整说明：settle explain \(number) 行号")
  }
}

extension Verdict {
  fileprivate var english: String { name.english.lowercased() }
}

/// The words of rules and of the arithmetic.
extension ExplanationWords {
  static func outcome(_ result: RuleOutcome.Result) -> Message {
    switch result {
    case .passed: Message(en: "passed", zh: "未发现问题")
    case .rejects: Message(en: "FAILED: rejects the line", zh: "不符：本行不予结算")
    case .alsoFails: Message(en: "would have failed too (advice)", zh: "亦不符（仅作提示）")
    case .advises: Message(en: "noted (advice, no money)", zh: "提示（不影响金额）")
    case .notAsked(let reason):
      Message(
        en: "not evaluated: \(reason.words.english)", zh: "未核对：\(reason.words.chinese)")
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
      """, zh: "每个乘积只舍入一次，四舍五入到分。核减为负数的即核增。")

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
      Message(
        asWritten:
          "\(text(quantity)) × \(grouped(price)) = \(grouped(exact: step.product?.exact ?? ""))")
    case .share(let rate, let amount):
      Message(
        asWritten:
          "\(text(rate)) × \(grouped(amount)) = \(grouped(exact: step.product?.exact ?? ""))")
    case nil: Message(asWritten: "")
    }
  }

  static func reduction(_ step: ArithmeticStep, _ periods: PeriodSort) -> Message {
    guard let reduction = step.reduction else { return Message(asWritten: "") }
    guard reduction.amount != .zero || step.name == .rejection else {
      return Message(asWritten: "0.00")
    }
    let (amount, title) = (grouped(reduction.amount), reduction.code.title(of: periods))
    return Message(
      en: "\(amount) (\(title.english))", zh: "\(amount)（\(title.chinese)）")
  }
}
