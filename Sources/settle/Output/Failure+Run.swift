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
    case .usage(let message): self.init(.usage, message)
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
  /// The lines of a file that are shown on the error output; the exceptions table has all.
  private static var shown: Int { 20 }

  /// A line for each finding, in both languages; of each file the first ones, and a count.
  var lines: [Message] { lines { _ in true } }

  /// The same of errors alone.
  var errorLines: [Message] { lines { $0.severity == .error } }

  /// The same of notices alone.
  var noticeLines: [Message] { lines { $0.severity == .notice } }

  private func lines(_ isWanted: (ExceptionRow) -> Bool) -> [Message] {
    var counts: [String: Int] = [:]
    var lines: [Message] = []
    for (english, chinese) in zip(rows(in: .english), rows(in: .chinese)) where isWanted(english) {
      counts[english.file, default: 0] += 1
      guard counts[english.file, default: 0] <= Self.shown else { continue }
      lines.append(Message(en: english.line, zh: chinese.line))
    }
    let more = counts.filter { $0.value > Self.shown }.sorted { precedes($0.key, $1.key) }
    return lines
      + more.map { file, count in
        Message(
          en: "\(file.isEmpty ? "" : "\(file): ")and \(count - Self.shown) more",
          zh: "\(file.isEmpty ? "" : "\(file)：")另有 \(count - Self.shown) 条")
      }
  }
}

extension ExceptionRow {
  /// The row as a line of the error output: `FILE:ROW:COLUMN: what is wrong`.
  var line: String {
    let place = [file, row.map(String.init) ?? "", column].filter { !$0.isEmpty }
    // A statement's number has its dealer's.
    let isNamed = message.contains("-\(dealer) ") || message.hasPrefix("\(dealer) ")
    let who = file.isEmpty && !dealer.isEmpty && !isNamed ? [dealer] : []
    return ((place.isEmpty ? [] : [place.joined(separator: ":")]) + who + [message])
      .joined(separator: ": ")
  }
}
