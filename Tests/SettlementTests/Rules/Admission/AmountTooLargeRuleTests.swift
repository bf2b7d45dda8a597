import Testing

@testable import Settlement
import Text

@Suite struct AmountTooLargeRuleTests {
  @Test("A quantity that comes to more than 10^12 yuan at the settlement price holds the list")
  func tooLarge() throws {
    var example = try ListExample()
    example.lines[0].quantity = Quantity(thousandths: 80_000_000_001_000)
    #expect(example.defects.map(\.code) == [.number])
    #expect(example.defects.first?.place == Place(file: 3, row: 2, column: "unit_price"))
    #expect(example.defects.first?.message.english.contains("12.50") == true)
  }

  @Test("Exactly 10^12 yuan is decided, and so is a part without a price")
  func atTheLimit() throws {
    var example = try ListExample()
    example.lines[0].quantity = Quantity(thousandths: 80_000_000_000_000)
    #expect(example.defects == [])
    example.lines[0].quantity = Quantity(thousandths: 900_000_000_000_000)
    example.lines[0].item = example.symbols.symbol(for: "P-2")
    #expect(example.defects == [])
  }
}
