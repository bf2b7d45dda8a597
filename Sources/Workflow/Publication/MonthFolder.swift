import Archive
import Settlement

extension Archive {
  /// Closes a run that was stored with the documents that a month's folder gets of it, makes all
  /// of it permanent, and puts the folder into its place.
  ///
  /// The folder follows from the archive: killed in between, the next command of the month writes
  /// it again.
  /// - Parameters:
  ///   - stored: The run; nil where nothing changed, and the folder is written as it was.
  ///   - chosen: What the run writes anew; the rest of the folder stays what earlier runs wrote.
  ///   - period: The month.
  ///   - publication: The folder that was begun.
  ///   - threads: The threads to use.
  /// - Throws: ``RunError``; where nothing could be made permanent, nothing was changed.
  func publish(
    _ stored: StoredRun?, _ chosen: [MonthDocument], of period: Period,
    into publication: inout Publication<some Effects>, threads: Int
  ) throws(RunError) {
    if let stored {
      let month = try archived { () throws(ArchiveError) in try ShownMonth(period, in: self) }
      try publication.write(chosen, of: month, threads: threads)
      let written = publication.documents
      try archived { () throws(ArchiveError) in try close(stored, with: written) }
    }
    let parts = try archived { () throws(ArchiveError) in try folder(of: period) }
    for part in parts where part.run != stored?.id {
      try write(part, of: period, into: &publication, threads: threads)
    }
    try archived { () throws(ArchiveError) in try commit() }
    try publication.finish()
  }

  /// What a month-end writes: the reconciliation once there are invoices, the journal once there are
  /// entries.
  func documents(
    of period: Period, withInvoices: Bool
  ) throws(ArchiveError) -> [MonthDocument] {
    MonthDocument.ofMonthEnd + (withInvoices ? MonthDocument.ofReconciliation : [])
      + (try journal(of: period).isEmpty ? [] : [.journal])
  }

  /// Writes again what an earlier run wrote.
  func write(
    _ part: FolderPart, of period: Period, into publication: inout Publication<some Effects>,
    threads: Int
  ) throws(RunError) {
    let paths = Set(part.documents.map(\.path))
    let month = try archived { () throws(ArchiveError) in
      try ShownMonth(period, in: try Archive.open(path: path, asOf: part.run))
    }
    try publication.write(
      MonthDocument.allCases.filter { paths.contains($0.rawValue) }, of: month, threads: threads)
  }
}
