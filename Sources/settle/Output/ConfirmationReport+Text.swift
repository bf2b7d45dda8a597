import Settlement
internal import Text
import Workflow

extension Console {
  /// Enters by hand what a service center says of statements, and says what came of it.
  func enter(
    _ decision: ConfirmationDecision, _ arguments: Arguments, command: String
  ) throws(Failure) -> ExitCode {
    let request: ConfirmationRequest
    do { request = try ConfirmationRequest(decision, arguments, command: command) } catch {
      throw Failure(error)
    }
    let report: ConfirmationReport
    do { report = try confirm(request, RealEffects(self)) } catch {
      throw Failure(error, language)
    }
    if !isQuiet { try print(report.text(decision, on: request.day, in: language)) }
    return .done
  }
}

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
