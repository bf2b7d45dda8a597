import Testing

@testable import Settlement

@Suite struct MilestoneOffScheduleRuleTests {
  private func applies(
    _ item: String, soldOn: String, visit: String, hours: Int64? = nil
  ) throws -> Bool {
    var example = try LineExample()
    example.serve(.maintenance, item)
    example.machine = .found(try LineExample.machine(soldOn: soldOn))
    example.record = .found(
      try LineExample.record(on: visit, hours: hours.map { $0 * 100 }))
    return MilestoneOffScheduleRule.fails(on: example.facts)
  }

  @Test(
    "The windows count from the sale, both ends included",
    arguments: [
      ("100", "2025-10-01", "2025-10-11"), ("600", "2025-07-10", "2025-10-10"),
      ("1200", "2025-04-10", "2025-10-10"), ("1800", "2025-01-10", "2025-10-10"),
      ("2400", "2024-10-10", "2025-10-10"), ("1800", "2025-01-31", "2025-09-30"),
    ])
  func windows(item: String, soldOn: String, lastOrFirst: String) throws {
    let day = try #require(Day(lastOrFirst))
    #expect(try !applies(item, soldOn: soldOn, visit: lastOrFirst))
    let step = lastOrFirst == "2025-09-30" ? -1 : 1
    #expect(try applies(item, soldOn: soldOn, visit: day.adding(days: step).description))
  }

  @Test(
    "Hours within 100 of the milestone explain a visit at any time",
    arguments: [(500, false), (700, false), (499, true), (701, true)] as [(Int64, Bool)])
  func hours(hours: Int64, expected: Bool) throws {
    #expect(
      try applies("600", soldOn: "2025-01-01", visit: "2025-10-10", hours: hours) == expected)
  }

  @Test("The windows of a machine in stock are not known, of one deemed sold they count from then")
  func stock() throws {
    var example = try LineExample()
    example.serve(.maintenance, "600")
    example.machine = .found(try LineExample.machine(soldOn: nil, arrivedOn: "2024-03-10"))
    #expect(MilestoneOffScheduleRule.verdict(on: example.facts) == .notAsked(.notSold))
    example.edition.stockSeasons = 2
    for (day, isOff) in [("2025-08-29", true), ("2025-08-30", false), ("2025-10-01", true)] {
      example.record = .found(try LineExample.record(on: day))
      #expect(MilestoneOffScheduleRule.fails(on: example.facts) == isOff, "\(day)")
    }
  }

  @Test("A milestone beyond the fifth has no window, and what is no milestone neither")
  func withoutWindow() throws {
    var example = try LineExample()
    example.edition.milestones = [100, 600, 1200, 1800, 2400, 3000]
    example.machine = .found(try LineExample.machine(soldOn: "2020-01-01"))
    for item in ["3000", "3100"] {
      example.serve(.maintenance, item)
      #expect(!MilestoneOffScheduleRule.fails(on: example.facts))
    }
    example.serve(.maintenance, "2400")
    #expect(MilestoneOffScheduleRule.fails(on: example.facts))
  }

  @Test("Nothing is said of another dealer's record or an unknown machine")
  func notAsked() throws {
    var example = try LineExample()
    example.serve(.maintenance, "600")
    example.machine = .missing
    #expect(!MilestoneOffScheduleRule.fails(on: example.facts))
    example.machine = .found(try LineExample.machine(soldOn: "2020-01-01"))
    example.record = .otherDealer
    #expect(!MilestoneOffScheduleRule.fails(on: example.facts))
  }
}
