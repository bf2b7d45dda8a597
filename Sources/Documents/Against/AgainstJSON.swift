import Settlement
import Text

/// A comparison with the manufacturer's list for programs.
enum AgainstJSON {
  /// Writes one object; what the check itself says is a member of it.
  static func append(
    _ report: AgainstReport, in language: Language, to out: inout TextBuffer
  ) {
    out.append(json: "against", report.theirs.file, first: true)
    append("compared", report.pairing != nil, to: &out)
    append("wants_attention", report.wantsAttention, to: &out)
    append("has_fees", report.theirs.hasFees, to: &out)
    if let invoice = report.invoice {
      out.append(json: "received_on", invoice.receivedOn.description)
      out.append(json: "invoice_due", invoice.due.day.description)
    }
    if let sums = report.pairing?.sums { append(sums, to: &out) }
    out.append(jsonKey: "lines", first: false)
    out.append(lines: report.lines) { append($0, in: language, to: &$1) }
    out.append(json: "remarks", report.remarks.map { $0[language] })
    out.append(jsonKey: "findings", first: false)
    out.append(lines: report.theirs.findings) { CheckJSON.append($0, in: language, to: &$1) }
    out.append(jsonKey: "check", first: false)
    CheckJSON.append(report.check, in: language, to: &out)
    out.append("}\n")
  }

  private static func append(_ key: StaticString, _ value: Bool, to out: inout TextBuffer) {
    out.append(jsonKey: key, first: false)
    out.append(value ? "true" : "false")
  }

  private static func append(_ figures: ListPairing.Figures, to out: inout TextBuffer) {
    out.append(json: "claimed", figures.claimed)
    out.append(json: "expected", figures.expected)
    out.append(json: "paid", figures.paid)
    out.append(json: "difference", figures.difference)
  }

  private static func append(
    _ line: ComparedLine, in language: Language, to out: inout TextBuffer
  ) {
    out.append(json: "line", line.number, first: true)
    out.append(json: "dealer", line.own?.terms.dealer.id ?? line.row?.dealer ?? "")
    out.append(json: "record_no", line.record)
    out.append(json: "item", line.item)
    append(line.pair.figures, to: &out)
    out.append(json: "code", line.pair.code.rawValue)
    if let own = line.own { out.append(json: "row", Int(own.claim.row)) }
    if let row = line.row?.place.row { out.append(json: "their_row", row) }
    if let reasons = line.row?.reasons, !reasons.isEmpty {
      out.append(json: "their_reasons", reasons)
    }
    out.append(json: "to_do", line.toDo.map { $0[language] })
    out.append("}")
  }
}
