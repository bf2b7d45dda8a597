internal import Settlement
package import Text

/// An explanation for programs: keys are stable, money is written as on every other output.
package enum ExplanationJSON {
  /// Writes one object.
  package static func append(
    _ explanation: Explanation, in language: Language, to out: inout TextBuffer
  ) {
    let (head, issue) = (explanation.record.head, explanation.record.issue)
    out.append(json: "statement_no", head.number, first: true)
    out.append(json: "revision", issue.revision)
    out.append(json: "dealer", head.dealer.id)
    out.append(json: "period", head.period.description)
    out.append(json: "issued_on", issue.issuedOn.description)
    out.append(json: "run", explanation.run.number)
    out.append(json: "run_digest", issue.runDigest)
    out.append(json: "digest", issue.digest)
    out.append(json: "edition", head.edition.description)
    append(explanation.replay, in: language, to: &out)
    append(deadline: explanation, to: &out)
    append(totals: head, to: &out)
    append(explanation.revisions, to: &out)
    out.append(jsonKey: "lines", first: false)
    if explanation.lines.isEmpty {
      let record = explanation.record
      out.append(lines: record.lines) { append($0, of: record, to: &$1) }
    } else {
      out.append(lines: explanation.lines) { append($0, head, in: language, to: &$1) }
    }
    out.append("}\n")
  }

  private static func append(
    _ replay: ReplayOutcome, in language: Language, to out: inout TextBuffer
  ) {
    switch replay {
    case .same: out.append(json: "replay", "same")
    case .differs(let total):
      out.append(json: "replay", "differs")
      out.append(json: "replayed_total", total)
    case .failed(let reason):
      out.append(json: "replay", "failed")
      out.append(json: "replay_error", reason[language])
    }
  }

  private static func append(deadline explanation: Explanation, to out: inout TextBuffer) {
    let ruling = explanation.record.head.deadline
    out.append(jsonKey: "deadline", first: false)
    out.append(json: "day", ruling.day.description, first: true)
    out.append(json: "regular_day", ruling.regularDay.description)
    out.append(json: "days_off", explanation.deadline.daysOff.map(\.description))
    out.append(json: "extended_by", ruling.extendedBy)
    out.append(json: "postmark", ruling.postmark?.description ?? "")
    out.append(json: "received_on", ruling.receivedOn?.description ?? "")
    let late = ruling.postmark.map { Int($0.number - ruling.day.number) } ?? 0
    out.append(json: "days_late", max(late, 0))
    out.append(jsonKey: "sources", first: false)
    out.append(lines: explanation.deadline.sources) { append($0, to: &$1) }
    out.append("}")
  }

  private static func append(totals head: StatementHead, to out: inout TextBuffer) {
    let totals = head.totals
    out.append(json: "claimed", totals.claimed)
    out.append(json: "reductions", totals.reductions)
    out.append(json: "adjustments", totals.adjustments)
    out.append(json: "total", totals.total)
    out.append(jsonKey: "taxes", first: false)
    out.append(lines: head.taxes) { share, out in
      out.append(json: "rate", text(share.rate), first: true)
      out.append(json: "gross", share.gross)
      out.append(json: "net_exact", share.exactNet)
      out.append(json: "net", share.net)
      out.append(json: "tax", share.tax)
      out.append("}")
    }
  }

  private static func append(_ revisions: [ExplainedRevision], to out: inout TextBuffer) {
    out.append(jsonKey: "revisions", first: false)
    out.append(lines: revisions) { revision, out in
      out.append(json: "revision", revision.revision, first: true)
      out.append(json: "issued_on", revision.issuedOn.description)
      out.append(json: "state", revision.state.rawValue)
      out.append(jsonKey: "events", first: false)
      out.append(lines: revision.events) { event, out in
        out.append(json: "event", event.code, first: true)
        out.append(json: "on", event.day.description)
        out.append(json: "who", event.who)
        out.append(json: "file", event.file)
        out.append(json: "remark", event.remark)
        out.append("}")
      }
      out.append("}")
    }
  }

  /// A line in short.
  private static func append(
    _ line: RecordLine, of record: StatementRecord, to out: inout TextBuffer
  ) {
    let string = { (range: TextRange) in String(decoding: record[range], as: UTF8.self) }
    out.append(json: "line", string(line.number), first: true)
    out.append(json: "kind", string(line.kind))
    out.append(json: "record_no", string(line.record))
    out.append(json: "item", string(line.item))
    append(line.decision, claimed: line.quantityClaimed, to: &out)
    out.append("}")
  }

  static func append(
    _ decision: LineDecision, claimed: Quantity, to out: inout TextBuffer
  ) {
    out.append(json: "decision", decision.verdict.rawValue)
    out.append(jsonFiguresOf: decision, claimed: claimed)
    out.append(jsonKey: "reasons", first: false)
    out.append(lines: decision.reasons) { reason, out in
      out.append(json: "code", reason.code.rawValue, first: true)
      out.append(json: "amount", reason.amount)
      out.append("}")
    }
    out.append(json: "advice", decision.advice.map(\.rawValue))
  }

  static func append(_ source: ExplainedSource, to out: inout TextBuffer) {
    out.append(json: "kind", source.kind.rawValue, first: true)
    out.append(json: "file", source.file)
    out.append(json: "row", source.row)
    out.append(jsonKey: "cells", first: false)
    out.append(lines: source.cells) { cell, out in
      out.append(json: "heading", cell.heading, first: true)
      out.append(json: "text", cell.text)
      out.append("}")
    }
    out.append("}")
  }
}

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
    out.append(lines: line.background.rows) { append($0, to: &$1) }
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
    if let whereabouts = line.background.whereabouts { append(whereabouts, to: &out) }
    out.append(jsonKey: "settled_before", first: false)
    out.append(lines: line.background.settled) { settled, out in
      out.append(json: "statement_no", settled.statement, first: true)
      out.append(json: "revision", settled.revision)
      out.append(json: "line", settled.line)
      out.append("}")
    }
    out.append(jsonKey: "rules", first: false)
    let traced = line.traced(trace, head.deadline)
    out.append(lines: trace.outcomes) { outcome, out in
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
    out.append(lines: draws) { draw, out in
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
    out.append(lines: steps) { step, out in
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

extension ExplanationJSON {
  /// Writes where the parts of a line lie.
  private static func append(_ whereabouts: PartWhereabouts, to out: inout TextBuffer) {
    out.append(jsonKey: "accepted_parts", first: false)
    out.append(lines: whereabouts.entries) { entry, out in
      out.append(json: "quantity", text(entry.quantity), first: true)
      out.append(json: "disposition", entry.disposition?.rawValue ?? "")
      out.append(json: "store", entry.store)
      out.append(json: "on", entry.day.description)
      out.append("}")
    }
    out.append(jsonKey: "movements", first: false)
    out.append(lines: whereabouts.steps) { step, out in
      out.append(json: "movement_no", step.number, first: true)
      out.append(json: "date", step.day.description)
      out.append(json: "type", step.type.rawValue)
      out.append(json: "quantity", text(step.quantity))
      out.append(json: "store", step.store)
      out.append(json: "to_store", step.toStore)
      out.append(json: "partner", step.partner)
      out.append("}")
    }
  }
}
