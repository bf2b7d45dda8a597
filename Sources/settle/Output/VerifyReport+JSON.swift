import Documents
import Settlement
internal import Text
import Workflow

extension VerifyReport {
  /// Whether the archive holds, and what of it does not, for programs.
  func json(in language: Language) -> String {
    var out = TextBuffer()
    out.append(jsonKey: "sound", first: true)
    out.append(defects.isEmpty ? "true" : "false")
    if let latest {
      out.append(jsonKey: "latest", first: false)
      out.append(latest)
      out.append("}")
    }
    if let first = first?.number { out.append(json: "first", Int(first)) }
    out.append(json: "runs", runs)
    out.append(json: "statements", statements)
    out.append(json: "lines", lines)
    out.append(json: "inputs", inputs)
    out.append(json: "invoices", invoices)
    out.append(json: "bytes", bytes)
    if let replayed { out.append(json: "replayed", replayed) }
    if let documents { out.append(json: "documents", documents) }
    out.append(jsonKey: "defects", first: false)
    out.append("[")
    for (index, defect) in defects.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(defect, language)
    }
    out.append("]}\n")
    return String(decoding: out.copy, as: UTF8.self)
  }
}

extension TextBuffer {
  /// Writes what a run was, without the closing brace.
  fileprivate mutating func append(_ run: VerifiedRun) {
    append(json: "run", Int(run.number), first: true)
    append(json: "command", run.command)
    if let period = run.period { append(json: "period", period) }
    append(json: "day", run.day)
    append(json: "digest", run.digest)
  }

  fileprivate mutating func append(_ defect: VerifyDefect, _ language: Language) {
    append(json: "check", defect.check, first: true)
    if let number = defect.number { append(json: "run", Int(number)) }
    if let run = defect.run {
      append(json: "command", run.command)
      if let period = run.period { append(json: "period", period) }
      append(json: "day", run.day)
    }
    append(json: "message", defect.message[language])
    if let expected = defect.expected { append(json: "expected", expected) }
    if let found = defect.found { append(json: "found", found) }
    append("}")
  }
}
