import Testing

@testable import Settlement

@Suite struct ClaimedFiguresTests {
  @Test("A blank unit price is the settlement price, or zero where none is in force")
  func blankPrice() throws {
    var example = try LineExample()
    #expect(ClaimedFigures(example.facts).unitPrice == UnitPrice(tenThousandths: 125_000))
    example.price = nil
    #expect(ClaimedFigures(example.facts).unitPrice == .zero)
    example.line.unitPrice = UnitPrice(tenThousandths: 1)
    #expect(ClaimedFigures(example.facts).unitPrice == UnitPrice(tenThousandths: 1))
  }

  @Test("A blank amount is claimed quantity × claimed unit price, rounded")
  func blankAmount() throws {
    var example = try LineExample()
    example.line.quantity = Quantity(thousandths: 3500)
    // 3.5 × 12.50 = 43.75
    #expect(ClaimedFigures(example.facts).amount == Money(fen: 4375))
    example.line.unitPrice = UnitPrice(tenThousandths: 100_010)
    // 3.5 × 10.001 = 35.0035
    #expect(ClaimedFigures(example.facts).amount == Money(fen: 3500))
    example.line.amount = .zero
    #expect(ClaimedFigures(example.facts).amount == .zero)
  }

  @Test("A blank fee stays open, a fee of zero is a claim of nothing")
  func blankFee() throws {
    var example = try LineExample()
    #expect(ClaimedFigures(example.facts).fee == nil)
    example.line.fee = .zero
    #expect(ClaimedFigures(example.facts).fee == .zero)
  }
}
