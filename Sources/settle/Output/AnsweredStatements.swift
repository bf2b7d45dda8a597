import Documents
import Settlement
internal import Text
import Workflow

/// What was answered by hand, and which statements took it.
struct AnsweredStatements: JSONReport {
  let request: ConfirmationRequest
  let report: ConfirmationReport

  /// One line for each statement.
  func writeText(in language: Language, to out: inout TextBuffer) {
    let (decision, day) = (request.decision, request.day)
    for (number, revision) in report.taken {
      let line = Message(
        en: "\(number) revision \(revision): \(decision.rawValue) on \(day)\n",
        zh: "\(number) 第 \(revision) 版：\(day) \(decision.doneWord)\n")
      out.append(line[language])
    }
    for number in report.known {
      let line = Message(
        en: "\(number): nothing new, it is on file already\n", zh: "\(number)：已有记录，未作改动\n")
      out.append(line[language])
    }
  }

  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "decision", request.decision.rawValue, first: true)
    out.append(json: "day", request.day.description)
    out.append(jsonKey: "taken", first: false)
    out.append(jsonObjects: report.taken) { statement, out in
      out.append(json: "statement_no", statement.number, first: true)
      out.append(json: "revision", statement.revision)
    }
    out.append(json: "known", report.known)
    out.append("}\n")
  }
}

extension ConfirmationDecision {
  /// What was done, in Chinese.
  fileprivate var doneWord: String {
    switch self {
    case .confirmed: "已确认"
    case .disputed: "提出异议"
    case .revoked: "已撤销"
    }
  }
}
