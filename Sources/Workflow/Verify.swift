import Archive
import Settlement

/// Verifies an archive: that nothing in it was changed since it was written.
///
/// Nothing is changed or locked. What is wrong with the archive is collected, never thrown.
/// - Throws: ``RunError``, where the archive is missing or cannot be read at all.
package func verify(
  _ request: VerifyRequest, _ effects: some Effects
) throws(RunError) -> VerifyReport {
  try archived { () throws(ArchiveError) in
    let archive = try Archive.open(path: request.archive, readOnly: true)
    try archive.beginReading()
    var verification = Verification(archive, effects)
    try verification.checkAll()
    if request.replay { try verification.replay(request) }
    return verification.finished
  }
}

/// A verification under way.
private struct Verification<World: Effects> {
  private let archive: Archive
  private let effects: World
  private var report = VerifyReport()
  private var found: [ArchiveDefect] = []
  private var links: [RunLink] = []

  init(_ archive: Archive, _ effects: World) {
    self.archive = archive
    self.effects = effects
  }

  mutating func checkAll() throws(ArchiveError) {
    found = try archive.fileDefects()
    try take(.chain) { archive, links throws(ArchiveError) in
      links = try archive.links()
      return try archive.chainDefects(links)
    }
    report.runs = links.count
    report.latest = links.last.map { VerifiedRun($0) }
    try checkInputs()
    let statements = try checkStatements()
    try checkTies(of: statements)
  }

  /// Works out again what every run worked out.
  mutating func replay(_ request: VerifyRequest) throws(ArchiveError) {
    var replay = Replay(request, effects)
    let step = Message(en: "replaying runs", zh: "重新结算")
    for (index, link) in links.enumerated() {
      effects.progress(step, done: index, of: links.count)
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
  private mutating func take(
    _ check: ArchiveDefect.Check,
    _ body: (Archive, inout [RunLink]) throws(ArchiveError) -> [ArchiveDefect]
  ) throws(ArchiveError) {
    found += try defects(of: check) { () throws(ArchiveError) in try body(archive, &links) }
  }

  private mutating func checkInputs() throws(ArchiveError) {
    let step = Message(en: "verifying files", zh: "核验输入文件")
    var keys: [InputKey] = []
    try take(.input) { archive, _ throws(ArchiveError) in
      keys = try archive.inputKeys()
      return []
    }
    report.inputs = keys.count
    for batch in batches(of: keys) {
      effects.progress(step, done: batch.startIndex, of: keys.count)
      var inputs: [KeptInput] = []
      for key in batch {
        try take(.input) { archive, _ throws(ArchiveError) in
          inputs.append(try archive.keptInput(key))
          return []
        }
      }
      report.bytes += inputs.reduce(0) { $0 + $1.size }
      found += concurrentMap(inputs.count, threads: effects.cores) {
        [inputs] in inputs[$0].defect
      }.compactMap { $0 }
    }
  }

  /// Verifies each statement by itself, a batch at a time, so that the memory stays that of one.
  private mutating func checkStatements() throws(ArchiveError) -> [VerifiedStatement] {
    let step = Message(en: "verifying statements", zh: "核验结算单")
    var keys: [Int64] = []
    try take(.statement) { archive, _ throws(ArchiveError) in
      keys = try archive.statementKeys()
      return []
    }
    var verified: [VerifiedStatement] = []
    for batch in batches(of: keys) {
      effects.progress(step, done: batch.startIndex, of: keys.count)
      var statements: [KeptStatement] = []
      for key in batch {
        try take(.statement) { archive, _ throws(ArchiveError) in
          statements.append(try archive.keptStatement(key))
          return []
        }
      }
      report.bytes += statements.reduce(0) { $0 + $1.size }
      verified += concurrentMap(statements.count, threads: effects.cores) {
        [statements] in statements[$0].verified
      }
    }
    report.statements = verified.count
    report.lines = verified.reduce(0) { $0 + $1.lines }
    found += verified.flatMap(\.defects)
    return verified
  }

  /// Holds tables against each other: events, journal, corrections, invoices, records.
  private mutating func checkTies(of statements: [VerifiedStatement]) throws(ArchiveError) {
    var events: [KeptEvent] = []
    try take(.event) { archive, links throws(ArchiveError) in
      events = try archive.keptEvents()
      return eventDefects(events, of: statements, links)
    }
    try take(.posting) { archive, _ throws(ArchiveError) in
      try archive.postingDefects(events, of: statements)
    }
    try take(.adjustment) { archive, links throws(ArchiveError) in
      try archive.adjustmentDefects(links, events, of: statements)
    }
    try take(.record) { archive, links throws(ArchiveError) in
      try archive.recordDefects(links, events, of: statements)
    }
    var invoices = 0
    try take(.invoice) { archive, links throws(ArchiveError) in
      let register = try archive.keptRegister()
      invoices = register.count
      return try register.defects + archive.reconciliationDefects(links, register, statements)
    }
    report.invoices = invoices
  }

  private func batches<Key>(of keys: [Key]) -> [ArraySlice<Key>] {
    let size = max(effects.cores * 8, 1)
    return stride(from: 0, to: keys.count, by: size).map { start in
      keys[start..<min(start + size, keys.count)]
    }
  }
}

/// Those of the file first, then by run; what was found first of each.
private func inOrder(_ found: [ArchiveDefect], _ links: [RunLink]) -> [VerifyDefect] {
  let runs = Dictionary(links.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return found.enumerated()
    .sorted { left, right in
      (left.element.run ?? .min, left.offset) < (right.element.run ?? .min, right.offset)
    }
    .map { VerifyDefect($0.element, $0.element.run.flatMap { runs[$0] }) }
}
