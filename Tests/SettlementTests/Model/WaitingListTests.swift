import Testing
import Text

@testable import Settlement

@Suite("Lists that wait") struct WaitingListTests {
  @Test("A list that waited has all that its lines had")
  func lines() throws {
    let example = try ListExample()
    var full = ClaimLine(row: .max)
    let symbol = example.symbols.symbol(for: "件")
    (full.number, full.record, full.item, full.name) = (symbol, symbol, symbol, symbol)
    (full.foldedName, full.kindText, full.approval) = (symbol, symbol, symbol)
    (full.quantity, full.unitPrice) = (.one, UnitPrice(tenThousandths: .max))
    (full.kind, full.source, full.isAttached) = (.unknown, .external, true)
    (full.amount, full.fee) = (Money(fen: .min), .zero)
    let lines = [ClaimLine(row: 2), full, ClaimLine(row: 3)]
    let list = ExpenseList(
      dealer: example.dealer, period: example.period, file: 4, lines: lines)
    let waited = WaitingList(list).list
    #expect(waited.lines.map { "\($0)" } == lines.map { "\($0)" })
    #expect(waited.dealer == list.dealer && waited.period == list.period && waited.file == 4)
  }
}
