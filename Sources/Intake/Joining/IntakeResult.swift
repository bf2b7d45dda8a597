package import Settlement

/// The rows of one table with one dealer and period, with what is wrong in them.
package struct ListIntake: Sendable {
  /// The claim; nil where its rows name neither a dealer nor a month.
  package let claim: WaitingList?
  /// The dealer as far as it could be read.
  package let dealer: String?
  /// The table's number in reading order.
  package let file: FileNumber
  /// What holds the list: its own cells, and rows of the file that may belong to it.
  package let defects: [Finding]

  package init(claim: WaitingList?, dealer: String?, file: FileNumber, defects: [Finding]) {
    self.claim = claim
    self.dealer = dealer
    self.file = file
    self.defects = defects
  }

  /// The claim with its lines, made anew each time it is asked for.
  package var list: ExpenseList? { claim?.list }

  /// The same list, held for what is wrong with its file.
  func held(by defects: [Finding]) -> ListIntake {
    ListIntake(claim: claim, dealer: dealer, file: file, defects: defects)
  }

  /// The same list by a rulebook's halves.
  func ending(_ halves: HalfEnds) -> ListIntake {
    ListIntake(claim: claim?.ending(halves), dealer: dealer, file: file, defects: defects)
  }
}

/// A row of the invoice register (增值税专用发票登记) and where it stands.
package struct InvoiceRow: Sendable {
  package let invoice: Invoice
  package let place: Place
  /// In what it came in; a workbook of the tax bureau has every invoice of the company.
  package let form: InvoiceForm

  init(invoice: Invoice, place: Place, form: InvoiceForm = .register) {
    self.invoice = invoice
    self.place = place
    self.form = form
  }
}

/// All that a run reads, put together.
package struct IntakeResult: Sendable {
  /// The lists of all files in reading order, of whatever period.
  package var lists: [ListIntake] = []
  /// Receipts, acceptance and manifests of the period only; everything else whole.
  package var registers = Registers()
  /// What came back about statements, in reading order.
  package var confirmations: [Confirmation] = []
  /// The invoices that could be read, in reading order.
  package var invoices: [InvoiceRow] = []
  /// Each finding once, by file, row, position of the column, and code.
  package var findings: [Finding] = []
  /// Rows of receipts, acceptance, returns and records that hold the lists of the dealer they name.
  package var heldDealers: [String: [Finding]] = [:]
  /// Whether nothing may be decided, because a register cannot be relied on.
  package var fatal = false
  /// The kinds of which a table was read, be it without rows.
  package var tablesRead: Set<TableKind> = []

  /// Starts with nothing read.
  package init() {}
}
