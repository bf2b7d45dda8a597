package import Settlement

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
      out.append(array: record.lines) { append($0, of: record, to: &$1) }
    } else {
      out.append(array: explanation.lines) { append($0, head, in: language, to: &$1) }
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
    out.append(array: explanation.deadline.sources) { append($0, to: &$1) }
    out.append("}")
  }

  private static func append(totals head: StatementHead, to out: inout TextBuffer) {
    let totals = head.totals
    out.append(json: "claimed", totals.claimed)
    out.append(json: "reductions", totals.reductions)
    out.append(json: "adjustments", totals.adjustments)
    out.append(json: "total", totals.total)
    out.append(jsonKey: "taxes", first: false)
    out.append(array: head.taxes) { share, out in
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
    out.append(array: revisions) { revision, out in
      out.append(json: "revision", revision.revision, first: true)
      out.append(json: "issued_on", revision.issuedOn.description)
      out.append(json: "state", revision.state.rawValue)
      out.append(jsonKey: "events", first: false)
      out.append(array: revision.events) { event, out in
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
    out.append(array: decision.reasons) { reason, out in
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
    out.append(array: source.cells) { cell, out in
      out.append(json: "heading", cell.heading, first: true)
      out.append(json: "text", cell.text)
      out.append("}")
    }
    out.append("}")
  }
}
