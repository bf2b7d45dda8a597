import Testing

@testable import Settlement

@Suite struct MachineTests {
  private func standing(
    _ day: String, sold: String? = nil, arrived: String? = nil, left: String? = nil,
    after seasons: Int? = 2
  ) throws -> MachineStanding {
    let machine = try LineExample.machine(soldOn: sold, arrivedOn: arrived, leftOn: left)
    return machine.standing(on: try #require(Day(day)), deemedSoldAfter: seasons)
  }

  @Test("A machine is in stock from its arrival to the day before its sale or leaving")
  func inStock() throws {
    #expect(try standing("2025-09-14", arrived: "2025-09-15") == .neither)
    #expect(try standing("2025-09-15", arrived: "2025-09-15") == .inStock)
    #expect(try standing("2025-09-30", arrived: "2025-09-15", left: "2025-10-01") == .inStock)
    #expect(try standing("2025-10-01", arrived: "2025-09-15", left: "2025-10-01") == .neither)
    #expect(try standing("2025-09-30", sold: "2025-10-01", arrived: "2025-09-15") == .inStock)
    let day = try #require(Day("2025-10-01"))
    #expect(try standing("2025-10-01", sold: "2025-10-01", arrived: "2025-09-15") == .sold(on: day))
    #expect(try standing("2025-09-30", sold: "2025-10-01") == .neither)
  }

  /// Arrived on 2024-03-10: the whole halves are 2024-H2 and 2025-H1.
  @Test("After so many whole halves it counts as sold at the end of the last day of the last")
  func deemed() throws {
    let day = try #require(Day("2025-06-30"))
    #expect(try standing("2025-06-30", arrived: "2024-03-10") == .inStock)
    #expect(try standing("2025-07-01", arrived: "2024-03-10") == .deemedSold(on: day))
    #expect(try standing("2025-07-01", arrived: "2024-03-10", after: nil) == .inStock)
    #expect(
      try standing("2025-07-01", arrived: "2024-03-10", left: "2025-07-01") == .deemedSold(on: day))
    #expect(try standing("2025-07-01", arrived: "2024-03-10", left: "2025-06-30") == .neither)
  }

  @Test(
    "The half of the arrival does not count, be it whole",
    arguments: [
      ("2024-01-01", 1, "2024-12-31"), ("2024-06-30", 1, "2024-12-31"),
      ("2024-07-01", 1, "2025-06-30"), ("2024-12-31", 2, "2025-12-31"),
      ("2023-10-05", 2, "2024-12-31"), ("2023-03-10", 3, "2024-12-31"),
    ])
  func halves(arrived: String, seasons: Int, deemed: String) throws {
    let machine = try LineExample.machine(soldOn: nil, arrivedOn: arrived)
    #expect(machine.dayDeemedSold(after: seasons) == Day(deemed))
  }

  @Test("A sale that was entered later takes the place of the deemed one")
  func soldLater() throws {
    #expect(try standing("2025-07-01", sold: "2025-08-01", arrived: "2024-03-10") == .inStock)
  }

  @Test("A machine that went back to the factory has left, and is not of an earlier stay")
  func sentBack() throws {
    let days = try ["2025-01-20", "2025-09-20", "2025-09-10"].map { try #require(Day($0)) }
    let arrived = try LineExample.machine(soldOn: nil, arrivedOn: "2025-09-05")
    #expect(arrived.sentBack(on: days).leftOn == Day("2025-09-10"))
    #expect(arrived.sentBack(on: []).leftOn == nil)
    let left = try LineExample.machine(soldOn: nil, arrivedOn: "2025-09-05", leftOn: "2025-09-07")
    #expect(left.sentBack(on: days).leftOn == Day("2025-09-07"))
  }

  @Test("Halves are those of the rulebook")
  func otherHalves() throws {
    let ends = HalfEnds(
      first: try #require(DayOfYear("02-28")), second: try #require(DayOfYear("08-31")))
    let machine = try LineExample.machine(soldOn: nil, arrivedOn: "2024-03-10")
    #expect(machine.dayDeemedSold(after: 1, halves: ends) == Day("2025-02-28"))
  }
}
