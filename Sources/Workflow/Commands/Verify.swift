import Archive
import Documents
import Settlement
package import Text

/// What is asked of a verification.
package struct VerifyRequest: Sendable {
  /// Whether every month is decided again as well.
  package var replay: Bool

  /// Asks about an archive.
  package init(replay: Bool = false) {
    self.replay = replay
  }
}

/// Whether an archive holds, and what of it does not.
package struct VerifyReport: Sendable {
  /// The latest run, to compare with a paper copy; nil where there is none.
  package internal(set) var latest: VerifiedRun?
  package internal(set) var runs = 0
  /// Revisions of statements.
  package internal(set) var statements = 0
  package internal(set) var lines = 0
  /// Files that runs read.
  package internal(set) var inputs = 0
  package internal(set) var invoices = 0
  /// Bytes of files and statements that were digested.
  package internal(set) var bytes = 0
  /// Month-ends and reconciliations that were worked out again; nil where that was not asked for.
  package internal(set) var replayed: Int?
  /// Documents that were written again; nil where that was not asked for.
  package internal(set) var documents: Int?
  /// What does not hold: of the file first, then by run.
  package internal(set) var defects: [VerifyDefect] = []

  /// What is wrong with the first run that does not hold; nil where all do, or where nothing but
  /// the file is at fault.
  package var first: VerifyDefect? { defects.first { $0.number != nil } }
}

/// A run as a verification names it.
package struct VerifiedRun: Hashable, Sendable {
  package let number: Int64
  /// Run, confirm, dispute, post or reconcile.
  package let command: String
  /// Nil where it is about several months.
  package let period: String?
  package let day: String
  package let digest: String

  /// Names a run of the archive.
  init(_ link: ChainedRun) {
    number = link.id
    (command, period, day, digest) = (link.command, link.period, link.day, link.digest)
  }
}

/// Something that does not hold, and the run that it came with.
package struct VerifyDefect: Sendable {
  /// The number of the run; nil where the file as such is at fault.
  package let number: Int64?
  /// Nil where there is no such run.
  package let run: VerifiedRun?
  /// What was checked: file, schema, chain, run, documents and so on.
  package let check: String
  package let message: Message
  /// What there should be, where that can be told.
  package let expected: String?
  package let found: String?

  /// Joins what was found with its run.
  init(_ defect: ArchiveDefect, _ run: ChainedRun?) {
    number = defect.run
    self.run = run.map { VerifiedRun($0) }
    (check, message) = (defect.check.rawValue, defect.message)
    (expected, found) = (defect.expected, defect.found)
  }
}

/// Verifies an archive: that nothing in it was changed since it was written.
///
/// Nothing is changed or locked. What is wrong with the archive is collected, never thrown.
/// - Throws: ``RunError``, where the archive is missing or cannot be read at all.
package func verify(
  _ request: VerifyRequest, _ session: Session
) throws(RunError) -> VerifyReport {
  try session.asking { archive throws(ArchiveError) in
    var verification = Verification(archive, session)
    try verification.checkAll()
    if request.replay { try verification.replay() }
    return verification.finished
  }
}

/// A verification under way.
private struct Verification {
  private let archive: Archive
  private let session: Session
  private var report = VerifyReport()
  private var found: [ArchiveDefect] = []
  private var links: [ChainedRun] = []

  init(_ archive: Archive, _ session: Session) {
    self.archive = archive
    self.session = session
  }

  mutating func checkAll() throws(ArchiveError) {
    found = try archive.fileDefects()
    try record(.chain) { archive, links throws(ArchiveError) in
      links = try archive.chain()
      return try archive.chainDefects(links)
    }
    report.runs = links.count
    report.latest = links.last.map { VerifiedRun($0) }
    try checkInputs()
    let statements = try checkStatements()
    try checkTies(of: statements)
  }

  /// Works out again what every run worked out.
  mutating func replay() throws(ArchiveError) {
    var replay = Replay(archive, session)
    let step = Message(en: "replaying runs", zh: "重新结算")
    for (index, link) in links.enumerated() {
      session.surroundings.progress(step, done: index, of: links.count)
      try replay.replay(link)
    }
    found += replay.defects
    (report.replayed, report.documents) = (replay.runs, replay.documents)
  }

  /// The report, with what was found in order.
  var finished: VerifyReport {
    var report = report
    report.defects = inOrder(found, links)
    return report
  }

