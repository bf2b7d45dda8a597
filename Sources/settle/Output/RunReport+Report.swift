import Documents
import Settlement
internal import Text
import Workflow

extension RunReport: JSONReport {
  /// What came of the month, for a clerk at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    var columns = Columns()
    let isTrial = outFolder == nil
    columns.add(
      (isTrial ? Label.wouldBeIssued : Label.issued)[language], counted(issued, language))
    columns.add(Label.unchanged[language], "\(unchanged.count)")
    let taken = [
      (Label.locked, locked),
      (isTrial ? Label.wouldBeConfirmed : Label.confirmed, confirmed),
      (isTrial ? Label.wouldBeDisputed : Label.disputed, disputed),
    ]
    for (label, numbers) in taken where !numbers.isEmpty {
      columns.add(label[language], counted(numbers, language))
    }
    columns.add(Label.held[language], counted(held, language))
    columns.add(Label.withoutList[language], counted(withoutList, language))
    columns.add(Label.lines[language], "\(lines)")
    columns.add(Label.claimed[language], text(claimed))
    columns.add(Label.reductions[language], text(reductions))
    columns.add(Label.adjustments[language], text(adjustments))
    columns.add(Label.total[language], text(total))
    columns.add(Label.files[language], outFolder ?? Label.dryRun[language])
    if !otherFolders.isEmpty {
      columns.add(Label.otherFiles[language], listed(otherFolders, in: language))
    }
    out.append("\(period)\n\(columns.printed)\(attention(language))")
  }

  /// A number, and the names where they are few enough to read.
  private func counted(_ names: [String], _ language: Language) -> String {
    guard (1...8).contains(names.count) else { return "\(names.count)" }
    let joint = language == .chinese ? "、" : ", "
    return "\(names.count)  \(names.joined(separator: joint))"
  }

  private func attention(_ language: Language) -> String {
    let errors = findings.findings.count { $0.severity == .error }
    let notices = findings.findings.count - errors
    guard errors + notices > 0 else { return "" }
    let counts = Message(
      en: "errors: \(errors), notices: \(notices)", zh: "错误 \(errors) 个，提示 \(notices) 个")
    // A trial writes no table of exceptions, so that its notices are shown here.
    guard let outFolder else {
      let notices = findings.noticeLines.map { "  \($0[language])\n" }
      return "\(counts[language])\n\(notices.joined())"
    }
    let path = join(outFolder, "exceptions.csv")
    let whole = Message(
      en: "\(counts[.english]) (see \(path))", zh: "\(counts[.chinese])（见 \(path)）")
    return "\(whole[language])\n"
  }
}

/// Folders side by side; of many, how many more there are.
func listed(_ folders: [String], in language: Language) -> String {
  let shown = folders.prefix(12).joined(separator: language == .chinese ? "、" : ", ")
  guard folders.count > 12 else { return shown }
  let more = Message(
    en: "\(shown) and \(folders.count - 12) more", zh: "\(shown) 等 \(folders.count) 个")
  return more[language]
}

private enum Label {
  static let issued = Message(en: "issued now", zh: "本次出具")
  static let wouldBeIssued = Message(en: "would be issued", zh: "将出具")
  static let wouldBeConfirmed = Message(en: "would be confirmed", zh: "将确认")
  static let wouldBeDisputed = Message(en: "would be disputed", zh: "将登记异议")
  static let unchanged = Message(en: "unchanged", zh: "未变")
  static let locked = Message(en: "locked, differing", zh: "已锁定（有变动）")
  static let confirmed = Message(en: "confirmed now", zh: "本次确认")
  static let disputed = Message(en: "disputed now", zh: "本次异议")
  static let held = Message(en: "held", zh: "暂缓")
  static let withoutList = Message(en: "without list", zh: "未报清单")
  static let lines = Message(en: "lines", zh: "行数")
  static let claimed = Message(en: "claimed", zh: "申报金额")
  static let reductions = Message(en: "reductions", zh: "核减金额")
  static let adjustments = Message(en: "adjustments", zh: "前期调整")
  static let total = Message(en: "total", zh: "核定总额")
  static let files = Message(en: "files", zh: "文件")
  static let otherFiles = Message(en: "also written", zh: "一并更新")
  static let dryRun = Message(
    en: "none written (dry run)", zh: "未写文件（试运行）")
}

extension RunReport {
  /// What came of the month, for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "period", period.description, first: true)
    if let outFolder { out.append(json: "out", outFolder) }
    out.append(json: "also_written", otherFolders)
    out.append(json: "issued", issued)
    out.append(json: "unchanged", unchanged)
    out.append(json: "locked", locked)
    out.append(json: "confirmed", confirmed)
    out.append(json: "disputed", disputed)
    out.append(json: "held", held)
    out.append(json: "without_list", withoutList)
    out.append(json: "lines", lines)
    out.append(json: "claimed", claimed)
    out.append(json: "reductions", reductions)
    out.append(json: "adjustments", adjustments)
    out.append(json: "total", total)
    out.append(json: "run_digest", runDigest)
    out.append(json: "bytes_in", bytesIn)
    out.append(json: "bytes_out", bytesOut)
    appendPhases(to: &out)
    out.append(jsonKey: "exceptions", first: false)
    ExceptionsJSON.append(findings.rows(in: self.language), to: &out)
    out.append("}\n")
  }

  private func appendPhases(to out: inout TextBuffer) {
    out.append(jsonKey: "milliseconds", first: false)
    out.append("{")
    for (index, (phase, seconds)) in seconds.enumerated() {
      if index > 0 { out.append(",") }
      out.append(quoted: phase)
      out.append(":")
      out.append(decimal: Int64((seconds * 1000).rounded()))
    }
    out.append("}")
  }
}
