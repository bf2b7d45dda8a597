import Documents
import Settlement
internal import Text
import Workflow

extension ReconcileReport: JSONReport {
  /// How statements and invoices stand, for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "taken", taken, first: true)
    if let period = reconciliation.period { out.append(json: "period", period.description) }
    if let outFolder { out.append(json: "out", outFolder) }
    out.append(json: "also_written", otherFolders)
    out.append(json: "invoiced", invoiced)
    out.append(json: "reopened", reopened)
    ReconciliationJSON.append(reconciliation, to: &out)
    out.append(jsonKey: "exceptions", first: false)
    ExceptionsJSON.append(findings.rows(in: language), to: &out)
    out.append("}\n")
  }

  /// How statements and invoices stand, for a clerk at a terminal: what is open, line by line.
  func writeText(in language: Language, to out: inout TextBuffer) {
    var columns = Columns()
    for entry in reconciliation.statements where !entry.isSettled {
      columns.add(entry.statement.number, entry.line(in: language))
    }
    for entry in reconciliation.invoices where !entry.codes.isEmpty {
      columns.add(
        entry.invoice.number,
        "\(text(entry.invoice.gross))  "
          + entry.codes.map { $0.title[language] }.joined(
            separator: language == .chinese ? "；" : "; "))
      if !entry.fitting.isEmpty {
        columns.add("", ReconciliationWords.fits(entry.fitting)[language])
      }
    }
    out.append("\(summary(language))\n\(columns.printed)\(written(language))")
    for notice in findings.noticeLines { out.append("\(notice[language])\n") }
  }

  private func written(_ language: Language) -> String {
    guard !otherFolders.isEmpty else { return "" }
    let folders = listed(otherFolders, in: language)
    return Message(en: "also written: \(folders)\n", zh: "一并更新：\(folders)\n")[language]
  }

  private func summary(_ language: Language) -> String {
    let matched = reconciliation.statements.count { $0.isSettled }
    let (all, known) = (reconciliation.statements.count, reconciliation.invoices.count)
    let period = reconciliation.period.map { "\($0)" } ?? ""
    let colon = period.isEmpty ? Message(en: "", zh: "") : Message(en: ": ", zh: "：")
    let counts = Message(
      en:
        "\(period)\(colon.english)\(matched) of \(all) statements settled; \(known) invoices on file, \(taken) new",
      zh: "\(period)\(colon.chinese)结算单 \(all) 份，已结清 \(matched) 份；登记发票 \(known) 张，本次新增 \(taken) 张")
    guard let outFolder else { return counts[language] }
    let files = Message(en: " (see \(outFolder))", zh: "（见 \(outFolder)）")
    return counts[language] + files[language]
  }
}

extension ReconciledStatement {
  /// What is open on the statement, in one line.
  fileprivate func line(in language: Language) -> String {
    let due = statement.due.map { $0.description } ?? ""
    let amounts = Message(
      en: "total \(text(statement.total)), invoiced \(text(invoiced)), "
        + "difference \(text(difference)), due \(due)",
      zh: "应开 \(text(statement.total))，已开 \(text(invoiced))，差额 \(text(difference))，期限 \(due)")
    return "\(status.name[language])  \(amounts[language])"
  }
}
