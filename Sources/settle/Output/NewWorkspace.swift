import Documents
import Settlement
internal import Text

/// A workspace that was made.
struct NewWorkspace: JSONReport {
  let folder: String

  private var readme: String { join(folder, "README.md") }

  /// Where it is, and what comes next.
  func writeText(in language: Language, to out: inout TextBuffer) {
    switch language {
    case .chinese: out.append("工作区已建好：\(folder)。下一步见 \(readme)。\n")
    case .english:
      out.append("The workspace is ready: \(folder). \(readme) says what comes next.\n")
    }
  }

  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "workspace", folder, first: true)
    out.append(json: "readme", readme)
    out.append(json: "rulebook", join(folder, "reference/rulebook.json"))
    out.append("}\n")
  }
}
