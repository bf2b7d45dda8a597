import Settlement
import Workflow

extension Failure {
  /// Ends a command that could not read or write.
  init(_ error: FileError) {
    switch error {
    case .missing: self.init(error, status: .inputMissing)
    case .unreadable: self.init(error, status: .io)
    case .unwritable, .noFolder, .taken, .kept: self.init(error, status: .output)
    case .tooLarge, .misnamed: self.init(error, status: .input)
    }
  }

  /// Ends a command that could not read or write, with a status of its own.
  init(_ error: FileError, status: ExitCode) {
    self.init(status, error.message)
  }
}
