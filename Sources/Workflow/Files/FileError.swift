import Settlement
package import Text

/// Why a file could not be read or written.
package enum FileError: Error, Hashable {
  case missing(path: String)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
}

extension FileError {
  /// Which path, what is wrong with it, and what to do.
  package var message: Message {
    switch self {
    case .missing(let path): FileWanted.named.isNotThere(path)
    case .unreadable(let path, let reason):
      Message(
        en: "\(path): cannot be read: \(reason) (check the permissions)",
        zh: "\(path)：无法读取：\(reason)（请检查权限）")
    case .unwritable(let path, let reason):
      Message(
        en: "\(path): cannot be written: \(reason) (check the permissions and the room left)",
        zh: "\(path)：无法写入：\(reason)（请检查权限和剩余空间）")
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
