internal import Settlement
package import Text

/// Something in an archive that does not hold.
package struct ArchiveDefect: Hashable, Sendable {
  /// What was compared with what.
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
    /// Claims on suppliers against their digests, their answers and the journal.
    case claim
    /// What a month-end found, against its digest and the statements.
    case record
    /// A month decided again, or a document written again.
    case replay
  }

  /// The number of the run that no longer holds; nil where it is about the file as such.
  package let run: Int64?
  package let check: Check
  package let message: Message
  /// What there should be, where that is known.
  package let expected: String?
  package let found: String?

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

/// Defects of one statement or other thing with a name.
struct FoundDefects {
  private let run: Int64?
  private let check: ArchiveDefect.Check
  private let name: Message
  var defects: [ArchiveDefect] = []

  init(run: Int64?, _ check: ArchiveDefect.Check, _ name: Message) {
    self.run = run
    self.check = check
    self.name = name
  }

  mutating func add(en: String, zh: String, _ expected: String?, _ found: String?) {
    defects.append(
      ArchiveDefect(
        run: run, check,
        Message(en: "\(name.english): \(en)", zh: "\(name.chinese)：\(zh)"),
        expected: expected, found: found))
  }

  /// A column that differs from what it repeats.
  mutating func add(column: String, _ expected: String?, _ found: String) {
    add(
      en: "\(column) is not what its text says", zh: "\(column) 与正文不符", expected, found)
  }

  /// Runs a check, and adds what keeps its text from being read.
  mutating func reading(_ body: (inout FoundDefects) throws(ArchiveError) -> Void) {
    do throws(ArchiveError) {
      try body(&self)
    } catch {
      let reason = if case .damaged(let what) = error { what } else { error.message.english }
      add(en: "cannot be read: \(reason)", zh: "无法读取：\(reason)", nil, nil)
    }
  }

  /// Adds those of another run.
  mutating func append(_ other: FoundDefects) {
    defects += other.defects
  }
}

/// What a check finds; that it cannot read on is a finding as well.
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
  case .failed, .tooLarge, .notAnArchive, .altered: ArchiveDefect(run: run, check, error.message)
  case .missing, .newer, .busy, .full, .unreadable, .unwritable, .noFolder, .logNeedsFolder,
    .changed, .taken:
    throw error
  }
}
