import Testing

@testable import Settlement

@Suite struct OutOfWarrantyRuleTests {
  private func failure(
    sold: String, months: Int = 12, serviced: String, hours: Int64? = nil, limit: Int64? = nil
  ) throws -> ReasonCode? {
    var example = try LineExample()
    example.record = .found(try LineExample.record(on: serviced, hours: hours))
    example.machine = .found(
      try LineExample.machine(soldOn: sold, months: months, hours: limit))
    return OutOfWarrantyRule.failure(on: example.facts)
  }

  @Test(
    "The day of the same number after the warranty months is the last, clamped to its month",
    arguments: [
      ("2024-10-10", 12, "2025-10-10", "2025-10-11"),
      ("2024-02-29", 12, "2025-02-28", "2025-03-01"),
      ("2025-08-31", 1, "2025-09-30", "2025-10-01"), ("2023-08-31", 6, "2024-02-29", "2024-03-01"),
      ("2025-10-10", 0, "2025-10-10", "2025-10-11"),
    ])
  func months(sold: String, months: Int, last: String, next: String) throws {
    #expect(try failure(sold: sold, months: months, serviced: last) == nil)
    #expect(try failure(sold: sold, months: months, serviced: next) == .outOfWarranty)
  }

  @Test("The day of the sale is the first")
  func beforeSale() throws {
    #expect(try failure(sold: "2025-10-10", serviced: "2025-10-10") == nil)
    #expect(try failure(sold: "2025-10-10", serviced: "2025-10-09") == .outOfWarranty)
  }

  @Test(
    "Hours above the warranty hours reject the line, blank hours and no limit do not",
    arguments: [
      (200_000, 200_000, nil), (200_001, 200_000, .outOfWarranty), (nil, 0, nil),
      (999_999, nil, nil),
    ] as [(Int64?, Int64?, ReasonCode?)])
  func hours(hours: Int64?, limit: Int64?, expected: ReasonCode?) throws {
    #expect(
      try failure(sold: "2025-05-01", serviced: "2025-10-10", hours: hours, limit: limit)
        == expected)
  }

  @Test("Nothing is said without the dealer's own record and its machine")
  func notAtHand() throws {
    var example = try LineExample()
    for machine in [MachineLookup.notAtHand, .missing] {
      example.machine = machine
      #expect(OutOfWarrantyRule.failure(on: example.facts) == nil)
    }
    example.machine = .found(try LineExample.machine(soldOn: "2020-01-01"))
    for record in [RecordLookup.notAtHand, .missing, .otherDealer] {
      example.record = record
      #expect(OutOfWarrantyRule.failure(on: example.facts) == nil)
    }
  }
}
