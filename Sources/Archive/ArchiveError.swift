internal import Settlement
package import Text

/// Why the archive cannot go on.
package enum ArchiveError: Error, Equatable, Sendable {
  /// There is no archive at the path.
  case missing(path: String)
  /// The file is not an archive of settlements.
  case notAnArchive(path: String)
  /// A newer program made the archive.
  case newer(version: Int, known: Int)
  /// Another program is at work on the archive; who, as far as it said so.
  case busy(holder: String?)
  /// What is archived does not hold together.
  case damaged(String)
  /// Tables, views or triggers are not those that this program makes; what differs.
  case altered(String)
  /// More bytes than one entry of the archive may have.
  case tooLarge(String)
  /// The disk is full.
  case full(path: String)
  /// The system does not let a file be read; with its reason.
  case unreadable(path: String, reason: String)
  /// The system does not let a file be written; with its reason.
  case unwritable(path: String, reason: String)
  /// A file would lie in a folder that is not there.
  case noFolder(String)
  /// The latest changes are in the log, which cannot be read where nothing can be written.
  case logNeedsFolder(log: String)
  /// Somebody wrote to an archive that was read without locks.
  case changed(path: String)
  /// A file of that name is there, and is not replaced.
  case taken(path: String)
  /// The system or SQLite failed.
  case failed(String)

  /// What is wrong and what to do.
  package var message: Message {
    switch self {
    case .missing(let path):
      Message(
        en: "\(path): there is no archive (run a month first)",
        zh: "\(path)：没有档案文件（请先结算一个月份）")
    case .notAnArchive(let path):
      Message(
        en: "\(path): this file is not an archive of settlements, or its beginning is damaged "
          + "(name another file, or restore a backup)",
        zh: "\(path)：该文件不是结算档案，或文件开头已损坏（请指定其他文件，或用备份恢复）")
    case .newer(let version, let known):
      Message(
        en: "the archive has version \(version) and this program knows up to \(known) "
          + "(use the newer program that made it)",
        zh: "档案版本为 \(version)，本程序只支持到 \(known)（请使用建立该档案的新版程序）")
    case .busy(let holder): busyMessage(holder)
    case .damaged(let what):
      Message(
        en: "the archive is damaged: \(what) (restore a backup)",
        zh: "档案已损坏：\(what)（请用备份恢复）")
    case .altered(let what):
      Message(
        en: "the archive is not as settle made it, so nothing is written to it: \(what) (restore a "
          + "backup; settle verify tells what else is wrong)",
        zh: "档案结构与 settle 所建不符，不予写入：\(what)（请用备份恢复；settle verify 可列出其他问题）")
    case .tooLarge(let what):
      Message(
        en: "\(what): more than the archive can keep in one entry, 1,000,000,000 bytes "
          + "(split the file)",
        zh: "\(what)：超过档案单项上限 1,000,000,000 字节（请拆分文件）")
    case .full(let path):
      Message(
        en: "\(path): the disk is full (make room and run again; nothing was changed)",
        zh: "\(path)：磁盘空间不足（请清理后重新运行；档案未作任何改动）")
    case .unreadable(let path, let reason):
      Message(
        en: "\(path): cannot be read: \(reason) (check the permissions and the medium)",
        zh: "\(path)：无法读取：\(reason)（请检查权限和存储介质）")
    case .unwritable(let path, let reason):
      Message(
        en: "\(path): cannot be written: \(reason) "
          + "(check the permissions and the room left; nothing was changed)",
        zh: "\(path)：无法写入：\(reason)（请检查权限和剩余空间；档案未作任何改动）")
    case .noFolder(let folder):
      Message(
        en: "\(folder): there is no such folder (make it, or name another)",
        zh: "\(folder)：没有这个文件夹（请先建立，或指定其他位置）")
    case .logNeedsFolder(let log):
      Message(
        en: "\(log): the latest changes are in this file, which cannot be used in a folder that "
          + "cannot be written (copy it and the archive to another folder, and read the copy)",
        zh: "\(log)：最近的改动在该文件中，而所在文件夹不可写，无法使用（请将它和档案一并复制到可写的文件夹，再读取副本）")
    case .changed(let path):
      Message(
        en: "\(path): the archive was changed while it was read (run the command again)",
        zh: "\(path)：读取期间档案有改动（请重新运行该命令）")
    case .taken(let path):
      Message(
        en: "\(path): there is such a file already, and it is not replaced (name another file)",
        zh: "\(path)：该文件已存在，不会覆盖（请指定其他文件名）")
    case .failed(let what):
      Message(
        en: "the archive cannot be used: \(what)", zh: "档案无法使用：\(what)")
    }
  }

  private func busyMessage(_ holder: String?) -> Message {
    let by = holder.map { " (\($0))" } ?? ""
    return Message(
      en: "another settle is at work on this archive\(by) (wait until it is done)",
      zh: "另一个 settle 正在使用该档案\(by)（请等其结束后再试）")
  }
}
