import Settlement
internal import Text

/// A long option of a command.
struct Option: Hashable, Sendable {
  /// Without the two dashes.
  let name: String
  /// What stands for the value in the help; nil where the option takes none.
  let placeholder: String?
  let meaning: Message
  /// Whether it may be given several times.
  let isRepeatable: Bool

  /// Describes an option; those without a placeholder are switches.
  init(
    _ name: String, value placeholder: String? = nil, _ meaning: Message,
    isRepeatable: Bool = false
  ) {
    self.name = name
    self.placeholder = placeholder
    self.meaning = meaning
    self.isRepeatable = isRepeatable
  }

  /// As the help and the messages show it: `--issued-on DATE`.
  var shown: String {
    guard let placeholder else { return "--\(name)" }
    return "--\(name) \(placeholder)"
  }
}

extension Option {
  static let help = Option("help", Message(en: "show this help (also -h)", zh: "显示本帮助（也可用 -h）"))
  static let version = Option(
    "version", Message(en: "show the version (also -V)", zh: "显示版本（也可用 -V）"))
  static let language = Option(
    "lang", value: "zh|en",
    Message(
      en: "language of messages (default: from LC_ALL, LC_MESSAGES or LANG)",
      zh: "提示语言（默认取自 LC_ALL、LC_MESSAGES 或 LANG）"))
  static let quiet = Option(
    "quiet",
    Message(
      en: "print nothing but errors, and what --json asks for", zh: "只输出错误，以及 --json 要求的结果"))
  static let workbooks = Option(
    "xlsx",
    Message(
      en: "write workbooks as well: a month that has them keeps getting them",
      zh: "同时写出工作簿（XLSX）；写过工作簿的月份以后一并更新"))

  static let scheme = Option(
    "scheme", value: "month|half-year",
    Message(en: "what is settled at one time (default: month)", zh: "结算期间（默认 month，按月）"))
  static let json = Option(
    "json", Message(en: "print the result as JSON", zh: "以 JSON 输出结果"))
  static let workspace = Option(
    "workspace", value: "DIR",
    Message(en: "the workspace (default: the current folder)", zh: "工作区（默认当前文件夹）"))
  static let archive = Option(
    "archive", value: "FILE",
    Message(
      en: "the archive (default: settle.sqlite in the workspace)",
      zh: "档案（默认为工作区中的 settle.sqlite）"))

  static let page = Option(
    "html", value: "FILE",
    Message(en: "also write it as a page for A4", zh: "另存为可按 A4 打印的页面"))

  /// What every command understands, and the program itself before a command.
  static let common: [Option] = [language, quiet, version, help]
}

extension Operand {
  static let period = Operand(
    "PERIOD",
    Message(
      en: "the month, as 2025-10, 2025/10 or 202510, or the half, as 2025-H1",
      zh: "结算月份，如 2025-10、2025/10 或 202510；半年如 2025-H1 或 2025上半年"))
}

/// A word that a command expects at a place: `PERIOD`, `DIR`.
struct Operand: Hashable, Sendable {
  let placeholder: String
  let meaning: Message
  /// Whether the command works without it; nothing that has to be given follows.
  let isOptional: Bool
  /// Whether several may be given; nothing follows.
  let isRepeated: Bool
  /// The words that can stand there; empty where they cannot be told beforehand.
  let choices: [String]

  /// Describes an operand.
  init(
    _ placeholder: String, _ meaning: Message, isOptional: Bool = false, isRepeated: Bool = false,
    choices: [String] = []
  ) {
    self.placeholder = placeholder
    self.meaning = meaning
    self.isOptional = isOptional
    self.isRepeated = isRepeated
    self.choices = choices
  }

  /// As the help shows it: `PERIOD`, `[PERIOD]`, `STATEMENT…`.
  var shown: String {
    let word = placeholder + (isRepeated ? "…" : "")
    return isOptional ? "[\(word)]" : word
  }
}
