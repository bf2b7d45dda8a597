import Archive
import Documents
import Settlement

/// A document of a month's folder besides the pages of the statements, by its path there.
enum MonthDocument: String, CaseIterable, Sendable {
  case decisions = "decisions.csv"
  case summaryPage = "summary.html"
  case summary = "summary.csv"
  case reductions = "reductions.csv"
  case exceptions = "exceptions.csv"
  case reconciliation = "vat-reconciliation.csv"
  case invoices = "vat-invoices.csv"
  case reconciliationPage = "vat-reconciliation.html"
  case journal = "journal.csv"

  /// What every month-end writes, together with the pages of the statements.
  static let ofMonthEnd: [MonthDocument] = [
    .decisions, .summaryPage, .summary, .reductions, .exceptions,
  ]

  /// What a reconciliation writes.
  static let ofReconciliation: [MonthDocument] = [
    .reconciliation, .invoices, .reconciliationPage,
  ]

  /// The revision of the format; an older one keeps its code and its goldens.
  var format: Int { 1 }
}

extension MonthDocument {
  /// Writes a document of a reconciliation.
  func append(_ record: ReconciliationRecord, to out: inout TextBuffer) {
    switch self {
    case .reconciliation: ReconciliationTable.append(record.reconciliation, to: &out)
    case .invoices: InvoicesTable.append(record.reconciliation, to: &out)
    case .reconciliationPage:
      ReconciliationPage.append(
        record.reconciliation, buyer: record.buyer, in: record.language, to: &out)
    default: preconditionFailure("\(rawValue) is no document of a reconciliation")
    }
  }
}

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
  private let record: RunRecord?

  /// Asks what stands of a month.
  init(_ period: Period, in archive: Archive) throws(ArchiveError) {
    self.archive = archive
    self.period = period
    statements = try archive.standingHeads(of: period)
    record = try archive.latestRecordText(period).map(runRecord)
  }

  /// Writes one document, but for ``MonthDocument/decisions``, which grows with the statements.
  func append(
    _ document: MonthDocument, to out: inout TextBuffer
  ) throws(ArchiveError) {
    switch document {
    case .decisions: break
    case .summaryPage: SummaryPage.append(try found, entries, try shownRun, to: &out)
    case .summary: SummaryTable.append(try found, entries, to: &out)
    case .reductions: ReductionsTable.append(entries, to: &out)
    case .exceptions: ExceptionsTable.append(try found.exceptions, to: &out)
    case .reconciliation, .invoices, .reconciliationPage:
      document.append(try reconciled, to: &out)
    case .journal:
      JournalTable.append(try archive.journal(of: period), try found.language, to: &out)
    }
  }

  private var entries: [StatementEntry] {
    statements.map { StatementEntry(head: $0.head, issue: $0.issue, state: $0.state) }
  }

  private var found: RunRecord {
    get throws(ArchiveError) {
      guard let record else { throw .damaged("no run of \(period)") }
      return record
    }
  }

  private var shownRun: ShownRun {
    get throws(ArchiveError) {
      guard let run = try archive.runs(of: period).last else {
        throw .damaged("no run of \(period)")
      }
      return ShownRun(
        digest: run.digest.hex, asOf: run.asOf,
        earlierMonths: try archive.monthTotals(
          from: SummaryPage.firstMonth(of: period), before: period))
    }
  }

  private var reconciled: ReconciliationRecord {
    get throws(ArchiveError) {
      guard let record = try archive.reconciliation(of: period) else {
        throw .damaged("no reconciliation of \(period)")
      }
      return record
    }
  }
}
