import Archive
import Settlement
import Synchronization
internal import Text

/// Adds the lines of standing statements up, each with what the registers of its period say of it.
///
/// - Parameters:
///   - heads: The statements, by period and dealer.
///   - statements: The same as the report has them.
///   - sources: The registers, by period.
///   - basis: What the report is about.
///   - archive: Where the lines are.
///   - session: How many threads there are.
/// - Returns: The sums of all.
/// - Throws: ``RunError/archive(_:)`` where a statement is not what was digested.
func expenseSums(
  _ heads: [StandingHead], _ statements: [ExpenseStatement], _ sources: [Period: ExpenseSource],
  _ basis: ExpenseBasis, in archive: Archive, _ session: Session
) throws(RunError) -> ExpenseSums {
  let adders = (0..<max(session.threads, 1)).map { _ in ExpenseAdder(basis) }
  _ = try readStatements(heads, in: archive, session, own: adders) { place, record, adder in
    let statement = statements[place]
    adder.add(record, of: statement, sources[statement.head.period])
  }
  var sums = ExpenseSums(basis)
  for adder in adders { sums.merge(adder.sums.withLock { $0 }) }
  return sums
}

/// The sums of one thread, and the identifiers that it looked up last.
private final class ExpenseAdder: Sendable {
  let sums: Mutex<ExpenseSums>
  private let symbols: SymbolTable
  /// The table that all share: of records, which hardly come twice, none is remembered.
  private let shared: SymbolTable

  init(_ basis: ExpenseBasis) {
    sums = Mutex(ExpenseSums(basis))
    symbols = SymbolTable(forThread: basis.symbols)
    shared = basis.symbols
  }

  /// Adds what an archived statement approved.
  func add(_ record: StatementRecord, of statement: ExpenseStatement, _ source: ExpenseSource?) {
    sums.withLock { sums in
      var lines: [ExpenseLine] = []
      lines.reserveCapacity(record.lines.count)
      for line in record.lines where line.decision.verdict != .rejected {
        var expense = expenseLine(line, of: record)
        if expense.kind == .part, !sums.hasName(of: expense.item) {
          expense.listedName = symbols.symbol(for: record[line.name].span)
        }
        source?.complete(&expense, of: statement.dealer)
        lines.append(expense)
      }
      sums.add(lines, of: statement)
    }
  }

  private func expenseLine(_ line: RecordLine, of record: StatementRecord) -> ExpenseLine {
    ExpenseLine(
      kind: ClaimKind(printed: record[line.kind]),
      record: shared.symbol(for: record[line.record].span),
      item: symbols.symbol(for: record[line.item].span),
      quantity: line.decision.quantityApproved, amount: line.decision.amountApproved,
      fee: line.decision.feeApproved)
  }
}

extension ClaimKind {
  /// The kind with a name as statements print it.
  fileprivate init(printed name: ArraySlice<UInt8>) {
    self =
      if name.elementsEqual("part".utf8) {
        .part
      } else {
        ClaimKind(rawValue: String(decoding: name, as: UTF8.self)) ?? .unknown
      }
  }
}
