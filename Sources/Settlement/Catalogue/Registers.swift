package import Text

/// A register that a rulebook may require.
package enum RegisterKind: String, CaseIterable, Sendable {
  case receipts, acceptance, records, machines, approvals, tariffs
}

/// Everything the rules look up, as it stands for one period; frozen before a list is decided.
///
/// A register is nil where no table of that kind was read: its rules are then not evaluated.
package struct Registers: Sendable {
  /// For each dealer the row that counts for the period.
  package var dealers = SymbolMap<Dealer>()
  /// The rows of every dealer, of whatever day: an invoice may bear any taxpayer id that it had.
  package var dealerRows: [Dealer] = []
  /// The dealers of whom a row of the period cannot be read: that is one finding, and no missing row
  /// besides.
  package var unreadable: [RegisterKind: Set<Symbol>] = [:]
  /// Rows of the run's period, by dealer, in reading order; so are the next two.
  package var receipts: RowsByDealer<Receipt>?
  package var acceptance: RowsByDealer<AcceptanceRow>?
  package var manifests = RowsByDealer<ManifestRow>()
  package var records: SymbolMap<ServiceRecord>?
  package var machines: SymbolMap<Machine>?
  /// The columns that were in any table of their register.
  package var askedColumns: Set<AskedColumn> = []
  /// In reading order.
  package var approvals: [Approval]?
  package var prices = PriceTable()
  package var tariffs = TariffTable()
  package var calendar = WorkingCalendar()
  /// In reading order.
  package var adjustments: [AdjustmentRow] = []
  /// Machines that went back from stock, of whatever period, each number once; in reading order.
  package var machineReturns: [MachineReturnRow] = []
  /// What dealers owe, in reading order.
  package var receivables = SymbolMap<[Receivable]>()

  package init() {}

  /// Whether a dealer has a row of the period that cannot be read.
  func isUnreadable(_ kind: RegisterKind, of dealer: Symbol) -> Bool {
    unreadable[kind]?.contains(dealer) ?? false
  }
}
