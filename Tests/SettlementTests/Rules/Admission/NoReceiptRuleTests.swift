import Testing

@testable import Settlement
import Text

@Suite struct NoReceiptRuleTests {
  @Test("A list whose mail was not registered is held")
  func noReceipt() throws {
    var example = try ListExample()
    let other = example.symbols.symbol(for: "D002")
    example.registers.receipts = RowsByDealer()
    example.registers.receipts?[other] = [try ListExample.receipt("2025-11-03")]
    #expect(example.defects.map(\.code) == [.noReceipt])
    #expect(example.defects.first?.place == Place(file: 3))
  }

  @Test("Without a register of receipts nothing is asked")
  func notAtHand() throws {
    var example = try ListExample()
    example.registers.receipts = nil
    #expect(example.defects == [])
  }
}
