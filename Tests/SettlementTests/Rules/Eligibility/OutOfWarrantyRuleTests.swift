import Testing

@testable import Settlement
import Text

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

  /// Sold on 2024-03-01 with 12 months, the frame with 24: a visit on 2025-05-10 is after 2025-03-01
  /// and before 2026-03-01.
  @Test("A part has the months of its price row, labour those of the machine")
  func partWarranty() throws {
    var example = try LineExample()
    example.record = .found(try LineExample.record(on: "2025-05-10"))
    example.machine = .found(try LineExample.machine(soldOn: "2024-03-01"))
    #expect(OutOfWarrantyRule.fails(on: example.facts))
    example.partWarranty = 24
    #expect(!OutOfWarrantyRule.fails(on: example.facts))
    example.machine = .found(try LineExample.machine(soldOn: "2025-05-01"))
    example.partWarranty = 0
    #expect(OutOfWarrantyRule.fails(on: example.facts))
  }

  @Test("The row in force gives the months, also where it says that there is no price")
  func rowInForce() throws {
    var example = try ListExample()
    let machine = try LineExample.machine(soldOn: "2024-03-01")
    example.registers.machines = SymbolMap()
    example.registers.machines?[example.symbols.symbol(for: "M-1")] = machine
    try example.addPrice("P-2", "20.00", months: 24)
    try example.addPrice("P-3", "0.00", months: 24)
    example.addLine("R-1", "P-2", 1)
    example.addLine("R-1", "P-3", 1)
    example.addService(.labour, "GS-01")
    let codes = try example.decided().decisions.map { $0.reasons.first?.code }
    #expect(codes == [.outOfWarranty, .notReturned, .partUnknown, .outOfWarranty])
  }

  @Test("Hours are the machine's, also of a part with months of its own")
  func hoursOfMachine() throws {
    var example = try LineExample()
    example.record = .found(try LineExample.record(hours: 200_001))
    example.machine = .found(try LineExample.machine(hours: 200_000))
    example.partWarranty = 24
    #expect(OutOfWarrantyRule.fails(on: example.facts))
  }

  @Test("A machine in stock is covered, and one that is neither sold nor in stock is not")
  func stock() throws {
    var example = try LineExample()
    example.machine = .found(try LineExample.machine(soldOn: nil, arrivedOn: "2025-10-10"))
    #expect(OutOfWarrantyRule.verdict(on: example.facts) == .notAsked(.inStock))
    #expect(!OutOfWarrantyRule.fails(on: example.facts))
    for (arrived, left) in [("2025-10-11", nil), ("2025-01-01", "2025-10-10")] {
      example.machine = .found(
        try LineExample.machine(soldOn: nil, arrivedOn: arrived, leftOn: left))
      #expect(OutOfWarrantyRule.fails(on: example.facts))
    }
  }

  @Test("The warranty of a machine that is deemed sold runs from that day")
  func deemedSold() throws {
    var example = try LineExample()
    example.edition.stockSeasons = 2
    example.machine = .found(try LineExample.machine(soldOn: nil, arrivedOn: "2024-03-10"))
    for (day, isOut) in [
      ("2025-06-30", false), ("2025-07-01", false), ("2026-06-30", false), ("2026-07-01", true),
    ] {
      example.record = .found(try LineExample.record(on: day))
      #expect(OutOfWarrantyRule.fails(on: example.facts) == isOut, "\(day)")
    }
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
