import Testing

@testable import Settlement
import Text

@Suite struct DealerNotValidRuleTests {
  private func codes(_ from: String?, _ to: String?) throws -> [FindingCode] {
    var example = try ListExample()
    example.registers.dealers[example.dealer] = ListExample.dealer(validFrom: from, validTo: to)
    return example.defects.map(\.code)
  }

  @Test(
    "A validity without a day of the period holds the list",
    arguments: [("2025-11-01", nil), (nil, "2025-09-30"), ("2024-01-01", "2025-09-30")]
      as [(String?, String?)])
  func notValid(from: String?, to: String?) throws {
    #expect(try codes(from, to) == [.dealerNotValid])
  }

  @Test(
    "One day of the period is enough, and a blank is no bound",
    arguments: [
      ("2025-10-31", nil), (nil, "2025-10-01"), (nil, nil), ("2025-10-15", "2025-10-15"),
    ] as [(String?, String?)])
  func valid(from: String?, to: String?) throws {
    #expect(try codes(from, to) == [])
  }
}
