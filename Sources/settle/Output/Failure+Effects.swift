import Settlement
internal import Text
import Workflow

extension Failure {
  /// Ends a command that could not read or write.
  init(_ error: EffectError) {
    switch error {
    case .missing: self.init(error, status: .inputMissing)
    case .unreadable: self.init(error, status: .io)
    case .unwritable: self.init(error, status: .output)
    }
  }

  /// Ends a command that could not read or write, with a status of its own.
  init(_ error: EffectError, status: ExitCode) {
    self.init(status, error.message)
  }
}

extension EffectError {
  /// Which path, what is wrong with it, and what to do.
  var message: Message {
    switch self {
    case .missing(let path):
      Message(
        en: "\(path): there is no such file or folder (check the path)",
        zh: "\(path)：没有这个文件或文件夹（请检查路径）")
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
