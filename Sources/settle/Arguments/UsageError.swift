import Settlement
internal import Text

/// A command line that cannot be understood; the program ends with 64.
enum UsageError: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case givenTwice(Option)
  case optionMissing(Option, command: String)
  case valueMissing(Option)
  case valueNotTaken(Option)
  case operandMissing(Operand, command: String)
  case operandNotTaken(String, command: String)
  /// A value that is not what the option or operand asks for, and what it asks for.
  case notUnderstood(String, for: String, expected: Message)

  /// What is wrong, and what to do.
  var message: Message {
    switch self {
    case .unknownCommand(let word, let nearest):
      UsageError.unknown(
        Message(en: "unknown command \(word)", zh: "未知命令 \(word)"), nearest: nearest)
    case .unknownOption(let word, let nearest):
      UsageError.unknown(
        Message(en: "unknown option \(word)", zh: "未知选项 \(word)"), nearest: nearest)
    case .givenTwice(let option):
      Message(
        en: "option --\(option.name) is given twice (give it once)",
        zh: "选项 --\(option.name) 给出了两次（只能给一次）")
    case .optionMissing(let option, let command):
      Message(
        en: "option \(option.shown) is missing (see settle \(command) --help)",
        zh: "缺少选项 \(option.shown)（见 settle \(command) --help）")
    case .valueMissing(let option):
      Message(
        en: "option --\(option.name) needs a value (write \(option.shown))",
        zh: "选项 --\(option.name) 缺少取值（写作 \(option.shown)）")
    case .valueNotTaken(let option):
      Message(
        en: "option --\(option.name) takes no value (leave out what follows the =)",
        zh: "选项 --\(option.name) 不带取值（去掉 = 及其后的内容）")
    case .operandMissing(let operand, let command):
      Message(
        en: "\(operand.placeholder) is missing (see settle \(command) --help)",
        zh: "缺少 \(operand.placeholder)（见 settle \(command) --help）")
    case .operandNotTaken(let word, let command):
      Message(
        en: "unexpected argument \(word) (see settle \(command) --help)",
        zh: "多余的参数 \(word)（见 settle \(command) --help）")
    case .notUnderstood(let value, let name, let expected):
      Message(
        en: "\(name) cannot be \(value.isEmpty ? "empty" : value) (\(expected[.english]))",
        zh: "\(name) 的取值 \(value.isEmpty ? "为空" : value) 无法识别（\(expected[.chinese])）")
    }
  }

  private static func unknown(_ what: Message, nearest: String?) -> Message {
    guard let nearest else {
      return Message(
        en: "\(what[.english]) (see settle --help)", zh: "\(what[.chinese])（见 settle --help）")
    }
    return Message(
      en: "\(what[.english]) (did you mean \(nearest)?)",
      zh: "\(what[.chinese])（是否想输入 \(nearest)？）")
  }
}
