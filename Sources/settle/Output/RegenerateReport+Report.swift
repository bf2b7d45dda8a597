import Documents
import Settlement
internal import Text
import Workflow

extension RegenerateReport: Report {
  /// What was written, and whether it is what was issued.
  func writeText(in language: Language, to out: inout TextBuffer) {
    let (short, differing) = (String(run.prefix(12)), differences.count)
    let result =
      differing == 0
      ? Message(en: "all as issued", zh: "与出具时完全一致")
      : Message(en: "\(differing) not as issued", zh: "\(differing) 个与出具时不一致")
    let line = Message(
      en: "\(folder): \(documents) documents of run \(short), \(result.english)\n",
      zh: "\(folder)：运行 \(short) 的文件 \(documents) 个，\(result.chinese)\n")
    out.append(line[language])
  }
}
