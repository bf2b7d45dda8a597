import Settlement
internal import Text
import Workflow

/// The options of `confirm` and `dispute`.
enum ConfirmationOption {
  static let on = Option(
    "on", value: "DATE", Message(en: "the day of the answer", zh: "确认或提出异议的日期"))
  static let by = Option(
    "by", value: "NAME", Message(en: "who answered for the service center", zh: "服务中心经办人"))
  static let remark = Option(
    "remark", value: "TEXT", Message(en: "what is disputed", zh: "异议内容"))

  /// The statements that are answered.
  static let statements = Operand(
    "STATEMENT",
    Message(en: "the number of the statement, as S202510-D001", zh: "结算单号，如 S202510-D001"),
    isRepeated: true)
  static let statement = Operand("STATEMENT", statements.meaning)
}

extension ConfirmationRequest {
  /// Understands what a clerk enters by hand.
  init(
    _ decision: ConfirmationDecision, _ arguments: Arguments, command: String
  ) throws(UsageError) {
    guard let day = try arguments.day(ConfirmationOption.on) else {
      throw .optionMissing(ConfirmationOption.on, command: command)
    }
    let remark = arguments[ConfirmationOption.remark] ?? ""
    if decision == .disputed, remark.isEmpty {
      throw .optionMissing(ConfirmationOption.remark, command: command)
    }
    self.init(
      archive: arguments.archivePath, statements: arguments.operands.map(upperCased),
      decision: decision, day: day, who: arguments[ConfirmationOption.by] ?? "", remark: remark,
      programVersion: Settle.version)
  }
}

extension Arguments {
  /// The archive that is asked for: its own option, else that of the workspace.
  var archivePath: String { self[.archive] ?? join(self[.workspace] ?? ".", "settle.sqlite") }
}

/// A number as it is archived: a to z in upper case, nothing else changed.
func upperCased(_ number: String) -> String {
  String(
    decoding: number.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
}
