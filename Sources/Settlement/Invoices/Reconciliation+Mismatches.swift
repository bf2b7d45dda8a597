package import Text

extension Reconciliation {
  /// Everything in it that does not tie, in the order of invoices and statements.
  ///
  /// It asks what must hold of any reconciliation, whatever the rules of matching were: that
  /// each fen of the register counts once, and that a statement has what its invoices bring.
  ///
  /// - Parameter standing: Every statement that stood when it was judged.
  /// - Returns: Nothing for a reconciliation as ``reconcile(_:)`` gives it.
  package func mismatches(with standing: [InvoicedStatement]) -> [Message] {
    let known = Dictionary(
      standing.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let counted = CountedShares(invoices)
    return countedTwice + invoices.flatMap { $0.mismatches(with: known) }
      + statements.flatMap { $0.mismatches(with: counted[$0.statement.number]) }
      + left(out: standing) + elsewhereMismatches(counted)
  }

  /// Invoices of which more than one row counts.
  private var countedTwice: [Message] {
    let counted = invoices.filter { $0.codes.isEmpty }
    return zip(counted, counted.dropFirst()).filter { first, second in
      first.invoice.number == second.invoice.number && first.invoice.code == second.invoice.code
    }.map { first, _ in
      first.mismatch(en: "counts twice", zh: "被重复计入")
    }
  }

  /// Statements of its months that it does not have, and those that it has twice.
  private func left(out standing: [InvoicedStatement]) -> [Message] {
    let here = Dictionary(statements.map { ($0.statement.number, 1) }, uniquingKeysWith: +)
    return standing.filter { $0.isInvoiced && (period == nil || $0.period == period) }
      .filter { here[$0.number] != 1 }
      .map { statement in
        Message(
          en: "statement \(statement.number) is in the reconciliation "
            + "\(here[statement.number] ?? 0) times",
          zh: "结算单 \(statement.number) 在核对结果中出现 \(here[statement.number] ?? 0) 次")
      }
  }

  private func elsewhereMismatches(_ counted: CountedShares) -> [Message] {
    let others = counted.gross(except: Set(statements.map(\.statement.number)))
    guard others != elsewhere else { return [] }
    return [
      Message(
        en: "\(text(others)) counts on the statements of other months, not \(text(elsewhere))",
        zh: "计入其他月份结算单的金额为 \(text(others))，而非 \(text(elsewhere))")
    ]
  }
}

extension ReconciledInvoice {
  /// What does not tie of one invoice.
  fileprivate func mismatches(with known: [String: InvoicedStatement]) -> [Message] {
    guard codes.isEmpty else {
      return shares.isEmpty ? [] : [mismatch(en: "is set aside and counts", zh: "已剔除却仍被计入")]
    }
    var found = shares.compactMap { share in
      takes(known[share.statement])
        ? nil
        : mismatch(
          en: "counts on statement \(share.statement), which cannot take it",
          zh: "计入了不应计入的结算单 \(share.statement)")
    }
    if sum(shares.map(\.gross)) != invoice.gross || sum(shares.map(\.net)) != invoice.net
      || Set(statements).count != shares.count || shares.isEmpty
    {
      found.append(
        mismatch(en: "does not count once for its amount", zh: "计入金额与发票金额不符"))
    }
    return found
  }

  /// Whether a statement can take it at all: one of its dealer that asks for an invoice.
  private func takes(_ statement: InvoicedStatement?) -> Bool {
    statement.map { $0.asksForInvoice && $0.dealer == dealer } ?? false
  }

  /// Says something of the invoice.
  fileprivate func mismatch(en: String, zh: String) -> Message {
    let number = invoice.code.isEmpty ? invoice.number : "\(invoice.number) (\(invoice.code))"
    return Message(en: "invoice \(number) \(en)", zh: "发票 \(number) \(zh)")
  }
}

extension ReconciledStatement {
  /// What does not tie of one statement.
  fileprivate func mismatches(with counted: CountedShares.Sums) -> [Message] {
    var found: [Message] = []
    if counted.invoices != invoices || clampedMoney(counted.gross) != invoiced
      || clampedMoney(counted.net) != invoicedNet
    {
      found.append(
        mismatch(
          en: "has \(text(invoiced)) invoiced, and its invoices come to "
            + text(clampedMoney(counted.gross)),
          zh: "记录的开票金额为 \(text(invoiced))，其发票合计为 \(text(clampedMoney(counted.gross)))"))
    }
    if sum(taxes.map(\.gross)) != invoiced || sum(taxes.map(\.net)) != invoicedNet
      || !counted.rates.isSuperset(of: taxes.map(\.rate))
    {
      found.append(mismatch(en: "has other sums by rate", zh: "按税率合计不符"))
    }
    if !agrees(status) {
      found.append(
        mismatch(
          en: "is \(status.rawValue) with \(text(invoiced)) of \(text(statement.total))",
          zh: "状态为 \(status.rawValue)，而应开 \(text(statement.total))、已开 \(text(invoiced))"))
    }
    return found
  }

  /// Whether a status can be that of the amounts.
  private func agrees(_ status: ReconciliationStatus) -> Bool {
    guard statement.asksForInvoice else { return status == .nothingDue }
    return switch status {
    case .nothingDue: false
    case .matched: invoiced == statement.total
    case .over: invoiced > statement.total
    case .overdue, .under: invoiced < statement.total
    case .missing: invoiced < statement.total && invoices == 0
    }
  }

  private func mismatch(en: String, zh: String) -> Message {
    Message(en: "statement \(statement.number) \(en)", zh: "结算单 \(statement.number) \(zh)")
  }
}

/// What counts on each statement, added up over the invoices.
private struct CountedShares {
  struct Sums {
    var invoices = 0
    var gross: Int128 = 0
    var net: Int128 = 0
    var rates: Set<Rate> = []

    mutating func add(_ share: InvoiceShare, at rates: [Rate]) {
      invoices += 1
      gross += Int128(share.gross.fen)
      net += Int128(share.net.fen)
      self.rates.formUnion(rates)
    }
  }

  private var byStatement: [String: Sums] = [:]

  init(_ invoices: [ReconciledInvoice]) {
    for entry in invoices {
      for share in entry.shares {
        byStatement[share.statement, default: Sums()].add(
          share, at: entry.invoice.taxes.map(\.rate))
      }
    }
  }

  subscript(number: String) -> Sums { byStatement[number] ?? Sums() }

  /// What counts on other statements than these.
  func gross(except numbers: Set<String>) -> Money {
    sum(byStatement.filter { !numbers.contains($0.key) }.values.map { clampedMoney($0.gross) })
  }
}
