import Documents
import Settlement
internal import Text
import Workflow

/// What was withdrawn by hand.
struct WithdrawnStatements: JSONReport {
  let request: WithdrawRequest
  let taken: [(number: String, revision: Int)]

  /// One line for each statement.
  func writeText(in language: Language, to out: inout TextBuffer) {
    for (number, revision) in taken {
      let line = Message(
        en: "\(number) revision \(revision): withdrawn on \(request.day)\n",
        zh: "\(number) 第 \(revision) 版：\(request.day) 已撤回\n")
      out.append(line[language])
    }
  }

  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "day", request.day.description, first: true)
    out.append(jsonKey: "withdrawn", first: false)
    out.append(jsonObjects: taken) { statement, out in
      out.append(json: "statement_no", statement.number, first: true)
      out.append(json: "revision", statement.revision)
    }
    out.append("}\n")
  }
}
