import Settlement
internal import Text
import Workflow

extension ConfirmationReport {
  /// One line for each statement.
  func text(_ decision: ConfirmationDecision, on day: Day, in language: Language) -> String {
    let taken = taken.map { number, revision in
      Message(
        en: "\(number) revision \(revision): \(decision.rawValue) on \(day)\n",
        zh: "\(number) 第 \(revision) 版：\(day) \(decision == .confirmed ? "已确认" : "提出异议")\n")
    }
    let known = known.map { number in
      Message(
        en: "\(number): nothing new, it is on file already\n", zh: "\(number)：已有记录，未作改动\n")
    }
    return (taken + known).map { $0[language] }.joined()
  }
}
