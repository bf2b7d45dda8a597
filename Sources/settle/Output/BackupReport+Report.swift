import Documents
import Settlement
internal import Text
import Workflow

extension BackupReport: JSONReport {
  /// What a backup holds, for a clerk at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    out.append("\(file)\n")
    verified.writeText(in: language, to: &out)
  }

  /// The copy, and what its verification found, for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "file", file, first: true)
    out.append(jsonKey: "verified", first: false)
    var verification = TextBuffer()
    verified.writeJSON(in: language, to: &verification)
    out.append(String(decoding: verification.copy.dropLast(), as: UTF8.self))
    out.append("}\n")
  }
}
