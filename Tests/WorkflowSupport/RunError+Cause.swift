package import Workflow

/// Why a command failed, without what it says.
package enum FailureCause: Hashable, Sendable {
  case refused, missing, usage, busy, archive, unreadable, unwritable, output
}

extension RunError {
  package var cause: FailureCause {
    switch self {
    case .refused: .refused
    case .missing: .missing
    case .usage: .usage
    case .busy: .busy
    case .archive: .archive
    case .unreadable: .unreadable
    case .unwritable: .unwritable
    case .output: .output
    }
  }
}
