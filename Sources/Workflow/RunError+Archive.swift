import Archive

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
