import Archive
import Documents
package import Settlement
package import Text

/// What came of a month-end, for the person who ran it.
package struct RunReport: Sendable {
  package var period: Period
  package var language: Language
  /// The folder that was written; nil for a dry run.
  package var outFolder: String?
  /// The folders of other months that were written again, because the run bears on them.
  package var otherFolders: [String] = []
  /// Numbers of the statements that got a revision now.
  package var issued: [String] = []
  /// Numbers of the statements that stand as they were.
  package var unchanged: [String] = []
  /// Numbers of those among them that are locked and would now come out differently.
  package var locked: [String] = []
  /// Numbers of the statements that a confirmation of this run confirmed, and disputed.
  package var confirmed: [String] = []
  package var disputed: [String] = []
  /// Dealers whose lists are held.
  package var held: [String] = []
  /// Dealers of the register without any list.
  package var withoutList: [String] = []
  package var findings: RunFindings
  /// Sums over the standing statements of the period.
  package var lines = 0
  package var claimed = Money.zero
  package var reductions = Money.zero
  /// Corrections of earlier statements and totals carried from them.
  package var adjustments = Money.zero
  package var total = Money.zero
  /// Lower-case hex SHA-256 of the latest run; empty for a dry run on an empty archive.
  package var runDigest = ""
  package var bytesIn = 0
  package var bytesOut = 0
  /// Seconds by phase, in the order of the phases.
  package var seconds: [(phase: String, seconds: Double)] = []

  /// Whether something wants attention: exit status 1.
  package var wantsAttention: Bool {
    !held.isEmpty || findings.findings.contains { $0.severity == .error }
  }
}

extension RunReport {
  /// Sums up what stands before anything is written.
  init(
    _ month: MonthInputs, _ settled: SettledMonth, bytesIn: Int
  ) {
    let (decided, changes) = (settled.decided, settled.changes)
    let (symbols, dealers) = (month.decider.symbols, month.decider.registers.dealers)
    period = month.decider.period
    language = month.rulebook.language
    issued = changes.new.map(\.number)
    unchanged = changes.unchanged.map(\.head.number)
    held = decided.held.map(symbols.text).sorted(by: precedes)
    withoutList = dealers.symbols.filter { !decided.listed.contains($0) }.map(symbols.text)
      .sorted(by: precedes)
    findings = settled.findings
    self.bytesIn = bytesIn
    locked = changes.lockedErrors.compactMap(\.dealer).map { "S\(period.compact)-\($0)" }
    confirmed = changes.confirmations.events.filter { $0.kind == .confirmed }.map(\.number)
    disputed = changes.confirmations.events.filter { $0.kind == .disputed }.map(\.number)
    for statement in changes.new.map(\.totals) + changes.unchanged.map(\.head.totals) {
      lines += statement.lines
      claimed += statement.claimed
      reductions += statement.reductions
      adjustments += statement.adjustments
      total += statement.total
    }
  }

  /// Records what was written.
  mutating func finish(
    _ published: PublishedFolders, _ seconds: [(phase: String, seconds: Double)]
  ) {
    bytesOut = published.size
    self.seconds = seconds
    outFolder = "out/\(period)"
    otherFolders = published.others(than: period)
  }
}
