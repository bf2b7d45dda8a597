import Testing

@testable import Settlement
import Text

@Suite struct DealerUnknownRuleTests {
  @Test("A dealer that is not in the register holds its list, and everything else is asked too")
  func unknown() throws {
    var example = try ListExample()
    example.registers.dealers = SymbolMap()
    example.registers.receipts = RowsByDealer()
    #expect(example.defects.map(\.code) == [.dealerUnknown, .noReceipt])
    let defect = try #require(example.defects.first)
    #expect(defect.dealer == "D001")
    #expect(defect.place == Place(file: 3))
    #expect(defect.severity == .error)
  }

  @Test("A dealer of the register passes")
  func known() throws {
    #expect(try ListExample().defects == [])
  }
}
