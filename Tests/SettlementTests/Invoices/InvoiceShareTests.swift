import Testing

@testable import Settlement

@Suite struct InvoiceShareTests {
  private func shares(_ reconciliation: Reconciliation) -> [String] {
    reconciliation.invoices.map { entry in
      entry.shares.map { "\($0.statement.dropFirst(5).prefix(2)) \($0.gross.fen)" }
        .joined(separator: ", ")
    }
  }

  @Test("An invoice over two statements counts on each for what was open there")
  func split() {
    let both = ["S202509-D001", "S202510-D001"]
    let result = reconciled([invoice(1, 900, for: both)], [statement(9, 300), statement(10, 500)])
    #expect(shares(result) == ["09 300, 10 600"])
    #expect(result.mismatches(with: result.statements.map(\.statement)).isEmpty)
  }

  @Test("A red letter comes off the last statement of its original")
  func redLetters() {
    let original = invoice(1, 1000, for: ["S202509-D001", "S202510-D001"])
    let result = reconciled(
      [original, redLetter(2, 150, against: original), redLetter(3, 50, against: original)],
      [statement(9, 300), statement(10, 500)])
    #expect(shares(result) == ["09 300, 10 700", "10 -150", "10 -50"])
    #expect(result.statements.map(\.status) == [.matched, .matched])
    #expect(result.statements.map(\.invoices) == [1, 3])
    #expect(result.mismatches(with: result.statements.map(\.statement)).isEmpty)
  }

  @Test("An invoice that is set aside or left over counts nowhere")
  func nowhere() {
    var void = invoice(2, 500)
    void.status = .void
    #expect(shares(reconciled([invoice(1, 70), void], [statement(10, 500)])) == ["", ""])
  }
}
