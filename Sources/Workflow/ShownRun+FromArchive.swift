import Archive
import Documents
import Settlement

extension ShownRun {
  /// Tells which run the month's folder will show: a new one, or where nothing changed the one on
  /// file, with its day and the months before it as they stood then.
  init(_ new: NewRun, isNew: Bool, in archive: Archive) throws(ArchiveError) {
    let first = SummaryPage.firstMonth(of: new.period)
    if !isNew, let kept = try archive.latestRun(of: new.period) {
      self.init(
        digest: kept.digest.hex, asOf: kept.asOf,
        earlierMonths: try archive.monthTotals(from: first, before: new.period, asOfRun: kept.id))
    } else {
      self.init(
        digest: new.digest.hex, asOf: new.asOf,
        earlierMonths: try archive.monthTotals(from: first, before: new.period, asOfRun: .max))
    }
  }
}
