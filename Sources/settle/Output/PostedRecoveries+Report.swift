import Documents
import Settlement
internal import Text
import Workflow

extension PostedRecoveries: JSONReport {
  /// What came of posting claims on suppliers, for a clerk at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    var columns = Columns()
    columns.add(Message(en: "dated", zh: "凭证日期")[language], day.description)
    columns.add(Message(en: "posted now", zh: "本次入账")[language], "\(posted.count)")
    columns.add(Message(en: "posted before", zh: "此前已入账")[language], "\(earlier.count)")
    columns.add(Message(en: "waiting", zh: "待回复")[language], "\(waiting.count)")
    columns.add(Message(en: "accepted", zh: "认可金额")[language], text(accepted))
    let none = Message(en: "none: no entry", zh: "无分录，未写文件")
    columns.add(Message(en: "journal", zh: "凭证文件")[language], journal ?? none[language])
    out.append("\(period)\n\(columns.printed)")
  }

  /// The same for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "period", period.description, first: true)
    out.append(json: "day", day.description)
    out.append(json: "posted", posted)
    out.append(json: "earlier", earlier)
    out.append(json: "waiting", waiting)
    out.append(json: "accepted", accepted)
    if let journal { out.append(json: "journal", journal) }
    out.append("}\n")
  }
}
