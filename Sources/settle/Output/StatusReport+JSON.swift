import Documents
import Settlement
internal import Text
import Workflow

extension StatusReport {
  /// Every statement with its state and what it waits for, for programs.
  var json: String {
    var out = TextBuffer()
    out.append(json: "as_of", asOf.description, first: true)
    out.append(jsonKey: "next_deadlines", first: false)
    append(next, to: &out) { deadline, out in
      out.append(json: "day", deadline.day.description, first: true)
      out.append(json: "for", deadline.statement == nil ? "list" : "invoice")
      out.append(json: "period", deadline.period.description)
      if let statement = deadline.statement { out.append(json: "statement_no", statement) }
    }
    out.append(jsonKey: "dealers", first: false)
    append(entries, to: &out) { append($0, to: &$1) }
    out.append("}\n")
    return String(decoding: out.copy, as: UTF8.self)
  }

  private func append(_ entry: StatusEntry, to out: inout TextBuffer) {
    out.append(json: "period", entry.period.description, first: true)
    out.append(json: "dealer", entry.dealer)
    out.append(json: "name", entry.name)
    out.append(json: "state", entry.state.rawValue)
    if let statement = entry.statement {
      out.append(json: "statement_no", statement.number)
      out.append(json: "revision", statement.revision)
      out.append(json: "issued_on", statement.issuedOn.description)
      if let due = statement.invoiceDue { out.append(json: "invoice_due", due.description) }
      out.append(json: "total", statement.total)
    }
    if let waiting = entry.waiting {
      out.append(json: "waits_for", waiting.rawValue)
      out.append(json: "turn", waiting.party.rawValue)
    }
    if let deadline = entry.deadline { out.append(json: "deadline", deadline.description) }
  }

  private func append<Element>(
    _ elements: [Element], to out: inout TextBuffer,
    _ write: (Element, inout TextBuffer) -> Void
  ) {
    out.append("[")
    for (index, element) in elements.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      write(element, &out)
      out.append("}")
    }
    out.append("]")
  }
}
