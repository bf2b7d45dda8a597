import Testing

@testable import Settlement
import Text

@Suite struct TwoReceiptsRuleTests {
  @Test("Different postmarks hold the list at the row that differs")
  func different() throws {
    var example = try ListExample()
    example.registers.receipts?[example.dealer] = [
      try ListExample.receipt("2025-11-03"), try ListExample.receipt("2025-11-03", row: 3),
      try ListExample.receipt("2025-11-04", row: 4),
    ]
    #expect(example.defects.map(\.code) == [.twoReceipts])
    #expect(example.defects.first?.place == Place(file: 7, row: 4, column: "mailed_on"))
  }

  @Test("The same postmark twice is one")
  func same() throws {
    var example = try ListExample()
    example.registers.receipts?[example.dealer] = [
      try ListExample.receipt("2025-11-03"), try ListExample.receipt("2025-11-03", row: 3),
    ]
    #expect(example.defects == [])
  }
}
