import Settlement
import Workflow

extension BackupReport {
  /// What a backup holds, for a clerk at a terminal.
  func table(in language: Language) -> String {
    var columns = Columns()
    columns.add(Label.runs[language], "\(runs)")
    columns.add(Label.statements[language], "\(statements)")
    if let digest { columns.add(Label.digest[language], digest) }
    columns.add(Label.checked[language], Label.whole[language])
    return "\(file)\n\(columns.printed)"
  }
}

private enum Label {
  static let runs = Message(en: "runs", zh: "结算次数")
  static let statements = Message(en: "statements", zh: "结算单（含各版次）")
  static let digest = Message(en: "latest digest", zh: "最后一次结算的摘要")
  static let checked = Message(en: "checked", zh: "检查")
  static let whole = Message(en: "whole, as the archive", zh: "完整，与档案一致")
}
