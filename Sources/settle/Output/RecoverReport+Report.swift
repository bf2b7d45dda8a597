import Documents
import Settlement
internal import Text
import Workflow

extension RecoverReport: JSONReport {
  /// What came of the claims, for a clerk at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    out.append("\(Label.head(period, asOf)[language])\n")
    var rows = Rows()
    for claim in claims { rows.add(claim.row(in: language)) }
    out.append(rows.printed)
    var columns = Columns()
    columns.add(Label.issued[language], "\(issued)")
    columns.add(Label.left[language], "\(left)  \(text(leftAmount))")
    columns.add(Label.files[language], folder)
    if !others.isEmpty { columns.add(Label.others[language], others.joined(separator: ", ")) }
    out.append(columns.printed)
    out.append(tie.holds ? "" : "\(Label.broken[language]) ")
    out.append("\(recoveryTie(tie)[language])\n")
    for notice in findings.noticeLines { out.append("\(notice[language])\n") }
  }

  /// The same for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "period", period.description, first: true)
    out.append(json: "as_of", asOf.description)
    out.append(json: "out", folder)
    out.append(json: "issued", issued)
    out.append(jsonKey: "claims", first: false)
    out.append(jsonObjects: claims) { $0.writeFields(to: &$1) }
    out.append(json: "left", left)
    out.append(json: "left_amount", leftAmount)
    out.append(jsonKey: "tie", first: false)
    out.append(jsonKey: "agrees", first: true)
    out.append(tie.holds ? "true" : "false")
    out.append(json: "approved", tie.approved)
    out.append(json: "claimed", tie.claimed)
    out.append(json: "left", tie.left)
    out.append(json: "difference", tie.difference)
    out.append("}")
    out.append(jsonKey: "exceptions", first: false)
    ExceptionsJSON.append(findings.rows(in: language), to: &out)
    out.append("}\n")
  }
}

extension ClaimSummary {
  /// A line on a terminal.
  func row(in language: Language) -> [String] {
    let days = late.map { Message(en: "\($0) days late", zh: "逾期 \($0) 天") }
    return [
      number, "\(revision)", supplier, state.name[language], Label.due(due)[language],
      text(claimed), text(open), days?[language] ?? "",
    ]
  }

  /// The members of an object.
  func writeFields(to out: inout TextBuffer) {
    out.append(json: "recovery_no", number, first: true)
    out.append(json: "revision", revision)
    out.append(json: "supplier", supplier)
    out.append(json: "name", name)
    out.append(json: "period", period.description)
    out.append(json: "state", state.rawValue)
    out.append(json: "due", due.description)
    out.append(json: "claimed", claimed)
    out.append(json: "open", open)
    if let late { out.append(json: "late", late) }
  }
}

private enum Label {
  static let issued = Message(en: "issued now", zh: "本次开出")
  static let left = Message(en: "on no claim", zh: "未追偿")
  static let files = Message(en: "files", zh: "文件")
  static let others = Message(en: "also written", zh: "同时更新")
  static let broken = Message(en: "DOES NOT AGREE:", zh: "不符：")

  static func head(_ period: Period, _ asOf: Day) -> Message {
    Message(en: "claims of \(period), as of \(asOf)", zh: "\(period) 追偿，截至 \(asOf)")
  }

  static func due(_ day: Day) -> Message { Message(en: "answer by \(day)", zh: "回复期限 \(day)") }
}
