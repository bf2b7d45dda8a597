import Settlement
internal import Text

extension ExplainedLine {
  /// The whole trace of the line, from the cells to the last fen.
  func sections(of explanation: Explanation) -> [ExplanationSection] {
    let head = explanation.record.head
    let words = ExplanationWords.self
    var sections = [ExplanationSection(words.line(self), opening)]
    let claims = background.rows.filter { $0.kind == .claim }
    let others = background.rows.filter { $0.kind != .claim }
    if !claims.isEmpty {
      sections.append(.init(words.asClaimed, claims.map { .source($0) }))
    }
    if !others.isEmpty {
      sections.append(.init(words.heldAgainst, others.map { .source($0) }))
    }
    if let trace {
      sections.append(.init(words.rulebookAndPrice, [.facts(priceFacts(trace, explanation))]))
      sections += returnSections(trace)
      sections.append(.init(words.rules, [.table(rules(trace, head))]))
      sections.append(
        .init(words.arithmetic, [.table(arithmetic(trace)), .paragraph(words.rounding)]))
    }
    sections.append(.init(words.difference, differenceBlocks(head.period.sort)))
    if let whereabouts = background.whereabouts {
      sections.append(.init(PartWhereabouts.heading, whereabouts.blocks))
    }
    return sections
  }

  private var opening: [ExplanationBlock] {
    let outcome = ExplanationBlock.paragraph(ExplanationWords.outcome(self))
    guard let trace, !matchesArchive else { return [outcome] }
    return [
      outcome, .note(ExplanationWords.decidedNow(trace.decision, trace.facts.list.period.sort)),
    ]
  }

  // Rulebook and price.

  private func priceFacts(
    _ trace: LineTrace, _ explanation: Explanation
  ) -> [(label: Message, value: Message)] {
    var facts: [(label: Message, value: Message)] = [
      (Message(en: "Rulebook", zh: "规则手册"), explanation.editionText),
      (Message(en: "Price date", zh: "取价日期"), priceDate(trace)),
      (kind.isService ? Self.tariffLabel : Self.priceLabel, priceInForce),
    ]
    if kind == .part, let price = trace.facts.price {
      facts.append((Message(en: "Class", zh: "类别"), partClass(price)))
    }
    if archived.verdict != .rejected {
      facts.append((Message(en: "Approved unit price", zh: "核定单价"), unitPrice(trace)))
    }
    if kind == .maintenance, archived.verdict != .rejected {
      let once = Message(
        en: "\(text(archived.quantityApproved)): a milestone is paid once",
        zh: "\(text(archived.quantityApproved))：每次强保只结算一次")
      facts.append((Message(en: "Approved quantity", zh: "核定数量"), once))
    }
    facts.append((Message(en: "Management fee", zh: "管理费"), fee(trace)))
    return facts
  }

  private static let priceLabel = Message(en: "Settlement price", zh: "结算价")
  private static let tariffLabel = Message(en: "Tariff", zh: "服务费标准")

  private func priceDate(_ trace: LineTrace) -> Message {
    let day = trace.priceDate
    let period = trace.facts.list.period.sort.scheme.periodName
    switch trace.facts.record {
    case .found:
      return Message(
        en: "\(day), the service date of record \(names.record)",
        zh: "\(day)，即记录表 \(names.record) 的服务日期")
    case .otherDealer:
      return Message(
        en:
          "\(day), the last day of the \(period.english), as the record is another service center's",
        zh: "\(day)，即\(period.chinese)最后一天（记录表属其他服务中心）")
    case .missing, .notAtHand:
      return Message(
        en: "\(day), the last day of the \(period.english), as the record is not at hand",
        zh: "\(day)，即\(period.chinese)最后一天（没有该记录表）")
    }
  }

  private var priceInForce: Message {
    guard let price = background.price else {
      return Message(en: "none was in force", zh: "没有有效价格")
    }
    let published = price.publishedOn
    return Message(
      en: "\(grouped(price.price)), in force from \(price.effectiveFrom)"
        + (price.effectiveTo.map { " to \($0)" } ?? "")
        + (published.map { ", published on \($0)" } ?? ""),
      zh: "\(grouped(price.price))，自 \(price.effectiveFrom) 起"
        + (price.effectiveTo.map { "至 \($0) 止" } ?? "") + "有效"
        + (published.map { "，\($0) 发布" } ?? ""))
  }

