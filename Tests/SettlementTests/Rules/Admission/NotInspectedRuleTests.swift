import Testing

@testable import Settlement
import Text

@Suite struct NotInspectedRuleTests {
  private func notInspected() throws -> ListExample {
    var example = try ListExample()
    example.registers.acceptance = RowsByDealer()
    return example
  }

  @Test("A list with parts and no acceptance row of the dealer is held")
  func held() throws {
    var example = try notInspected()
    #expect(example.defects.map(\.code) == [.notInspected])
    example.accept("R-1", "P-1", 1, dealer: "D002")
    #expect(example.defects.map(\.code) == [.notInspected])
  }

  @Test("One row is enough, whatever it is of")
  func inspected() throws {
    var example = try notInspected()
    example.accept("R-9", "P-9", 0, .notReceived)
    #expect(example.defects == [])
  }

  @Test("Without a part line, or without an acceptance register, nothing is asked")
  func notAsked() throws {
    var example = try notInspected()
    example.lines[0].kind = .unknown
    #expect(example.defects == [])
    example = try notInspected()
    example.registers.acceptance = nil
    #expect(example.defects == [])
  }

  @Test("Seals need not come back; a part without a price must")
  func seals() throws {
    var example = try notInspected()
    try example.addPrice("P-2", "3.00", .seal)
    example.lines = []
    example.addLine("R-1", "P-2", 1)
    example.addService(.labour, "L-1")
    #expect(example.defects == [])
    example.addLine("R-1", "P-9", 1)
    #expect(example.defects.map(\.code) == [.notInspected])
  }

  @Test("A forfeited list is decided, inspected or not")
  func forfeited() throws {
    var example = try notInspected()
    example.registers.receipts?[example.dealer] = [try ListExample.receipt("2025-11-06")]
    #expect(try example.decided().decisions.map(\.reasons[0].code) == [.late])
  }
}
