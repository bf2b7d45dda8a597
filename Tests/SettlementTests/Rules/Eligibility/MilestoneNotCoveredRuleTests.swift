import Testing

@testable import Settlement

@Suite struct MilestoneNotCoveredRuleTests {
  private func failure(_ item: String, months: Int) throws -> ReasonCode? {
    var example = try LineExample()
    example.serve(.maintenance, item)
    example.machine = .found(try LineExample.machine(months: months))
    return MilestoneNotCoveredRule.failure(on: example.facts)
  }

  @Test("Six months of warranty or less have the first three milestones, more have all")
  func covered() throws {
    for months in [0, 6] {
      #expect(try failure("1200", months: months) == nil)
      #expect(try failure("1800", months: months) == .milestoneNotCovered)
      #expect(try failure("2400", months: months) == .milestoneNotCovered)
    }
    #expect(try failure("2400", months: 7) == nil)
  }

  @Test("A machine in stock has no milestone, one that is deemed sold has them")
  func stock() throws {
    var example = try LineExample()
    example.serve(.maintenance, "100")
    example.machine = .found(try LineExample.machine(soldOn: nil, arrivedOn: "2024-03-10"))
    #expect(MilestoneNotCoveredRule.fails(on: example.facts))
    example.edition.stockSeasons = 2
    #expect(!MilestoneNotCoveredRule.fails(on: example.facts))
  }

  @Test("Nothing is asked of what is no milestone, or where the machine is not known")
  func notAsked() throws {
    #expect(try failure("1500", months: 6) == nil)
    var example = try LineExample()
    example.serve(.maintenance, "2400")
    for machine in [MachineLookup.notAtHand, .missing] {
      example.machine = machine
      #expect(MilestoneNotCoveredRule.failure(on: example.facts) == nil)
    }
  }
}
