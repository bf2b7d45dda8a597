import Settlement
internal import Text
import Workflow

extension BackupReport {
  /// What a backup holds, for a clerk at a terminal.
  func table(in language: Language) -> String { "\(file)\n\(verified.table(in: language))" }
}
