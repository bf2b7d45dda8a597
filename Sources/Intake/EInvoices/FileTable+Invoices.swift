import Settlement
import Tabular
internal import Text

extension FileTable {
  /// The invoices of a file, each as a table by itself, so that one that does not count keeps no
  /// other out.
  init(_ invoices: InvoiceFile, file: Int) {
    self.init(file: file)
    for entry in invoices.entries {
      let number = FileNumber(file, sheet: sheets.count)
      sheets.append(SheetTable(entry, number: number))
    }
  }
}

extension SheetTable {
  fileprivate init(_ entry: InvoiceFile.Entry, number: FileNumber) {
    switch entry.invoice {
    case .success(let invoice):
      // An invoice is its file; where rows are counted, it is the first.
      let row = InvoiceRow(
        invoice: invoice, place: Place(file: number, row: 1), form: entry.isOFD ? .ofd : .xml)
      self.init(
        number: number, name: entry.member, kind: .invoices, rows: .invoices([row]), located: [])
    case .failure(let defects):
      let findings = defects.all.enumerated().map { position, defect in
        LocatedFinding(
          finding: Finding(
            defect.code, at: Place(file: number, column: defect.column), defect.message),
          position: position)
      }
      self.init(
        number: number, name: entry.member, kind: .invoices, rows: .invoices([]),
        located: findings)
    }
    isPackedFile = entry.member != nil
  }
}

extension InvoiceFile.Entry {
  fileprivate var invoice: Result<Invoice, InvoiceDefects> {
    switch result {
    case .success(let draft): draft.invoice()
    case .failure(let defects): .failure(defects)
    }
  }
}
