import Documents
import Settlement
internal import Text
import Workflow

extension BackupReport: Report {
  /// What a backup holds, for a clerk at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    out.append("\(file)\n")
    verified.writeText(in: language, to: &out)
  }
}
