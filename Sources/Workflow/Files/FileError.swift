import Settlement
package import Text

/// Why a file could not be read or written.
package enum FileError: Error, Hashable {
  case missing(path: String)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  /// A file would lie in a folder that is not there.
  case noFolder(String)
  /// A file is there that is no page of ours, or that the command reads; it is not replaced.
  case taken(path: String)
  /// A file is there that somebody may have filled in since; it is not replaced.
  case kept(path: String)
  /// More bytes than are read from any file.
  case tooLarge(path: String, size: Int)
  /// The name is no text in UTF-8, so that the file cannot be named to the system.
  case misnamed(path: String)
}

extension FileError {
  /// Which path, what is wrong with it, and what to do.
  package var message: Message {
    switch self {
    case .missing(let path): FileWanted.named.isNotThere(path)
    case .unreadable(let path, let reason):
      Message(
        en: "\(shown(path)): cannot be read: \(reason) (check the permissions)",
        zh: "\(shown(path))：无法读取：\(reason)（请检查权限）")
    case .unwritable(let path, let reason):
      Message(
        en:
          "\(shown(path)): cannot be written: \(reason) (check the permissions and the room left)",
        zh: "\(shown(path))：无法写入：\(reason)（请检查权限和剩余空间）")
    case .noFolder(let folder):
      Message(
        en: "\(folder): there is no such folder (make it, or name another)",
        zh: "\(folder)：没有这个文件夹（请先建立，或指定其他位置）")
    case .taken(let path):
      Message(
        en: "\(path): a file is there that is no file written by this option, or that is read by "
          + "the command, so it is not replaced (name another file)",
        zh: "\(path)：该文件已存在，且不是由本选项写出的文件，或正被本命令读取，不予覆盖（请指定其他文件名）")
    case .kept(let path):
      Message(
        en: "\(path): a file is there that may have been filled in, so it is not replaced (name "
          + "another file, or remove it)",
        zh: "\(path)：该文件已存在，可能已经填写，不予覆盖（请指定其他文件名，或先删除该文件）")
    case .tooLarge(let path, let size):
      Message(
        en: "\(path): the file has \(size) bytes, and none over 1 GiB is read (split it)",
        zh: "\(path)：文件有 \(size) 字节，超过 1 GiB 的文件不予读取（请拆分）")
    case .misnamed(let path):
      Message(
        en: "\(path): the name is no text in UTF-8 (rename the file)",
        zh: "\(path)：文件名不是 UTF-8 编码（请重命名该文件）")
    }
  }
}

/// What a file that is not there was wanted for, which decides what to do about it.
enum FileWanted {
  /// Named on the command line.
  case named
  /// A file of the month, there when its folder was listed.
  case month
  /// Named as one to compare with.
  case comparison
  /// Named as one with invoices.
  case invoices

  func isNotThere(_ path: String) -> Message {
    switch self {
    case .named:
      Message(
        en: "\(path): there is no such file or folder (check the path)",
        zh: "\(path)：没有这个文件或文件夹（请检查路径）")
    case .month:
      Message(
        en: "\(path): the file is not there; put it back, or run again without it",
        zh: "\(path)：文件不存在；请放回原处，或在没有该文件的情况下重新运行")
    case .comparison:
      Message(
        en: "\(path) is not there; name a rulebook or a price table",
        zh: "\(path) 不存在；请给出规则手册或配件批发价表文件")
    case .invoices:
      Message(
        en: "\(path) is not there; name a file with invoices", zh: "\(path) 不存在；请给出发票登记表文件")
    }
  }
}

/// A path in the current folder without the dot.
func shown(_ path: String) -> String {
  path.hasPrefix("./") ? String(path.dropFirst(2)) : path
}
