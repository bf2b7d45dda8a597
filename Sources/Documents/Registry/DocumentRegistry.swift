import Settlement
internal import Text

/// The documents that a month's folder can have.
package struct DocumentRegistry: Sendable {
  /// In the format that runs write today, in the order in which they are written and archived.
  package var current: [Document]
  /// What is written where it is asked for, and from then on with the others.
  package var workbooks: [Document]
  /// In the formats of earlier programs, for the folders of then.
  package var earlier: [Document]

  /// Makes a registry of documents, and of formats that are no longer written anew.
  package init(
    _ current: [Document], workbooks: [Document] = [], earlier: [Document] = []
  ) {
    self.current = current
    self.workbooks = workbooks
    self.earlier = earlier
  }

  /// Every document that this program writes.
  package static let standard = DocumentRegistry(
    written, workbooks: workbooksWritten, earlier: released)

  private static let written = [
    Document("statements/*.html", format: 2, .statement(StatementPage.append(_:to:))),
    Document(
      "decisions.csv", format: 2,
      .lines(header: DecisionsTable.header, DecisionsTable.append(_:to:))),
    Document("summary.html", format: 2, .month(SummaryPage.append(_:to:))),
    Document("summary.csv", format: 2, .month(SummaryTable.append(_:to:))),
    Document("reductions.csv", format: 2, .month(ReductionsTable.append(_:to:))),
    Document("exceptions.csv", format: 2, .month(ExceptionsTable.append(_:to:))),
    Document(
      "machine-returns.csv", format: 2, where: MachineReturnsTable.isThere,
      .month(MachineReturnsTable.append(_:to:)).guarded),
    Document(
      "set-off.csv", format: 2, where: SetOffTable.isThere,
      .month(SetOffTable.append(_:to:)).guarded),
    Document(
      "vat-reconciliation.csv", format: 2, .reconciliation(ReconciliationTable.append(_:to:))),
    Document("vat-invoices.csv", format: 2, .reconciliation(InvoicesTable.append(_:to:))),
    Document(
      "vat-reconciliation.html", format: 2, .reconciliation(ReconciliationPage.append(_:to:))),
    Document("journal.csv", format: 2, .journal(JournalTable.append(_:to:))),
  ]

  private static let workbooksWritten = [
    Document("statements/*.xlsx", format: 1, .statement(StatementWorkbook.append(_:to:))),
    Document(
      "decisions.xlsx", format: 1,
      workbookOf: .lines(header: DecisionsTable.header, DecisionsTable.append(_:to:))),
    Document("summary.xlsx", format: 1, workbookOf: .month(SummaryTable.append(_:to:))),
    Document("reductions.xlsx", format: 1, workbookOf: .month(ReductionsTable.append(_:to:))),
    Document("exceptions.xlsx", format: 1, workbookOf: .month(ExceptionsTable.append(_:to:))),
    Document(
      "machine-returns.xlsx", format: 1, where: MachineReturnsTable.isThere,
      workbookOf: .month(MachineReturnsTable.append(_:to:))),
    Document(
      "set-off.xlsx", format: 1, where: SetOffTable.isThere,
      workbookOf: .month(SetOffTable.append(_:to:))),
    Document(
      "vat-reconciliation.xlsx", format: 1,
      workbookOf: .reconciliation(ReconciliationTable.append(_:to:))),
    Document(
      "vat-invoices.xlsx", format: 1, workbookOf: .reconciliation(InvoicesTable.append(_:to:))),
    Document("journal.xlsx", format: 1, workbookOf: .journal(JournalTable.append(_:to:))),
  ]

  private static let released = [
    Document("statements/*.html", format: 1, .statement(StatementPageFormat1.append(_:to:))),
    Document(
      "decisions.csv", format: 1,
      .lines(header: DecisionsTable.header, DecisionsTable.append(_:to:))),
    Document("summary.html", format: 1, .month(SummaryPageFormat1.append(_:to:))),
    Document("summary.csv", format: 1, .month(SummaryTable.append(_:to:))),
    Document("reductions.csv", format: 1, .month(ReductionsTable.append(_:to:))),
    Document("exceptions.csv", format: 1, .month(ExceptionsTable.append(_:to:))),
    Document(
      "vat-reconciliation.csv", format: 1, .reconciliation(ReconciliationTable.appendFirst(_:to:))),
    Document("vat-invoices.csv", format: 1, .reconciliation(InvoicesTable.append(_:to:))),
    Document(
      "vat-reconciliation.html", format: 1,
      .reconciliation(ReconciliationPageFormat1.append(_:to:))),
    Document("journal.csv", format: 1, .journal(JournalTable.appendFormat1(_:to:))),
  ]

  /// What a run writes that has some subjects.
  package func documents(
    of subjects: Set<DocumentSubject>, withWorkbooks hasWorkbooks: Bool = false
  ) -> [Document] {
    (hasWorkbooks ? current + workbooks : current).filter {
      subjects.contains($0.writer.subject)
    }
  }

  /// The documents that files of a folder are: each in the format whose number is given, or in
  /// today's where this program does not know that format.
  package func documents(
    of written: [(path: String, format: Int)]
  ) -> [Document] {
    all.compactMap { document in
      guard let file = written.first(where: { document.path.matches($0.path) }) else { return nil }
      return earlier.first { $0.path == document.path && $0.format == file.format } ?? document
    }
  }

  /// Where the documents of one statement stand.
  package func paths(ofStatement number: String) -> [String] {
    all.filter(\.writer.isPage).map { $0.path.path(of: number) }
  }

  /// The folders below that of the month, in order.
  package var folders: [String] {
    Set(all.map(\.path.folder)).subtracting([""]).sorted(by: precedes)
  }

  /// Every document once, in its newest format.
  private var all: [Document] {
    var paths: Set<DocumentPath> = []
    return (current + workbooks + earlier).filter { paths.insert($0.path).inserted }
  }
}
