import Settlement
import Text
import Workflow

/// The options of `confirm`, `dispute` and `revoke`, and what they do.
struct ConfirmationOptions {
  static let ofConfirmation = [on, by, revision, .json]
  static let ofDispute = [on, by, revision, remark, .json]
  static let ofRevocation = [on, by, why, .json]

  private static let on = Option(
    "on", value: "DATE", Message(en: "the day of the answer", zh: "确认或提出异议的日期"))
  private static let by = Option(
    "by", value: "NAME", Message(en: "who answered for the service center", zh: "服务中心经办人"))
  private static let revision = Option(
    "revision", value: "N",
    Message(
      en: "the revision that is answered (default: the one that stood on that day)",
      zh: "所针对的版次（默认为当日现行版次）"))
  private static let why = Option(
    "remark", value: "TEXT", Message(en: "why the answer is taken back", zh: "撤销原因"))
  private static let remark = Option(
    "remark", value: "TEXT", Message(en: "what is disputed", zh: "异议内容"))

  /// The statements that are answered.
  static let statements = Operand(
    "STATEMENT",
    Message(en: "the number of the statement, as S202510-D001", zh: "结算单号，如 S202510-D001"),
    isRepeated: true)
  static let statement = Operand("STATEMENT", statements.meaning)

  private let place: WorkspaceOptions
  private let request: ConfirmationRequest
  private let isJSON: Bool

  /// Understands what a clerk enters by hand.
  init(
    _ decision: ConfirmationDecision, _ arguments: Arguments, command: String
  ) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    guard let day = try arguments.day(Self.on) else {
      throw .optionMissing(Self.on, command: command)
    }
    let remark = arguments[Self.remark] ?? ""
    if decision != .confirmed, remark.isEmpty {
      throw .optionMissing(Self.remark, command: command)
    }
    request = ConfirmationRequest(
      statements: arguments.operands.map(upperCased),
      revision: decision == .revoked ? nil : try arguments.count(Self.revision),
      decision: decision, day: day, who: arguments[Self.by] ?? "", remark: remark,
      workspace: place.folder)
    isJSON = arguments.has(.json)
  }

  /// Records the decision, and prints which statements took it.
  func enter(in context: CommandContext) throws(Failure) -> ExitCode {
    let report = try context.work(in: place) { session throws(RunError) in
      try confirm(request, session)
    }
    let answered = AnsweredStatements(request: request, report: report)
    let done = Message(en: "the answer is in the archive", zh: "回复已存入档案")
    try context.answer(having: done) { () throws(Failure) in
      try context.show(answered, asJSON: isJSON)
    }
    return .done
  }
}

/// A number as it is archived: a to z in upper case, nothing else changed.
func upperCased(_ number: String) -> String {
  String(
    decoding: number.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
}
