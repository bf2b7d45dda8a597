import Documents
import Settlement
internal import Text
import Workflow

extension PostReport: JSONReport {
  /// What came of a posting, for a clerk at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    var columns = Columns()
    columns.add(Label.day[language], day.description)
    columns.add(Label.posted[language], "\(posted.count)")
    if !invoiced.isEmpty { columns.add(Label.invoiced[language], "\(invoiced.count)") }
    columns.add(Label.earlier[language], "\(earlier.count)")
    columns.add(Label.waiting[language], "\(waiting.count)")
    columns.add(Label.entries[language], "\(entries.count)")
    columns.add(
      Label.credited[language], text(entries.reduce(Money.zero) { $0 + $1.credited }))
    columns.add(Label.journal[language], journal ?? Label.noJournal[language])
    out.append("\(period)\n\(columns.printed)")
  }
}

extension PostReport {
  /// What came of a posting, for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "period", period.description, first: true)
    out.append(json: "day", day.description)
    out.append(json: "posted", posted)
    out.append(json: "invoiced", invoiced)
    out.append(json: "earlier", earlier)
    out.append(jsonKey: "waiting", first: false)
    out.append(jsonObjects: waiting) { statement, out in
      out.append(json: "statement_no", statement.number, first: true)
      out.append(json: "reason", statement.reason[language])
    }
    out.append(json: "entries", entries.count)
    out.append(json: "credited", entries.reduce(Money.zero) { $0 + $1.credited })
    if let journal { out.append(json: "journal", journal) }
    out.append("}\n")
  }
}

private enum Label {
  static let day = Message(en: "dated", zh: "凭证日期")
  static let posted = Message(en: "posted now", zh: "本次入账")
  static let invoiced = Message(en: "invoiced already", zh: "其中发票已到")
  static let earlier = Message(en: "posted before", zh: "此前已入账")
  static let waiting = Message(en: "waiting", zh: "待确认")
  static let entries = Message(en: "entries", zh: "分录")
  static let credited = Message(en: "credited", zh: "贷记往来账")
  static let journal = Message(en: "journal", zh: "凭证文件")
  static let noJournal = Message(en: "none: no entry", zh: "无分录，未写文件")
}
