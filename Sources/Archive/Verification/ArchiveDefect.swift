internal import Settlement
package import Text

/// Something in an archive that does not hold.
package struct ArchiveDefect: Hashable, Sendable {
  /// What was held against what.
  package enum Check: String, CaseIterable, Sendable {
    /// Pages, indexes and references of the file.
    case file
    /// Tables, views and triggers against those that the program makes.
    case schema
    /// The numbers of the runs, and that each chains on the one before.
    case chain
    /// A run's rows against its digest.
    case run
    /// A run's documents against its seal.
    case documents
    /// A file that was read against its digest.
    case input
    /// A statement against its digest, and its figures against its lines.
    case statement
    /// What happened to a statement, against what may happen to one.
    case event
    /// The journal against the statements.
    case posting
    /// Corrections against their digests and their statements.
    case adjustment
    /// The register of invoices against its digests.
    case invoice
    /// Invoices against what was matched.
    case reconciliation
    /// What a month-end found, against its digest and the statements.
    case record
    /// A month decided again, or a document written again.
    case replay
  }

  /// The number of the run that no longer holds; nil where it is about the file as such.
  package let run: Int64?
  package let check: Check
  package let message: Message
  /// What there should be, where that can be told.
  package let expected: String?
  package let found: String?

  /// Takes down what does not hold.
  package init(
    run: Int64?, _ check: Check, _ message: Message, expected: String? = nil, found: String? = nil
  ) {
    self.run = run
    self.check = check
    self.message = message
    self.expected = expected
    self.found = found
  }
}

/// Takes what a check finds; that it cannot read on is a finding as well.
///
/// - Throws: Only what says nothing about the archive: that another program has it, or that the
///   system does not let it be read.
package func defects(
  of check: ArchiveDefect.Check, run: Int64? = nil,
  _ body: () throws(ArchiveError) -> [ArchiveDefect]
) throws(ArchiveError) -> [ArchiveDefect] {
  do throws(ArchiveError) {
    return try body()
  } catch {
    return [try defect(of: check, run: run, error)]
  }
}

/// What an error of reading says about the archive.
func defect(
  of check: ArchiveDefect.Check, run: Int64?, _ error: ArchiveError
) throws(ArchiveError) -> ArchiveDefect {
  switch error {
  case .damaged(let what): ArchiveDefect(run: run, check, Message(en: what, zh: what))
  case .failed, .tooLarge, .notAnArchive: ArchiveDefect(run: run, check, error.message)
  default: throw error
  }
}
