import Archive
import Settlement
internal import Text

extension Comparison {
  /// Compares a month with the same month by other files.
  ///
  /// - Parameters:
  ///   - before: The month by its own files.
  ///   - after: The month by the others.
  ///   - given: The numbers of the other files in the latter.
  ///   - sources: Which files took the place of which.
  ///   - notices: What has to be known to read the figures.
  ///   - threads: The threads to use.
  /// - Throws: ``ArchiveError/damaged(_:)`` where a decided statement cannot be read back.
  init(
    _ before: ReplayedMonth, _ after: ReplayedMonth, given: Set<Int>, sources: [ReplacedSource],
    notices: [Message], threads: Int
  ) throws(ArchiveError) {
    let (old, new) = (ComparedMonth(before), ComparedMonth(after))
    let dealers = Set(old.dealers).union(new.dealers).sorted(by: precedes)
    let results = concurrentMap(dealers.count, threads: threads) { index in
      Result { () throws(ArchiveError) in
        try StatementDifference(dealers[index], old, new)
      }
    }
    var statements: [StatementDifference] = []
    for result in results {
      if let difference = try result.get() { statements.append(difference) }
    }
    held = dealers.filter { old.statements[$0] == nil && new.statements[$0] == nil }
    unchanged = dealers.count - held.count - statements.count
    self.statements = statements
    period = before.run.period
    run = ComparedRun(
      id: before.run.id, issuedOn: before.run.issuedOn, digest: before.run.digest.hex)
    (self.sources, self.notices) = (sources, notices)
    settings = SettingDifference.all(
      (before.month.rulebook, before.month.edition), (after.month.rulebook, after.month.edition))
    (self.before, self.after) = (old.totals, new.totals)
    findings = new.findings(ofFiles: given)
  }
}

/// One side of a comparison, by dealer.
private struct ComparedMonth: Sendable {
  private(set) var statements: [String: PreparedStatement] = [:]
  /// Those with a statement and those whose list is held.
  private(set) var dealers: [String] = []
  private(set) var totals = StatementTotals()
  private let findings: [Finding]
  private let paths: FileNames

  init(_ month: ReplayedMonth) {
    for statement in month.decided.statements {
      statements[statement.head.dealer.id] = statement
      totals.add(statement.head.totals)
    }
    dealers = statements.keys + month.decided.held.map(month.month.decider.symbols.text)
    findings = month.month.findings + month.decided.findings
    paths = month.inputs.paths
  }

  /// Why a dealer's list is held.
  func holds(_ dealer: String) -> RunFindings {
    RunFindings(findings.filter { $0.severity == .error && $0.dealer == dealer }, paths: paths)
  }

  /// What was found in some files.
  func findings(ofFiles numbers: Set<Int>) -> RunFindings {
    RunFindings(
      findings.filter { $0.place.file.map { numbers.contains($0.index) } ?? false }, paths: paths)
  }
}

extension StatementDifference {
  /// Nil where both sides come to the same, or the list is held on both.
  fileprivate init?(
    _ dealer: String, _ old: ComparedMonth, _ new: ComparedMonth
  ) throws(ArchiveError) {
    let (before, after) = (old.statements[dealer], new.statements[dealer])
    guard let head = before?.head ?? after?.head else { return nil }
    (number, self.dealer) = (head.number, head.dealer)
    (self.before, self.after) = (before?.head, after?.head)
    guard let before, let after else {
      lines = []
      holds = before == nil ? old.holds(dealer) : new.holds(dealer)
      return
    }
    holds = RunFindings()
    lines = try LineDifference.all(before, after)
    guard !lines.isEmpty || before.head.comesToOther(than: after.head) else { return nil }
  }
}

extension LineDifference {
  /// Compares two decisions of one list; most lists are done by their bytes.
  fileprivate static func all(
    _ before: PreparedStatement, _ after: PreparedStatement
  ) throws(ArchiveError) -> [LineDifference] {
    guard before.canonical.lines != after.canonical.lines else { return [] }
    return all(try before.record, try after.record)
  }
}

extension PreparedStatement {
  /// The statement as its documents would have it, though it is never issued.
  fileprivate var record: StatementRecord {
    get throws(ArchiveError) {
      let issue = StatementIssue(
        revision: 1, issuedOn: head.deadline.day, invoiceDue: nil, runDigest: "",
        digest: canonical.digest.hex, yearsWithoutCalendar: [])
      return try statementRecord(head: canonical.head, lines: canonical.lines, issue: issue)
    }
  }
}

extension StatementHead {
  /// Whether it differs from another in what it comes to, in its tax, or in being late.
  ///
  /// What all statements of a month share, such as the buyer or the day of the deadline, is
  /// reported once, with the rulebook.
  fileprivate func comesToOther(than other: StatementHead) -> Bool {
    totals != other.totals || taxes != other.taxes
      || deadline.isLate != other.deadline.isLate
  }
}

extension StatementTotals {
  /// Adds a statement to the sums of a month.
  fileprivate mutating func add(_ other: StatementTotals) {
    lines += other.lines
    approved += other.approved
    adjusted += other.adjusted
    rejected += other.rejected
    claimed += other.claimed
    reductions += other.reductions
    parts += other.parts
    fee += other.fee
    services += other.services
    adjustments += other.adjustments
    total += other.total
    net += other.net
    tax += other.tax
  }
}