  /// How the approved unit price came about from the claimed one.
  private func unitPrice(_ trace: LineTrace) -> Message {
    let approved = grouped(archived.unitPriceApproved)
    let claimed = grouped(archived.unitPriceClaimed)
    let written =
      trace.claim.unitPrice == nil
      ? Message(en: "\(claimed), blank: as computed", zh: "\(claimed)，空白按计算")
      : Message(en: "\(claimed)", zh: "\(claimed)")
    guard kind.isService || trace.claim.isExternal else {
      return Message(
        en: "\(approved), the settlement price (claimed: \(written.english))",
        zh: "\(approved)，即结算价（申报：\(written.chinese)）")
    }
    return Message(
      en: "\(approved), the lower of claimed (\(written.english)) and in force",
      zh: "\(approved)，取申报（\(written.chinese)）与有效价格中较低者")
  }

  private func partClass(_ price: PartPrice) -> Message {
    let name = price.partClass.name
    let isGiven = background.price?.hasClass ?? false
    return Message(
      en: "\(name.english), by \(isGiven ? "the price row" : "the part's name")",
      zh: "\(name.chinese)（\(isGiven ? "按批发价表" : "按配件名称")）")
  }

  private func fee(_ trace: LineTrace) -> Message {
    guard let exclusion = trace.facts.feeExclusion else {
      let rate = text(trace.facts.list.edition.managementFee)
      return Message(en: "\(rate) of the approved amount", zh: "按核定金额的 \(rate)")
    }
    return Message(
      en: "none: \(exclusion.title.english) — \(exclusion.clause.english)",
      zh: "不计：\(exclusion.title.chinese)——\(exclusion.clause.chinese)")
  }

  // The pool of accepted parts, and the consent.

  private func returnSections(_ trace: LineTrace) -> [ExplanationSection] {
    var sections: [ExplanationSection] = []
    if kind == .part {
      sections.append(.init(ExplanationWords.pool, [.facts(poolFacts(trace))]))
    }
    if let balance = trace.consent {
      sections.append(
        .init(ExplanationWords.consent, [.facts(consentFacts(balance, trace))]))
    }
    return sections
  }

  private func poolFacts(_ trace: LineTrace) -> [(label: Message, value: Message)] {
    guard let left = trace.pool else {
      let why =
        trace.facts.isSeal
        ? Message(en: "a seal need not come back: no pool", zh: "密封件无须退回，不核对合格数量")
        : Message(en: "not checked: no acceptance was at hand", zh: "没有旧件验收单，未核对")
      return [(Message(en: "Pool", zh: "合格数量"), why)]
    }
    return [
      (
        Message(en: "Accepted under label \(names.record)", zh: "标签 \(names.record) 下验收合格"),
        Message(asWritten: text(trace.wholeAccepted))
      ),
      (Message(en: "Drawn by earlier lines", zh: "前面各行已用"), draws),
      (Message(en: "Left before this line", zh: "本行之前剩余"), Message(asWritten: text(left))),
      (Message(en: "Claimed", zh: "本行申报"), Message(asWritten: text(quantityClaimed))),
      (Message(en: "Drawn by this line", zh: "本行使用"), Message(asWritten: text(trace.drawn))),
      (Message(en: "Left after it", zh: "本行之后剩余"), Message(asWritten: text(left - trace.drawn))),
    ]
  }

  private var draws: Message {
    guard !background.draws.isEmpty else { return Message(asWritten: "0") }
    return background.draws.map {
      Message(
        en: "\(text($0.quantity)) by line \($0.line)", zh: "第\($0.line)行 \(text($0.quantity))")
    }.joined(en: ", ", zh: "、")
  }

