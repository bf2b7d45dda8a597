internal import Settlement
import Tabular
internal import Text

/// A file that lies in its place and is not read.
///
/// The archive keeps a line in its stead, which reads as the same finding whenever the run is decided
/// again.
package enum UnreadFile: Equatable, Sendable {
  /// More than any file may have.
  case tooLarge(size: Int)
  /// The file's name is no text in UTF-8, so that the system cannot be asked for it.
  case misnamed

  /// The bytes that a file may have.
  package static let largest = TableLimits.fileBytes

  private static let start = "settle: this file was not read: "

  /// Reads the line that stands for such a file; nil for all other contents.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count < 100, bytes.starts(with: Self.start.utf8) else { return nil }
    let words = String(decoding: bytes.dropFirst(Self.start.utf8.count), as: UTF8.self)
      .split { $0 == " " || $0 == "\n" }
    if words == ["misnamed"] {
      self = .misnamed
    } else if words.first == "too-large", let size = words.dropFirst().first.flatMap({ Int($0) }) {
      self = .tooLarge(size: size)
    } else {
      return nil
    }
  }

  /// The line that stands for the file.
  package var bytes: [UInt8] {
    switch self {
    case .tooLarge(let size): Array("\(Self.start)too-large \(size) bytes\n".utf8)
    case .misnamed: Array("\(Self.start)misnamed\n".utf8)
    }
  }

  /// The finding of such a file.
  func finding(file: FileNumber) -> Finding {
    switch self {
    case .tooLarge(let size):
      Finding(
        .fileTooLarge, at: Place(file: file),
        Message(
          en: "the file has \(size) bytes, more than can be read and archived (1 GiB, and "
            + "1,000,000,000 bytes compressed), so nothing is read from it; split it",
          zh: "文件有 \(size) 字节，超过可读取和存档的上限（1 GiB，压缩后 1,000,000,000 字节），未读取；请拆分"))
    case .misnamed:
      Finding(
        .notText, at: Place(file: file),
        Message(
          en: "the name of the file is no text in UTF-8, so the file is not read; rename it",
          zh: "文件名不是 UTF-8 编码，该文件未读取；请重命名"))
    }
  }
}
