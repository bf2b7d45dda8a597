internal import Settlement
package import Text

/// A check for programs.
package enum CheckJSON {
  /// Writes one object.
  package static func append(
    _ report: CheckReport, in language: Language, to out: inout TextBuffer
  ) {
    out.append(json: "mailed_on", report.mailedOn.description, first: true)
    out.append(jsonKey: "wants_attention", first: false)
    out.append(report.wantsAttention ? "true" : "false")
    out.append(jsonKey: "lists", first: false)
    out.append(lines: report.lists) { append($0, in: language, to: &$1) }
    out.append(jsonKey: "findings", first: false)
    out.append(lines: report.findings) { append($0, in: language, to: &$1) }
    out.append(json: "unchecked", report.unchecked.map { $0[language] })
    out.append("}\n")
  }

  private static func append(
    _ list: CheckedList, in language: Language, to out: inout TextBuffer
  ) {
    let deadline = list.terms.deadline
    out.append(json: "file", list.file, first: true)
    out.append(json: "dealer", list.terms.dealer.id)
    out.append(json: "period", list.terms.period.description)
    out.append(json: "state", list.holds.isEmpty ? "decided" : "held")
    out.append(json: "deadline", deadline.day.description)
    out.append(json: "regular_deadline", deadline.regularDay.description)
    if !deadline.extendedBy.isEmpty { out.append(json: "extended_by", deadline.extendedBy) }
    if let mailed = deadline.postmark {
      out.append(json: "days_left", Int(deadline.day.number - mailed.number))
    }
    out.append(jsonKey: "holds", first: false)
    out.append(lines: list.holds) { append($0, in: language, to: &$1) }
    if list.holds.isEmpty { append(list.sums, to: &out) }
    out.append(jsonKey: "lines", first: false)
    out.append(lines: list.lines) { append($0, in: language, to: &$1) }
    out.append("}")
  }

  private static func append(_ sums: CheckSums, to out: inout TextBuffer) {
    out.append(json: "claimed", sums.claimed)
    out.append(json: "paid", sums.paid)
    out.append(json: "cut", sums.cut)
    out.append(json: "open", sums.open)
    out.append(jsonKey: "reductions", first: false)
    out.append(lines: sums.reductions) { total, out in
      out.append(json: "code", total.code.rawValue, first: true)
      out.append(json: "lines", total.lines)
      out.append(json: "amount", total.amount)
      out.append("}")
    }
  }

  private static func append(
    _ line: CheckedLine, in language: Language, to out: inout TextBuffer
  ) {
    let decision = line.decision
    out.append(json: "line", line.names.number, first: true)
    out.append(json: "row", Int(line.claim.row))
    out.append(json: "record_no", line.names.record)
    out.append(json: "item", line.names.item)
    out.append(json: "decision", line.isOpen ? "open" : decision.verdict.rawValue)
    out.append(jsonFiguresOf: decision, claimed: line.claim.quantity)
    out.append(jsonKey: "reasons", first: false)
    out.append(lines: line.reasons) { reason, out in
      out.append(json: "code", reason.code.rawValue, first: true)
      out.append(json: "amount", reason.amount)
      out.append(json: "to_do", line.remedy(for: reason.code)[language])
      out.append("}")
    }
    out.append(jsonKey: "advice", first: false)
    out.append(lines: line.advice) { code, out in
      out.append(json: "code", code.rawValue, first: true)
      out.append(json: "to_do", line.remedy(for: code)[language])
      out.append("}")
    }
    out.append("}")
  }

  /// Writes a finding with its place.
  static func append(
    _ finding: CheckFinding, in language: Language, to out: inout TextBuffer
  ) {
    out.append(json: "severity", finding.finding.severity.rawValue, first: true)
    out.append(json: "file", finding.file)
    if let row = finding.finding.place.row { out.append(json: "row", row) }
    out.append(json: "column", finding.finding.place.column ?? "")
    out.append(json: "code", finding.finding.code.rawValue)
    out.append(json: "message", finding.finding.message[language])
    out.append("}")
  }
}
