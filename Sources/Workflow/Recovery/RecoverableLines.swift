import Archive
import Settlement
internal import Text

/// The lines of standing statements that a recovery considers, and what their statements are.
struct RecoverableLines {
  /// By statement number, then in the list's order.
  let lines: [RecoverableLine]
  /// The numbers of the statements that are confirmed, posted or invoiced.
  let confirmed: Set<Symbol>

  /// Reads the statements of all periods up to one.
  init(
    upTo period: Period, _ workspace: RecoveryWorkspace, in archive: Archive, _ session: Session
  ) throws(RunError) {
    let symbols = workspace.symbols
    let all = try orRunError(archive.standingHeads())
    confirmed = Set(
      all.filter(\.state.isConfirmed).map { symbols.symbol(for: $0.head.number) })
    let heads = all.filter { $0.head.period.lastDay <= period.lastDay }
      .sorted { precedes($0.head.number, $1.head.number) }
    lines = try readStatements(
      heads, in: archive, session, own: session.tables(of: workspace.symbols)
    ) { place, record, symbols in
      record.recoverable(heads[place].state.isConfirmed, workspace, symbols)
    }.flatMap { $0 }
  }
}

extension StatementState {
  /// Whether the dealer agreed, and nobody took it back.
  fileprivate var isConfirmed: Bool {
    self == .confirmed || self == .posted || self == .invoiced
  }
}

extension StatementRecord {
  /// The lines that were approved with money, but for maintenance.
  fileprivate func recoverable(
    _ isConfirmed: Bool, _ workspace: RecoveryWorkspace, _ symbols: SymbolTable
  ) -> [RecoverableLine] {
    let dealer = symbols.symbol(for: head.dealer.id)
    let number = symbols.symbol(for: head.number)
    func symbol(_ range: TextRange) -> Symbol { symbols.symbol(for: self[range].span) }
    return lines.compactMap { line in
      guard line.decision.amountApproved > .zero,
        let kind = ClaimKind(rawValue: String(decoding: self[line.kind], as: UTF8.self)),
        kind == .part || kind == .labour || kind == .travel
      else { return nil }
      let record = symbol(line.record)
      return RecoverableLine(
        key: ClaimedKey(
          statement: number, line: symbol(line.number), kind: kind, record: record,
          item: symbol(line.item)),
        dealer: dealer, name: symbol(line.name), period: head.period, isConfirmed: isConfirmed,
        source: line.source, quantity: line.decision.quantityApproved,
        unitPrice: line.decision.unitPriceApproved, amount: line.decision.amountApproved,
        visit: workspace.visit(record, of: dealer))
    }
  }
}
