import Archive
internal import Settlement
package import Text

/// Why a month-end could not be done; nothing was changed.
package enum RunError: Error {
  /// Input that cannot be used at all, with every defect.
  case refused(RunFindings)
  /// Input that is not there, with the errors of what is.
  case missing([Message], RunFindings)
  /// Another settle is at work on this archive; who, as far as it is known.
  case busy(holder: String?)
  /// The archive cannot be used.
  case archive(Message)
  /// A file could not be read.
  case unreadable(path: String, reason: String)
  /// Output could not be written.
  case unwritable(path: String, reason: String)
  /// The archive or a copy of it could not be written.
  case output(Message)

  /// As in sysexits.h, so that scripts can tell the cases apart.
  package var exitStatus: Int32 {
    switch self {
    case .refused: 65
    case .missing: 66
    case .busy: 69
    case .unwritable, .output: 73
    case .archive, .unreadable: 74
    }
  }

  /// What it says, without the places in files.
  var messages: [Message] {
    switch self {
    case .refused(let findings): findings.findings.map(\.message)
    case .missing(let messages, let findings): messages + findings.findings.map(\.message)
    case .archive(let message), .output(let message): [message]
    case .busy(let holder): [ArchiveError.busy(holder: holder).message]
    case .unreadable(let path, let reason), .unwritable(let path, let reason):
      [Message(en: "\(path): \(reason)", zh: "\(path)：\(reason)")]
    }
  }
}

extension RunError {
  /// What a failure of the archive means for a command.
  init(_ error: ArchiveError) {
    switch error {
    case .busy(let holder): self = .busy(holder: holder)
    case .missing: self = .missing([error.message], RunFindings([], paths: []))
    case .full, .unwritable, .taken: self = .output(error.message)
    default: self = .archive(error.message)
    }
  }
}
