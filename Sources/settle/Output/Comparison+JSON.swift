import Documents
import Settlement
internal import Text
import Workflow

extension Comparison: JSONReport {
  /// The differences, for programs; what is the same is left out.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "period", period.description, first: true)
    out.append(json: "run", Int(run.id))
    out.append(json: "run_digest", run.digest)
    out.append(json: "issued_on", run.issuedOn.description)
    out.append(jsonKey: "with", first: false)
    out.append(jsonObjects: sources) { $0.write(to: &$1) }
    out.append(jsonKey: "settings", first: false)
    out.append(jsonObjects: settings) { setting, out in
      out.append(json: "key", setting.key, first: true)
      out.append(json: "before", setting.values.before)
      out.append(json: "after", setting.values.after)
    }
    out.append(jsonKey: "month", first: false)
    out.append(sums: ComparedSum.allCases, before, after)
    out.append(jsonKey: "statements", first: false)
    out.append(jsonObjects: statements) { $0.write(in: language, to: &$1) }
    out.append(json: "unchanged", unchanged)
    out.append(json: "held", held)
    out.append(jsonKey: "exceptions", first: false)
    ExceptionsJSON.append(findings.rows(in: language), to: &out)
    out.append(json: "notices", notices.map { $0[language] })
    out.append("}\n")
  }
}

extension ReplacedSource {
  fileprivate func write(to out: inout TextBuffer) {
    out.append(json: "kind", kind, first: true)
    out.append(json: "files", files)
    out.append(json: "instead_of", insteadOf)
    guard let rows else { return }
    out.append(json: "rows_before", rows.before)
    out.append(json: "rows_after", rows.after)
  }
}

extension StatementDifference {
  fileprivate func write(in language: Language, to out: inout TextBuffer) {
    out.append(json: "statement_no", number, first: true)
    out.append(json: "dealer", dealer.id)
    out.append(json: "name", dealer.name)
    out.append(json: "before", before == nil ? "held" : "decided")
    out.append(json: "after", after == nil ? "held" : "decided")
    out.append(jsonKey: "sums", first: false)
    out.append(sums: ComparedSum.allCases, before?.totals, after?.totals)
    if let deadline {
      out.append(jsonKey: "deadline", first: false)
      out.append(json: "before", deadline.before.day.description, first: true)
      out.append(json: "after", deadline.after.day.description)
      out.append(json: "late_before", deadline.before.isLate ? "yes" : "no")
      out.append(json: "late_after", deadline.after.isLate ? "yes" : "no")
      out.append("}")
    }
    out.append(jsonKey: "lines", first: false)
    out.append(jsonObjects: lines) { $0.write(to: &$1) }
    out.append(jsonKey: "exceptions", first: false)
    ExceptionsJSON.append(holds.rows(in: language), to: &out)
  }
}

extension LineDifference {
  fileprivate func write(to out: inout TextBuffer) {
    out.append(json: "line", number, first: true)
    out.append(json: "kind", kind)
    out.append(json: "record_no", record)
    out.append(json: "item", item)
    out.append(json: "name", name)
    out.append(json: "difference", paid.difference)
    out.append(jsonKey: "figures", first: false)
    out.append(jsonObjects: figures) { entry, out in
      out.append(json: "figure", entry.figure.rawValue, first: true)
      out.append(json: "before", entry.texts.before)
      out.append(json: "after", entry.texts.after)
    }
    if !verdict.isUnchanged {
      out.append(json: "decision_before", verdict.before.rawValue)
      out.append(json: "decision_after", verdict.after.rawValue)
    }
    out.append(jsonKey: "reasons", first: false)
    out.append(jsonObjects: reasons) { entry, out in
      out.append(json: "code", entry.code.rawValue, first: true)
      if let amount = entry.amounts.before { out.append(json: "before", amount) }
      if let amount = entry.amounts.after { out.append(json: "after", amount) }
    }
    out.append(json: "advice_added", adviceAdded.map(\.rawValue))
    out.append(json: "advice_dropped", adviceDropped.map(\.rawValue))
  }
}

extension TextBuffer {
  /// Writes an object with each sum before, after, and the difference.
  fileprivate mutating func append(
    sums: [ComparedSum], _ before: StatementTotals?, _ after: StatementTotals?
  ) {
    append("{")
    for (index, sum) in sums.enumerated() {
      if index > 0 { append(",") }
      append(quoted: sum.rawValue)
      append(":")
      let change = sum.change(before, after)
      append(json: "before", text(change.before), first: true)
      append(json: "after", change.after)
      append(json: "difference", change.difference)
      append("}")
    }
    append("}")
  }
}
