import Settlement
internal import Text
import Workflow

extension Failure {
  /// Ends a command that could not do its work, with a line for everything that is wrong.
  init(_ error: RunError) {
    switch error {
    case .refused(let findings): self.init(.input, findings.lines)
    case .missing(let messages, let findings):
      self.init(.inputMissing, messages + findings.lines)
    case .busy(let holder): self.init(.busy, Failure.busy(holder))
    case .archive(let message): self.init(.io, message)
    case .output(let message): self.init(.output, message)
    case .unreadable(let path, let reason):
      self.init(FileError.unreadable(path: path, reason: reason))
    case .unwritable(let path, let reason):
      self.init(FileError.unwritable(path: path, reason: reason))
    }
  }

  private static func busy(_ holder: String?) -> Message {
    let who = holder.map { " (\($0))" } ?? ""
    return Message(
      en: "another settle\(who) is at work on this archive (wait until it is done)",
      zh: "另一个 settle\(who) 正在使用该档案（请等它完成）")
  }
}

extension RunFindings {
  /// A line for each finding, in both languages.
  var lines: [Message] {
    zip(rows(in: .english), rows(in: .chinese)).map { Message(en: $0.line, zh: $1.line) }
  }
}

extension ExceptionRow {
  /// The row as a line of the error output: `FILE:ROW:COLUMN: what is wrong`.
  var line: String {
    let place = [file, row.map(String.init) ?? "", column].filter { !$0.isEmpty }
    let who = file.isEmpty && !dealer.isEmpty ? [dealer] : []
    return ((place.isEmpty ? [] : [place.joined(separator: ":")]) + who + [message])
      .joined(separator: ": ")
  }
}
