import Documents
import Settlement
internal import Text
import Workflow

extension WrittenReport: JSONReport {
  /// Where the report is, and what wants attention, for a clerk at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    let kept = ties.count { $0.isKept }
    let head = Message(
      en: "\(kind.title.english), \(range.words.english), as of \(asOf): see \(folder)\n",
      zh: "\(kind.title.chinese)，\(range.words.chinese)，截至 \(asOf)：见 \(folder)\n")
    out.append(head[language])
    for tie in ties where !tie.isKept {
      let broken = Message(
        en: "DOES NOT AGREE: \(tie.title.english): \(tie.equation)\n",
        zh: "不符：\(tie.title.chinese)：\(tie.equation)\n")
      out.append(broken[language])
    }
    let counts = Message(
      en: "\(kept) of \(ties.count) figures that must agree do\n",
      zh: "勾稽关系 \(ties.count) 项，相符 \(kept) 项\n")
    if !ties.isEmpty { out.append(counts[language]) }
    for absence in absences { out.append("\(absence[language])\n") }
    for notice in findings.noticeLines { out.append("\(notice[language])\n") }
  }

  /// The same for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "report", kind.rawValue, first: true)
    out.append(json: "from", range.first.description)
    out.append(json: "to", range.last.description)
    out.append(json: "as_of", asOf.description)
    out.append(json: "out", folder)
    out.append(json: "files", files)
    out.append(json: "absent", absences.map { $0[language] })
    out.append(jsonKey: "ties", first: false)
    out.append(jsonObjects: ties) { tie, out in
      out.append(json: "title", tie.title[language], first: true)
      out.append(json: "figures", tie.equation)
      out.append(jsonKey: "agrees", first: false)
      out.append(tie.isKept ? "true" : "false")
    }
    out.append(jsonKey: "exceptions", first: false)
    ExceptionsJSON.append(findings.rows(in: language), to: &out)
    out.append("}\n")
  }
}
