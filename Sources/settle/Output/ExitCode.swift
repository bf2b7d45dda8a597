import Settlement
internal import Text

/// The exit status of the program.
enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  /// Done, and something wants attention.
  case attention = 1
  case usage = 64
  /// Input that cannot be used at all.
  case input = 65
  case inputMissing = 66
  /// Another settle is at work on this archive.
  case busy = 69
  /// A defect of settle itself.
  case defect = 70
  case output = 73
  case io = 74
}

extension ExitCode {
  /// The statuses that a settlement can end with, as the help explains them.
  static func meaning(_ status: ExitCode) -> Message {
    switch status {
    case .done: Message(en: "done", zh: "完成")
    case .attention:
      Message(en: "done, and something wants attention", zh: "完成，但有事项需要处理")
    case .usage: Message(en: "the command line is wrong", zh: "命令行有误")
    case .input: Message(en: "input that cannot be used at all", zh: "输入无法使用")
    case .inputMissing: Message(en: "input is missing", zh: "缺少输入")
    case .busy:
      Message(en: "another settle is at work on this archive", zh: "另一个 settle 正在使用该档案")
    case .defect: Message(en: "a defect of settle itself", zh: "settle 自身的缺陷")
    case .output: Message(en: "output cannot be written", zh: "输出无法写入")
    case .io: Message(en: "reading or writing failed", zh: "读写出错")
    }
  }
}