  private func consentFacts(
    _ balance: ConsentBalance, _ trace: LineTrace
  ) -> [(label: Message, value: Message)] {
    let unlimited = Message(en: "no limit", zh: "不限")
    return [
      (Message(en: "Number", zh: "批准文号"), Message(asWritten: names.approval)),
      (
        Message(en: "Granted by \(trace.priceDate)", zh: "截至 \(trace.priceDate) 批准"),
        balance.granted.map { Message(asWritten: text($0)) } ?? unlimited
      ),
      (
        Message(en: "Used on other statements", zh: "其他结算单已用"),
        Message(asWritten: text(balance.usedElsewhere))
      ),
      (
        Message(en: "Used by earlier lines", zh: "前面各行已用"),
        Message(asWritten: text(balance.usedBefore))
      ),
      (
        Message(en: "Left before this line", zh: "本行之前剩余"),
        balance.left.map { Message(asWritten: text($0)) } ?? unlimited
      ),
    ]
  }
}

extension ExplainedLine {
  /// Every rule in the order of the registry, with its outcome, what it saw, and its clause.
  func rules(_ trace: LineTrace, _ head: StatementHead) -> ExplanationTable {
    let words = ExplanationWords.self
    let outcomes = trace.outcomes
    let line = traced(trace, head.deadline)
    let rows = outcomes.enumerated().map { index, outcome in
      let code = outcome.code
      return [
        Message(asWritten: "\(index + 1)"),
        code.map { name($0, head.period.sort) } ?? Message(asWritten: ""),
        words.outcome(outcome.result),
        outcome.seen(line) ?? Message(asWritten: ""), code?.clause ?? Message(asWritten: ""),
      ]
    }
    return ExplanationTable(
      name: "rules",
      headings: [words.number, words.rule, words.outcome, words.seen, StatementWords.clause],
      rows: rows, marked: Set(outcomes.indices.filter { outcomes[$0].isFinding }))
  }

  private func name(_ code: ReasonCode, _ periods: PeriodSort) -> Message {
    let title = code.title(of: periods)
    return Message(en: "\(title.english) (\(code.rawValue))", zh: title.chinese)
  }

  /// The steps from the claimed to the approved money.
  func arithmetic(_ trace: LineTrace) -> ExplanationTable {
    let words = ExplanationWords.self
    return ExplanationTable(
      name: "steps",
      headings: [words.step, words.computation, words.rounded, words.reduction],
      rows: trace.arithmetic.map { step in
        [
          words.step(step, self), words.computation(step), Message(asWritten: grouped(step.result)),
          words.reduction(step, trace.facts.list.period.sort),
        ]
      })
  }

  /// Every fen between claimed and approved, as archived.
  func differenceBlocks(_ periods: PeriodSort) -> [ExplanationBlock] {
    var rows = [
      [
        Message(en: "Claimed: amount + fee", zh: "申报：金额＋管理费"),
        Message(asWritten: "\(grouped(archived.amountClaimed)) + \(grouped(archived.feeClaimed))"),
        Message(asWritten: grouped(claimed)), Message(asWritten: ""),
      ]
    ]
    rows += archived.reasons.map { reason in
      [
        name(reason.code, periods), Message(asWritten: ""),
        Message(asWritten: grouped(-reason.amount)),
        reason.code.clause,
      ]
    }
    rows.append([
      Message(en: "Approved: amount + fee", zh: "核定：金额＋管理费"),
      Message(asWritten: "\(grouped(archived.amountApproved)) + \(grouped(archived.feeApproved))"),
      Message(asWritten: grouped(approved)), Message(asWritten: ""),
    ])
    let table = ExplanationTable(
      name: "difference",
      headings: [
        StatementWords.reason, ExplanationWords.computation, StatementWords.amount,
        StatementWords.clause,
      ], rows: rows)
    guard !archived.advice.isEmpty else { return [.table(table)] }
    let advice = archived.advice.map { $0.title(of: periods) }.joined(en: "; ", zh: "；")
    return [
      .table(table),
      .paragraph(
        Message(
          en: StatementWords.advice.english + advice.english,
          zh: StatementWords.advice.chinese + advice.chinese)),
    ]
  }
}

extension RuleOutcome {
  /// Whether the rule has something to say against the line.
  var isFinding: Bool {
    switch result {
    case .rejects, .alsoFails, .advises: true
    case .passed, .notAsked: false
    }
  }
}
