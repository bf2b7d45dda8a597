/// A month of warranty claims that a seed names: how many service centers, and how much of each.
///
/// Settled period is October 2025; what September left behind comes with it. Most lines are parts, a
/// few labour, travel and forced maintenance. About three in four are in order; the rest are spread
/// over everything that the rules know, as thin as in life.
package struct MonthPlan: Sendable {
  /// The period of every month that is made.
  package static let period = "2025-10"
  /// The months that are made and the days on which they are settled: first the one before, which
  /// is confirmed.
  package static let months = [
    (period: "2025-09", day: "2025-10-12"), (period: period, day: "2025-11-12"),
  ]

  /// What names the month.
  package let seed: UInt64
  /// How many service centers claim.
  package let dealers: Int
  /// How many lines each of their lists has.
  package let linesPerDealer: Int
  /// How many parts the price table has.
  package let parts: Int
  /// Whether a few of the lists cannot be decided.
  package let defects: Bool

  /// A month with so many dealers and lines.
  package init(
    seed: UInt64, dealers: Int, linesPerDealer: Int, parts: Int = 20_000, defects: Bool = false
  ) {
    self.seed = seed
    self.dealers = dealers
    self.linesPerDealer = linesPerDealer
    self.parts = parts
    self.defects = defects
  }

  /// Every file of the workspace, in memory; meant for small months.
  package func files() -> [MonthFile] {
    let range = partRange()
    return sharedFiles(range) + eveFiles(range) + (0..<dealers).flatMap { dealerFiles($0, range) }
  }

  func partRange() -> PartRange {
    PartRange(seed: seed, count: parts)
  }

  var machineRange: MachineRange {
    MachineRange(seed: seed, count: max(100, dealers * linesPerDealer / 10))
  }

  /// What was settled the month before, and what comes in about it.
  func eveFiles(_ range: PartRange) -> [MonthFile] {
    MonthEve(plan: self, range: range).files()
  }

  /// The rulebook, the registers of the whole month, and the receipts.
  func sharedFiles(_ range: PartRange) -> [MonthFile] {
    RegisterFiles(plan: self, range: range).all()
  }

  /// List, manifest, acceptance and service records of one dealer.
  func dealerFiles(_ index: Int, _ range: PartRange) -> [MonthFile] {
    var lines = DealerLines(
      plan: self, dealer: DealerTraits(plan: self, index: index), range: range)
    return lines.files()
  }
}
