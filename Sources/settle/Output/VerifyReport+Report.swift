import Documents
import Settlement
internal import Text
import Workflow

extension VerifyReport: JSONReport {
  /// Whether the archive holds, and what of it does not, for an auditor at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    guard !defects.isEmpty else {
      return out.append("\(Label.sound[language])\n\(counts(language))")
    }
    let count = Message(
      en: defects.count == 1 ? "1 thing does not hold" : "\(defects.count) things do not hold",
      zh: "有 \(defects.count) 处不符")
    out.append("\(count[language])\n")
    if let first {
      let who = Message(
        en: "the first run that does not hold: \(first.name.english)",
        zh: "最早不符的一次：\(first.name.chinese)")
      out.append("\(who[language])\n")
    }
    for defect in defects { out.append(defect.lines(language)) }
    out.append(counts(language))
  }

  private func counts(_ language: Language) -> String {
    var columns = Columns()
    if let latest {
      columns.add(Label.latest[language], latest.name[language])
      columns.add(Label.digest[language], latest.digest)
    }
    let counts: [(Message, Int?)] = [
      (Label.runs, runs), (Label.statements, statements), (Label.lines, lines),
      (Label.inputs, inputs), (Label.invoices, invoices), (Label.bytes, bytes),
      (Label.replayed, replayed), (Label.documents, documents),
    ]
    for (label, count) in counts {
      if let count { columns.add(label[language], "\(count)") }
    }
    return columns.printed
  }
}

extension VerifiedRun {
  /// The run's number, and what it was: `run 3 (post 2025-10, 2025-11-20)`.
  var name: Message {
    let month = period.map { " \($0)" } ?? ""
    return Message(
      en: "run \(number) (\(command)\(month), \(day))",
      zh: "第 \(number) 次（\(chineseCommand)\(month)，\(day)）")
  }

  private var chineseCommand: String {
    switch command {
    case "run": "结算"
    case "confirm": "确认"
    case "dispute": "异议"
    case "post": "入账"
    case "reconcile": "核对发票"
    case "revoke": "撤销"
    case "withdraw": "撤回"
    default: command
    }
  }
}

extension VerifyDefect {
  /// Where it lies.
  fileprivate var name: Message {
    if let run { return run.name }
    return number.map { Message(en: "run \($0)", zh: "第 \($0) 次") } ?? Label.file
  }

  /// What is wrong and where, in one line.
  var line: Message {
    guard number != nil else { return message }
    return Message(
      en: "\(name.english): \(message.english)", zh: "\(name.chinese)：\(message.chinese)")
  }

  /// What is wrong, and below it what there should be and what there is.
  fileprivate func lines(_ language: Language) -> String {
    let colon = language == .chinese ? "：" : ": "
    let place = number == nil ? "" : name[language] + colon
    var text = "- \(place)\(message[language])\n"
    if let expected { text += "    \(Label.expected[language])\(colon)\(expected)\n" }
    if let found { text += "    \(Label.found[language])\(colon)\(found)\n" }
    return text
  }
}

private enum Label {
  static let sound = Message(en: "the archive holds", zh: "档案完好")
  static let file = Message(en: "the file", zh: "档案文件")
  static let expected = Message(en: "expected", zh: "应为")
  static let found = Message(en: "found", zh: "实为")
  static let latest = Message(en: "latest", zh: "最后一个批次")
  static let digest = Message(en: "its digest", zh: "其校验码")
  static let runs = Message(en: "runs", zh: "批次数")
  static let statements = Message(en: "statements", zh: "结算单（含各版次）")
  static let lines = Message(en: "lines", zh: "明细行")
  static let inputs = Message(en: "files read", zh: "输入文件")
  static let invoices = Message(en: "invoices", zh: "发票")
  static let replayed = Message(en: "runs replayed", zh: "重新结算的批次数")
  static let documents = Message(en: "documents written again", zh: "重新生成文件数")
  static let bytes = Message(en: "bytes", zh: "字节")
}

extension CommandContext {
  /// Writes what does not hold to the standard error output.
  func complain(of report: VerifyReport) {
    for defect in report.defects { console.complain(defect.line) }
  }
}

extension VerifyReport {
  /// Whether the archive holds, and what of it does not, for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
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
