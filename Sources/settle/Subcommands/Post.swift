import Settlement
internal import Text
import Workflow

/// `settle post PERIOD`: the entries of what is confirmed.
struct Post: Command {
  private let place: WorkspaceOptions
  private let request: PostRequest
  private let isJSON: Bool
  private let isOfRecoveries: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    request = PostRequest(
      period: try arguments.period(), workspace: place.folder, on: try arguments.day(Self.on))
    isJSON = arguments.has(.json)
    isOfRecoveries = arguments.has(Self.recoveries)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    if isOfRecoveries { return try performOnRecoveries(context) }
    var report = try context.work(in: place) { session throws(RunError) in
      try post(request, session)
    }
    report.journal = report.journal.map(place.shown)
    for (number, reason) in report.waiting {
      context.console.complain(
        Message(en: "\(number): \(reason.english)", zh: "\(number)：\(reason.chinese)"))
    }
    let folder = place.shown("out/\(request.period)")
    let done = Message(
      en: "the entries of \(request.period) are in the archive and in \(folder)",
      zh: "\(request.period) 的凭证已存入档案并写入 \(folder)")
    try context.answer(having: done) { () throws(Failure) in
      try context.show(report, asJSON: isJSON)
    }
    return report.wantsAttention ? .attention : .done
  }
}

extension Post {
  /// Posts the claims on suppliers that are answered.
  private func performOnRecoveries(_ context: CommandContext) throws(Failure) -> ExitCode {
    var report = try context.work(in: place) { session throws(RunError) in
      try postRecoveries(request, session)
    }
    report.journal = report.journal.map(place.shown)
    for number in report.waiting {
      context.console.complain(
        Message(
          en: "\(number): not answered whole; take the supplier's answer in, then post again",
          zh: "\(number)：尚未全部回复；请登记供应商回复后再入账"))
    }
    let done = Message(
      en: "the claims of \(request.period) are posted in the archive",
      zh: "\(request.period) 的追偿单已在档案中入账")
    try context.answer(having: done) { () throws(Failure) in
      try context.show(report, asJSON: isJSON)
    }
    return report.wantsAttention ? .attention : .done
  }

  static let subcommand = Subcommand(
    name: "post",
    summary: Message(en: "post what is confirmed of a month", zh: "将已确认的结算单入账"),
    explanation: Message(
      en: """
        Posts every confirmed statement of a month, once: warranty expense and input VAT to be
        certified on the debit side, the service center's parts account on the credit side; of a
        negative total the sides change places. Writes journal.csv into out/PERIOD. Statements that
        are not confirmed wait, and the command ends with status 1 and says which. With --recoveries
        the claims on suppliers of the month that are answered are posted instead.
        """,
      zh: """
        将该月每份已确认的结算单入账一次：借记三包费用和待认证进项税额，贷记服务中心的配件往来账；
        总额为负数时借贷相反。凭证写入 out/PERIOD 的 journal.csv。未确认的结算单暂不入账，
        命令以状态 1 结束并逐一说明。给出 --recoveries 时，改为将该月已回复的供应商追偿单入账。
        """),
    operands: [
      .period
    ],
    options: WorkspaceOptions.all + [on, recoveries, .json],
    example: Example(
      line: "settle post 2025-10 --workspace warranty --on 2025-11-25",
      meaning: Message(
        en: "posts October 2025 in the folder warranty; the entries are dated 25 November",
        zh: "将文件夹 warranty 中 2025 年 10 月的结算单入账，凭证日期为 11 月 25 日")),
    command: Self.self)

  private static let recoveries = Option(
    "recoveries",
    Message(en: "post the claims on suppliers instead", zh: "改为将供应商追偿单入账"))
  private static let on = Option(
    "on", value: "DATE",
    Message(en: "day of the entries (default: today)", zh: "凭证日期（默认今天）"))
}