  /// Adds what a check finds.
  private mutating func record(
    _ check: ArchiveDefect.Check,
    _ body: (Archive, inout [ChainedRun]) throws(ArchiveError) -> [ArchiveDefect]
  ) throws(ArchiveError) {
    found += try defects(of: check) { () throws(ArchiveError) in try body(archive, &links) }
  }

  private mutating func checkInputs() throws(ArchiveError) {
    let step = Message(en: "verifying files", zh: "核验输入文件")
    var keys: [InputKey] = []
    try record(.input) { archive, _ throws(ArchiveError) in
      keys = try archive.inputKeys()
      return []
    }
    report.inputs = keys.count
    for batch in batches(of: keys) {
      session.surroundings.progress(step, done: batch.startIndex, of: keys.count)
      var inputs: [KeptInput] = []
      for key in batch {
        try record(.input) { archive, _ throws(ArchiveError) in
          inputs.append(try archive.keptInput(key))
          return []
        }
      }
      // The size is what the archive says, which may be anything.
      for input in inputs { report.bytes = sum(report.bytes, input.size) }
      found += concurrentMap(inputs.count, threads: session.threads) {
        [inputs] in inputs[$0].defect
      }.compactMap { $0 }
    }
  }

  /// Verifies each statement by itself, a batch at a time, so that the memory stays that of one.
  private mutating func checkStatements() throws(ArchiveError) -> [VerifiedStatement] {
    let step = Message(en: "verifying statements", zh: "核验结算单")
    var keys: [Int64] = []
    try record(.statement) { archive, _ throws(ArchiveError) in
      keys = try archive.statementKeys()
      return []
    }
    var verified: [VerifiedStatement] = []
    for batch in batches(of: keys) {
      session.surroundings.progress(step, done: batch.startIndex, of: keys.count)
      var statements: [KeptStatement] = []
      for key in batch {
        try record(.statement) { archive, _ throws(ArchiveError) in
          statements.append(try archive.keptStatement(key))
          return []
        }
      }
      report.bytes += statements.reduce(0) { $0 + $1.size }
      verified += concurrentMap(statements.count, threads: session.threads) {
        [statements] in statements[$0].verified
      }
    }
    report.statements = verified.count
    report.lines = verified.reduce(0) { $0 + $1.lines }
    found += verified.flatMap(\.defects)
    return verified
  }

  /// Compares tables with each other: events, journal, corrections, invoices, records.
  private mutating func checkTies(of statements: [VerifiedStatement]) throws(ArchiveError) {
    var events: [KeptEvent] = []
    try record(.event) { archive, links throws(ArchiveError) in
      events = try archive.keptEvents()
      return eventDefects(events, of: statements, links)
    }
    try record(.posting) { archive, _ throws(ArchiveError) in
      try archive.postingDefects(events, of: statements)
    }
    try record(.adjustment) { archive, links throws(ArchiveError) in
      try archive.adjustmentDefects(links, events, of: statements)
    }
    try record(.claim) { archive, links throws(ArchiveError) in
      try archive.claimDefects(links)
    }
    try record(.record) { archive, links throws(ArchiveError) in
      try archive.recordDefects(links, events, of: statements)
    }
    var invoices = 0
    try record(.invoice) { archive, links throws(ArchiveError) in
      let register = try archive.keptRegister()
      invoices = register.count
      return try register.defects
        + archive.reconciliationDefects(links, register, statements, events)
    }
    report.invoices = invoices
  }

  private func batches<Key>(of keys: [Key]) -> [ArraySlice<Key>] {
    let size = max(session.threads * 8, 1)
    return stride(from: 0, to: keys.count, by: size).map { start in
      keys[start..<min(start + size, keys.count)]
    }
  }
}

/// The sum, or the largest number there is.
private func sum(_ bytes: Int, _ more: Int) -> Int {
  let (sum, isOver) = bytes.addingReportingOverflow(more)
  return isOver ? .max : sum
}

/// Those of the file first, then by run; what was found first of each.
private func inOrder(_ found: [ArchiveDefect], _ links: [ChainedRun]) -> [VerifyDefect] {
  let runs = Dictionary(links.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return found.enumerated()
    .sorted { left, right in
      (left.element.run ?? .min, left.offset) < (right.element.run ?? .min, right.offset)
    }
    .map { VerifyDefect($0.element, $0.element.run.flatMap { runs[$0] }) }
}
