/// The sums of a reconciliation, and the proof that they tie to statements and register.
package struct ReconciliationTotals: Hashable, Sendable {
  /// Of the statements: what is due, and what was invoiced for it.
  package let total, net, tax: Money
  package let invoiced, invoicedNet, invoicedTax: Money
  package let difference: Money
  /// What counts on the statements by the invoices' rate, highest first.
  package let taxes: [TaxShare]
  /// What is still to be invoiced, in the order of ``Age``.
  package let ages: [AgedAmount]
  /// Of the register: all rows, those set aside, and those in order that no statement takes.
  package let onFile, setAside, unmatched: Money
  /// What counts on the statements of other months.
  package let elsewhere: Money

  /// Total + difference = invoiced, for gross; each gross = net + tax.
  package var tiesToStatements: Bool {
    total + difference == invoiced && net + tax == total && invoicedNet + invoicedTax == invoiced
  }

  /// The rates add up to what was invoiced.
  package var tiesByRate: Bool {
    sum(taxes.map(\.gross)) == invoiced && sum(taxes.map(\.net)) == invoicedNet
      && sum(taxes.map(\.tax)) == invoicedTax
  }

  /// Every fen of the register is counted once: here, elsewhere, set aside or unmatched.
  package var tiesToRegister: Bool {
    sum([invoiced, elsewhere, setAside, unmatched]) == onFile
  }
}

/// How long past its due day an amount is still to be invoiced (账龄).
package enum Age: String, CaseIterable, Sendable {
  case notYetDue = "not-yet-due"
  case upTo30 = "1-30"
  case upTo60 = "31-60"
  case over60 = "over-60"

  /// The age of what was due on a day.
  init(due: Day, asOf: Day) {
    switch Int(asOf.number) - Int(due.number) {
    case ...0: self = .notYetDue
    case ...30: self = .upTo30
    case ...60: self = .upTo60
    default: self = .over60
    }
  }
}

/// What is still to be invoiced of one age.
package struct AgedAmount: Hashable, Sendable {
  package let age: Age
  package let statements: Int
  package let amount: Money
}

extension Reconciliation {
  /// Adds everything up.
  package var totals: ReconciliationTotals {
    let setAside = invoices.filter { !$0.codes.isEmpty && $0.codes != [.unmatched] }
    let unmatched = invoices.filter { $0.codes == [.unmatched] }
    return ReconciliationTotals(
      total: sum(statements.map(\.statement.total)), net: sum(statements.map(\.statement.net)),
      tax: sum(statements.map(\.statement.tax)), invoiced: sum(statements.map(\.invoiced)),
      invoicedNet: sum(statements.map(\.invoicedNet)),
      invoicedTax: sum(statements.map(\.invoicedTax)),
      difference: sum(statements.map(\.difference)), taxes: taxes, ages: ages,
      onFile: sum(invoices.map(\.invoice.gross)), setAside: sum(setAside.map(\.invoice.gross)),
      unmatched: sum(unmatched.map(\.invoice.gross)), elsewhere: elsewhere)
  }

  private var taxes: [TaxShare] {
    let shares = statements.flatMap(\.taxes)
    return Set(shares.map(\.rate)).sorted(by: >).map { rate in
      let taxed = shares.filter { $0.rate == rate }
      return TaxShare(
        rate: rate, gross: sum(taxed.map(\.gross)), net: sum(taxed.map(\.net)),
        tax: sum(taxed.map(\.tax)))
    }
  }

  private var ages: [AgedAmount] {
    let open = statements.filter { $0.statement.asksForInvoice && $0.difference < .zero }
    return Age.allCases.map { age in
      let aged = open.filter { open in
        open.statement.due.map { Age(due: $0, asOf: asOf) == age } ?? (age == .notYetDue)
      }
      return AgedAmount(
        age: age, statements: aged.count, amount: sum(aged.map { -$0.difference }))
    }
  }
}
