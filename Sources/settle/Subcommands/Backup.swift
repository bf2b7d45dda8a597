import Settlement
internal import Text
import Workflow

/// `settle backup FILE`: a whole copy of the archive.
struct Backup: Command {
  private let place: WorkspaceOptions
  private let file: String
  private let isJSON: Bool

  init(_ arguments: Arguments) {
    place = WorkspaceOptions(arguments)
    file = arguments.operands[0]
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let report = try context.work(in: place) { session throws(RunError) in
      try backUp(to: file, session)
    }
    try context.show(report, asJSON: isJSON)
    if context.console.isQuiet, !isJSON { context.complain(of: report.verified) }
    return report.verified.defects.isEmpty ? .done : .attention
  }
}

extension Backup {
  static let subcommand = Subcommand(
    name: "backup",
    summary: Message(en: "copy the archive to a new file", zh: "备份档案"),
    explanation: Message(
      en: """
        Writes a whole copy of the archive to FILE, which must not be there yet, and verifies it as
        `settle verify` does: what does not hold is told, and the status is 1. Others may read and
        write the archive meanwhile; the copy has what was complete when it began. FILE is one file
        that settle and any SQLite program read, also from a medium that cannot be written. To use it
        as the archive, copy it to settle.sqlite.
        """,
      zh: """
        将档案完整复制到 FILE（该文件须尚不存在），并像 `settle verify` 一样核验副本：有不符的逐项列出，退出状态为 1。
        备份期间他人可照常读写档案；副本包含备份开始时已完成的全部内容。FILE 是单个文件，settle 和任何
        SQLite 程序都可读取，放在只读介质上也可以。要用它恢复档案，将其复制为 settle.sqlite 即可。
        """),
    operands: [
      Operand("FILE", Message(en: "the copy to make", zh: "备份文件"))
    ],
    options: WorkspaceOptions.all + [.json],
    example: Example(
      line: "settle backup /media/backup/settle-2025-10.sqlite --workspace warranty",
      meaning: Message(
        en: "copies warranty/settle.sqlite to the medium",
        zh: "将 warranty/settle.sqlite 备份到外部介质")),
    command: Self.self)
}
