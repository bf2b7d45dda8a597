/// How a statement stands with its invoices; the first that holds.
package enum ReconciliationStatus: String, CaseIterable, Sendable {
  /// The total is zero or less.
  case nothingDue = "nothing-due"
  case matched
  /// More came than is due.
  case over
  /// The day for the invoice has passed.
  case overdue
  /// Nothing came yet.
  case missing
  /// Less came than is due.
  case under
}

extension ReconciliationStatus {
  /// How a statement stands on a day with what counts on it.
  package init(of statement: InvoicedStatement, invoiced: Money, invoices: Int, asOf: Day) {
    guard statement.asksForInvoice else {
      self = .nothingDue
      return
    }
    self =
      if invoiced == statement.total {
        .matched
      } else if invoiced > statement.total {
        .over
      } else if let due = statement.due, asOf > due {
        .overdue
      } else {
        invoices == 0 ? .missing : .under
      }
  }
}

/// A statement with the invoices that count for it.
package struct ReconciledStatement: Hashable, Sendable {
  package let statement: InvoicedStatement
  /// How many invoices count here, wholly or in part.
  package let invoices: Int
  package let invoiced: Money
  package let invoicedNet: Money
  /// What counts here by the invoices' rate, highest first.
  package let taxes: [TaxShare]
  package let status: ReconciliationStatus
  /// Calendar days from the due day to the last invoice, where it is matched and late.
  package let late: Int?
  /// Whether the search for invoices that add up was given up before its end.
  package let isSearchCutShort: Bool
  /// The search for invoices that add up, where it took long.
  package let longSearch: LongSearch?

  /// Takes what was found of a statement.
  package init(
    statement: InvoicedStatement, invoices: Int, invoiced: Money, invoicedNet: Money,
    taxes: [TaxShare], status: ReconciliationStatus, late: Int?, isSearchCutShort: Bool,
    longSearch: LongSearch? = nil
  ) {
    self.statement = statement
    self.invoices = invoices
    self.invoiced = invoiced
    self.invoicedNet = invoicedNet
    self.taxes = taxes
    self.status = status
    self.late = late
    self.isSearchCutShort = isSearchCutShort
    self.longSearch = longSearch
  }

  package var invoicedTax: Money { invoiced - invoicedNet }
  /// Invoiced less total.
  package var difference: Money { invoiced - statement.total }
  /// Invoiced tax less the statement's; nil where nothing is counted.
  package var taxDifference: Money? { invoices == 0 ? nil : invoicedTax - statement.tax }
  /// Whether the invoices agree with the statement, or none is asked for.
  package var isSettled: Bool { status == .matched || status == .nothingDue }

  /// The same by another day.
  fileprivate func on(_ day: Day) -> ReconciledStatement {
    ReconciledStatement(
      statement: statement, invoices: invoices, invoiced: invoiced, invoicedNet: invoicedNet,
      taxes: taxes,
      status: ReconciliationStatus(
        of: statement, invoiced: invoiced, invoices: invoices, asOf: day),
      late: late, isSearchCutShort: isSearchCutShort, longSearch: longSearch)
  }
}

/// The reconciliation of VAT invoices with statements (增值税专用发票核对).
package struct Reconciliation: Hashable, Sendable {
  package let asOf: Day
  /// The month that it is about; nil for all months.
  package let period: Period?
  /// By period, then by dealer.
  package let statements: [ReconciledStatement]
  /// What counts on the statements of other months.
  package let elsewhere: Money
  /// By number, code and reading order.
  package let invoices: [ReconciledInvoice]

  /// Takes what was found, in the order in which it is printed.
  package init(
    asOf: Day, period: Period?, statements: [ReconciledStatement], elsewhere: Money,
    invoices: [ReconciledInvoice]
  ) {
    self.asOf = asOf
    self.period = period
    self.statements = statements
    self.elsewhere = elsewhere
    self.invoices = invoices
  }

  /// The same for the statements of one period; the invoices stay whole.
  package func of(_ period: Period) -> Reconciliation {
    let others = statements.filter { $0.statement.period != period }
    return Reconciliation(
      asOf: asOf, period: period, statements: statements.filter { $0.statement.period == period },
      elsewhere: sum(others.map(\.invoiced)), invoices: invoices)
  }

  /// The same by another day: what was not overdue may be, and the other way round.
  package func on(_ day: Day) -> Reconciliation {
    guard day != asOf else { return self }
    return Reconciliation(
      asOf: day, period: period, statements: statements.map { $0.on(day) }, elsewhere: elsewhere,
      invoices: invoices)
  }

  /// Whether a statement differs from its invoices, or an invoice in order is left over; one that
  /// is set aside, such as a row that came twice, is no difference by itself.
  package var hasDifferences: Bool {
    !statements.allSatisfy(\.isSettled) || invoices.contains { $0.codes == [.unmatched] }
  }
}

/// Adds up amounts of any number; see ``clampedMoney(_:)``.
func sum(_ amounts: [Money]) -> Money {
  clampedMoney(amounts.reduce(0) { $0 + Int128($1.fen) })
}

/// An amount out of a wide sum; what leaves the range of amounts ends at its bound, because no
/// register may stop the program.
package func clampedMoney(_ fen: Int128) -> Money {
  Money(fen: Int64(clamping: fen))
}
