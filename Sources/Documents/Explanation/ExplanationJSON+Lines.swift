import Settlement

extension ExplanationJSON {
  /// A line with its whole trace.
  static func append(
    _ line: ExplainedLine, _ head: StatementHead, in language: Language, to out: inout TextBuffer
  ) {
    out.append(json: "line", line.names.number, first: true)
    out.append(json: "position", line.position)
    out.append(json: "kind", line.kind == .unknown ? line.names.kindText : line.kind.rawValue)
    out.append(json: "record_no", line.names.record)
    out.append(json: "item", line.names.item)
    append(line.archived, claimed: line.quantityClaimed, to: &out)
    out.append(jsonKey: "sources", first: false)
    out.append(array: line.background.rows) { append($0, to: &$1) }
    if let trace = line.trace { append(trace, of: line, head, in: language, to: &out) }
    out.append("}")
  }

  private static func append(
    _ trace: LineTrace, of line: ExplainedLine, _ head: StatementHead, in language: Language,
    to out: inout TextBuffer
  ) {
    out.append(jsonKey: "told_as_archived", first: false)
    out.append(line.matchesArchive ? "true" : "false")
    out.append(json: "price_date", trace.priceDate.description)
    if let price = line.background.price { append(price, to: &out) }
    if let left = trace.pool { append(pool: trace, left, line.background.draws, to: &out) }
    if let balance = trace.consent { append(balance, to: &out) }
    out.append(jsonKey: "settled_before", first: false)
    out.append(array: line.background.settled) { settled, out in
      out.append(json: "statement_no", settled.statement, first: true)
      out.append(json: "revision", settled.revision)
      out.append(json: "line", settled.line)
      out.append("}")
    }
    out.append(jsonKey: "rules", first: false)
    let traced = line.traced(trace, head.deadline)
    out.append(array: trace.outcomes) { outcome, out in
      out.append(json: "codes", outcome.codes.map(\.rawValue), first: true)
      append(outcome.result, to: &out)
      out.append(json: "seen", outcome.seen(traced)?[language] ?? "")
      out.append(json: "clause", outcome.code?.clause[language] ?? "")
      out.append("}")
    }
    append(trace.arithmetic, to: &out)
  }

  private static func append(_ price: PriceBasis, to out: inout TextBuffer) {
    out.append(json: "price_in_force", text(price.price))
    out.append(json: "price_from", price.effectiveFrom.description)
    out.append(json: "price_to", price.effectiveTo?.description ?? "")
    out.append(json: "price_published_on", price.publishedOn?.description ?? "")
  }

  private static func append(
    pool trace: LineTrace, _ left: Quantity, _ draws: [PoolDraw], to out: inout TextBuffer
  ) {
    out.append(jsonKey: "pool", first: false)
    out.append(json: "accepted", text(trace.wholeAccepted), first: true)
    out.append(json: "left_before", text(left))
    out.append(json: "drawn", text(trace.drawn))
    out.append(json: "left_after", text(left - trace.drawn))
    out.append(jsonKey: "drawn_by", first: false)
    out.append(array: draws) { draw, out in
      out.append(json: "line", draw.line, first: true)
      out.append(json: "quantity", text(draw.quantity))
      out.append("}")
    }
    out.append("}")
  }

  private static func append(_ balance: ConsentBalance, to out: inout TextBuffer) {
    out.append(jsonKey: "consent", first: false)
    out.append(json: "granted", balance.granted.map { text($0) } ?? "", first: true)
    out.append(json: "used_elsewhere", text(balance.usedElsewhere))
    out.append(json: "used_before", text(balance.usedBefore))
    out.append(json: "left_before", balance.left.map { text($0) } ?? "")
    out.append("}")
  }

  private static func append(_ result: RuleOutcome.Result, to out: inout TextBuffer) {
    switch result {
    case .passed: out.append(json: "outcome", "passed")
    case .notAsked(let reason):
      out.append(json: "outcome", "not-evaluated")
      out.append(json: "lack", reason.rawValue)
    case .rejects(let code):
      out.append(json: "outcome", "failed")
      out.append(json: "code", code.rawValue)
    case .alsoFails(let code):
      out.append(json: "outcome", "also-failed")
      out.append(json: "code", code.rawValue)
    case .advises(let code):
      out.append(json: "outcome", "advice")
      out.append(json: "code", code.rawValue)
    }
  }

  private static func append(_ steps: [ArithmeticStep], to out: inout TextBuffer) {
    out.append(jsonKey: "arithmetic", first: false)
    out.append(array: steps) { step, out in
      out.append(json: "step", step.name.rawValue, first: true)
      if let product = step.product {
        out.append(json: "factors", product.factors)
        out.append(json: "exact", product.exact)
      }
      out.append(json: "result", step.result)
      if let reduction = step.reduction {
        out.append(json: "code", reduction.code.rawValue)
        out.append(json: "reduction", reduction.amount)
      }
      out.append("}")
    }
  }
}

extension ExactProduct {
  fileprivate var factors: [String] {
    switch self {
    case .price(let quantity, let price): [text(quantity), text(price)]
    case .share(let rate, let amount): [text(rate), text(amount)]
    }
  }
}
