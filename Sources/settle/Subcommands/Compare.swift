import Settlement
internal import Text
import Workflow

/// `settle compare PERIOD --with FILE`: a past month by another rulebook or other prices.
struct Compare: Command {
  private let place: WorkspaceOptions
  private let request: CompareRequest
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    place = WorkspaceOptions(arguments)
    let period = try arguments.period()
    let files = arguments.all(Self.with)
    guard !files.isEmpty else { throw .optionMissing(Self.with, command: "compare") }
    request = CompareRequest(period: period, files: files)
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let comparison = try context.work(in: place) { session throws(RunError) in
      try compare(request, session)
    }
    try context.show(comparison, asJSON: isJSON)
    return .done
  }
}

extension Compare {
  static let subcommand = Subcommand(
    name: "compare",
    summary: Message(
      en: "see a settled month under other rules or prices", zh: "用其他规则或批发价试算已结算的月份"),
    explanation: Message(
      en: """
        Tells what a settled month would have been under another rulebook or other price tables: the
        differences and nothing else, for the month, each statement and each line. Decides the month
        twice from the files that its latest run read, once as they are and once with those of --with
        in their place: a rulebook (JSON) stands for the rulebook, price tables together stand for all
        price tables. Adjustments and carried totals are facts and stay as they are. Needs the archive
        alone and changes nothing, neither in it nor in out. Ends with status 0 whether or not
        anything differs.
        """,
      zh: """
        说明已结算的月份按另一份规则手册或其他批发价表会是什么结果：只列出整月、各结算单和各行的差异。
        按该月最近一次结算所读的文件审核两遍，一遍用原文件，一遍换成 --with 给出的文件：规则手册（JSON）
        替换原规则手册，批发价表合起来替换全部原批发价表。调整和结转是既成事实，保持不变。只需要档案，
        不改动档案，也不改动 out。无论有无差异，退出状态均为 0。
        """),
    operands: [
      .period
    ],
    options: WorkspaceOptions.all + [with, .json],
    example: Example(
      line: "settle compare 2025-10 --workspace warranty --with rulebook-2026.json",
      meaning: Message(
        en: "shows what October would have been by the rules of rulebook-2026.json",
        zh: "按 rulebook-2026.json 的规则试算 2025 年 10 月")),
    command: Self.self)

  private static let with = Option(
    "with", value: "FILE",
    Message(
      en: "a rulebook (JSON) or a price table to decide by; may be given several times",
      zh: "用来试算的规则手册（JSON）或批发价表；可重复给出"), isRepeatable: true)
}
