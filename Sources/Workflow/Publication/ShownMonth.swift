import Archive
import Documents
import Settlement
internal import Text

/// What a month's documents are rendered from: the archive as it stands, and nothing else.
///
/// The archive is asked as it stood after the run that wrote them, so that the first print and
/// every reprint are one and the same.
struct ShownMonth {
  let archive: Archive
  let period: Period
  /// What stands, by dealer.
  let statements: [StandingHead]
  /// What the latest month-end found; nil where the month was never settled.
  private let found: RunRecord?
  /// The latest judgement on all invoices; nil where it was not asked for yet.
  private let judged: ReconciliationRecord?

  /// Asks what stands of a month.
  init(
    _ period: Period, in archive: Archive, judged: ReconciliationRecord? = nil
  ) throws(ArchiveError) {
    self.archive = archive
    self.judged = judged
    self.period = archive.resolved(period)
    statements = try archive.standingHeads(of: period)
    found = try archive.latestRecordText(period).map(runRecord)
  }

  /// The day of the latest statement; where there is none, the day by which the month is judged.
  var issuedOn: Day {
    get throws(ArchiveError) {
      if let day = statements.map(\.issue.issuedOn).max() { return day }
      guard let run = try archive.latestRun(of: period) else { throw unsettled }
      return run.asOf
    }
  }

  /// Whether the CSV files begin with a byte order mark, by the rulebook of the latest month-end.
  var csvBom: Bool { found?.csvBom ?? false }

  /// The month but for the lines of its statements.
  var record: MonthRecord {
    get throws(ArchiveError) {
      guard let found, let run = try archive.latestRun(of: period) else { throw unsettled }
      return MonthRecord(
        found, digest: run.digest.hex, asOf: run.asOf,
        statements: statements.map {
          StatementEntry(head: $0.head, issue: $0.issue, state: $0.state)
        },
        earlierMonths: try archive.monthTotals(
          from: MonthRecord.firstMonth(before: period), before: period),
        withdrawn: try archive.withdrawn(of: period))
    }
  }

  /// The statements of the month and their invoices, by the day of the month's latest run.
  var reconciliation: ReconciliationRecord {
    get throws(ArchiveError) {
      var shown = judged
      if shown == nil { shown = try archive.reconciliation(of: period) }
      guard let shown, let run = try archive.latestRun(of: period) else {
        throw .damaged("no reconciliation of \(period)")
      }
      var record = shown.of(period).on(run.asOf)
      for statement in statements {
        record.dealerNames[statement.head.dealer.id] = statement.head.dealer.name
      }
      return record
    }
  }

  /// What was posted of the month.
  var journal: Journal {
    get throws(ArchiveError) {
      guard let found else { throw unsettled }
      return Journal(try archive.journal(of: period), in: found.language)
    }
  }

  private var unsettled: ArchiveError { .damaged("no run of \(period)") }
}
