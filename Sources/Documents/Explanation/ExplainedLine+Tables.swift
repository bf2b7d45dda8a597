import Settlement

extension ExplainedLine {
  /// Every rule in the order of the registry, with its outcome, what it saw, and its clause.
  func rules(_ trace: LineTrace, _ deadline: DeadlineRuling) -> ExplanationTable {
    let words = ExplanationWords.self
    let outcomes = trace.outcomes
    let line = traced(trace, deadline)
    let rows = outcomes.enumerated().map { index, outcome in
      let code = outcome.code
      return [
        Message(asWritten: "\(index + 1)"), code.map(name) ?? Message(asWritten: ""),
        words.outcome(outcome.result),
        outcome.seen(line) ?? Message(asWritten: ""), code?.clause ?? Message(asWritten: ""),
      ]
    }
    return ExplanationTable(
      name: "rules",
      headings: [words.number, words.rule, words.outcome, words.seen, StatementWords.clause],
      rows: rows, marked: Set(outcomes.indices.filter { outcomes[$0].isFinding }))
  }

  private func name(_ code: ReasonCode) -> Message {
    Message(
      en: "\(code.title.english) (\(code.rawValue))",
      zh: "\(code.title.chinese)（\(code.rawValue)）")
  }

  /// The steps from the claimed to the approved money.
  func arithmetic(_ trace: LineTrace) -> ExplanationTable {
    let words = ExplanationWords.self
    return ExplanationTable(
      name: "steps",
      headings: [words.step, words.computation, words.rounded, words.reduction],
      rows: trace.arithmetic.map { step in
        [
          words.step(step, self), words.computation(step), Message(asWritten: text(step.result)),
          words.reduction(step),
        ]
      })
  }

  /// Every fen between claimed and approved, as archived.
  var differenceBlocks: [ExplanationBlock] {
    var rows = [
      [
        Message(en: "Claimed: amount + fee", zh: "申报：金额＋管理费"),
        Message(asWritten: "\(text(archived.amountClaimed)) + \(text(archived.feeClaimed))"),
        Message(asWritten: text(claimed)), Message(asWritten: ""),
      ]
    ]
    rows += archived.reasons.map { reason in
      [
        name(reason.code), Message(asWritten: ""), Message(asWritten: text(-reason.amount)),
        reason.code.clause,
      ]
    }
    rows.append([
      Message(en: "Approved: amount + fee", zh: "核定：金额＋管理费"),
      Message(asWritten: "\(text(archived.amountApproved)) + \(text(archived.feeApproved))"),
      Message(asWritten: text(approved)), Message(asWritten: ""),
    ])
    let table = ExplanationTable(
      name: "difference",
      headings: [
        StatementWords.reason, ExplanationWords.computation, StatementWords.amount,
        StatementWords.clause,
      ], rows: rows)
    guard !archived.advice.isEmpty else { return [.table(table)] }
    let advice = archived.advice.map(\.title).joined(en: "; ", zh: "；")
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
  fileprivate var isFinding: Bool {
    switch result {
    case .rejects, .alsoFails, .advises: true
    case .passed, .notAsked: false
    }
  }
}
