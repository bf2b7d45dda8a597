import Documents
import Settlement
internal import Text
import Workflow

extension RegenerateReport: JSONReport {
  /// What was written, and whether it is what was issued.
  func writeText(in language: Language, to out: inout TextBuffer) {
    let (short, differing) = (String(run.prefix(12)), differences.count)
    let result =
      differing == 0
      ? Message(en: "all as issued", zh: "与出具时完全一致")
      : Message(en: "\(differing) not as issued", zh: "\(differing) 个与出具时不一致")
    let line = Message(
      en: "\(folder): \(documents) documents of run \(short), \(result.english)\n",
      zh: "\(folder)：批次 \(short) 的文件 \(documents) 个，\(result.chinese)\n")
    out.append(line[language])
  }

  /// What was written, and what of it is not what was issued, for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "out", folder, first: true)
    out.append(json: "documents", documents)
    out.append(json: "run_digest", run)
    out.append(jsonKey: "differences", first: false)
    out.append(jsonObjects: differences) { difference, out in
      out.append(json: "file", difference.path, first: true)
      out.append(json: "reason", difference.reason[language])
    }
    out.append("}\n")
  }
}
