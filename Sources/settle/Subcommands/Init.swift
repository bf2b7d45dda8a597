import Intake
import Settlement
internal import Text
import Workflow

/// `settle init DIR`: a workspace to start with.
struct Init: Command {
  private let folder: String
  private let periods: PeriodSort
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    folder = arguments.operands[0]
    isJSON = arguments.has(.json)
    periods = try arguments.scheme()
    guard !folder.isEmpty else {
      throw .notUnderstood("", for: "DIR", expected: Message(en: "name a folder", zh: "请给出文件夹名"))
    }
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    try Self.refuse(unlessEmpty: folder, context.files)
    do { try fill(in: context.language, context.files) } catch {
      throw Failure(error)
    }
    try context.show(NewWorkspace(folder: folder), asJSON: isJSON)
    return .done
  }
}

extension Init {
  static let subcommand = Subcommand(
    name: "init",
    summary: Message(en: "make a workspace", zh: "新建工作区"),
    explanation: Message(
      en: """
        Makes a workspace: a commented rulebook, a blank template of every input table, and a README
        that says what goes where. The folder must be new or empty. With --lang zh, the comments,
        the headings and later the documents are Chinese; with --scheme half-year, the rulebook
        settles half-years.
        """,
      zh: """
        新建工作区：带注释的规则手册、各种输入表的空白模板，以及说明文件该放在哪里的 README。
        目标文件夹必须不存在或为空。用 --lang en 时，注释、表头以及日后的单据为英文；用 --scheme half-year
        时，规则手册按半年结算。
        """),
    operands: [Operand("DIR", Message(en: "the folder to make", zh: "要新建的文件夹"))],
    options: [.scheme, .json],
    example: Example(
      line: "settle init warranty --lang zh",
      meaning: Message(
        en: "makes the folder warranty, in Chinese", zh: "新建文件夹 warranty，使用中文")),
    command: Self.self)

  /// The rulebook is written last: a workspace that has one is whole.
  private func fill(in language: Language, _ files: RealFiles) throws(FileError) {
    for name in ["inbox", "reference", "templates"] { try files.makeFolder(join(folder, name)) }
    for kind in TableKind.allCases where !kind.isOnlyAskedFor {
      let template = BlankTable(kind: kind, language: language).csv
      try files.write(join(folder, "templates/\(kind.rawValue).csv"), template.utf8Span.span)
    }
    let readme = WorkspaceReadme(language: language, periods: periods).text
    try files.write(join(folder, "README.md"), readme.utf8Span.span)
    let rulebook = RulebookTemplate(language: language, periods: periods).json
    try files.write(join(folder, "reference/rulebook.json"), rulebook.utf8Span.span)
  }

  private static func refuse(
    unlessEmpty folder: String, _ files: RealFiles
  ) throws(Failure) {
    guard files.exists(folder) else { return }
    let names: [String]
    do { names = try files.names(in: folder) } catch { throw Failure(error, status: .output) }
    guard names.isEmpty else {
      throw Failure(
        .output,
        Message(
          en: "\(folder): the folder is not empty (name a new or an empty one)",
          zh: "\(folder)：文件夹不为空（请给出新的或空的文件夹）"))
    }
  }
}
