import Settlement
internal import Text
import Workflow

extension Subcommand {
  /// `settle backup FILE`: a whole copy of the archive.
  static let backup = Subcommand(
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
    options: [.workspace, .archive],
    example: Example(
      line: "settle backup /media/backup/settle-2025-10.sqlite --workspace warranty",
      meaning: Message(
        en: "copies warranty/settle.sqlite to the medium",
        zh: "将 warranty/settle.sqlite 备份到外部介质")),
    perform: copyArchive)

  @Sendable private static func copyArchive(
    _ arguments: Arguments, _ console: Console
  ) throws(Failure) -> ExitCode {
    let request = BackupRequest(
      archive: arguments.archivePath, file: arguments.operands[0],
      programVersion: Settle.version)
    let effects = RealEffects(console)
    let report: BackupReport
    do { report = try Workflow.backUp(request, effects) } catch {
      effects.clearProgress()
      throw Failure(error, console.language)
    }
    effects.clearProgress()
    let isSound = report.verified.defects.isEmpty
    if !console.isQuiet || !isSound { try console.print(report.table(in: console.language)) }
    return isSound ? .done : .attention
  }
}
