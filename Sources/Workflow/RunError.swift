import Archive
internal import Settlement
package import Text

/// Why a command could not do its work; nothing was changed.
package enum RunError: Error {
  /// Input that cannot be used at all, with every defect.
  case refused(RunFindings)
  /// Input that is not there, with the errors of what is.
  case missing([Message], RunFindings = RunFindings())
  /// A command line that asks for what cannot be.
  case usage(Message)
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

  /// What it says, without the places in files.
  var messages: [Message] {
    switch self {
    case .refused(let findings): findings.findings.map(\.message)
    case .missing(let messages, let findings): messages + findings.findings.map(\.message)
    case .archive(let message), .output(let message), .usage(let message): [message]
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
    case .missing: self = .missing([error.message])
    case .full, .unwritable, .taken, .noFolder: self = .output(error.message)
    case .altered:
      self = .refused(RunFindings([Finding(.value, at: .nowhere, error.message)]))
    case .notAnArchive, .newer, .damaged, .tooLarge, .unreadable, .logNeedsFolder, .changed,
      .failed:
      self = .archive(error.message)
    }
  }

  /// What a failure with a file means for a command.
  init(_ error: FileError) {
    switch error {
    case .missing(let path): self = .missing([FileWanted.month.isNotThere(path)])
    case .unreadable(let path, let reason): self = .unreadable(path: path, reason: reason)
    case .unwritable(let path, let reason): self = .unwritable(path: path, reason: reason)
    case .taken, .kept, .noFolder: self = .output(error.message)
    case .tooLarge, .misnamed:
      self = .refused(RunFindings([Finding(.fileTooLarge, at: .nowhere, error.message)]))
    }
  }
}

/// Returns what an expression gets from the archive.
///
/// - Throws: ``RunError`` with what a failure of the archive means for a command.
func orRunError<Value>(
  _ value: @autoclosure () throws(ArchiveError) -> Value
) throws(RunError) -> Value {
  do throws(ArchiveError) { return try value() } catch { throw RunError(error) }
}

/// Does several things with the archive.
///
/// - Throws: ``RunError`` with what a failure of the archive means for a command.
func mappingErrors<Value>(
  _ body: () throws(ArchiveError) -> Value
) throws(RunError) -> Value {
  do throws(ArchiveError) { return try body() } catch { throw RunError(error) }
}

/// Does something with files.
///
/// - Throws: ``RunError`` with what the failure means for a command.
func mappingErrors<Value>(
  _ body: () throws(FileError) -> Value
) throws(RunError) -> Value {
  do throws(FileError) { return try body() } catch { throw RunError(error) }
}
