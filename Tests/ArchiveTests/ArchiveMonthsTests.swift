import Settlement
import Testing
import TestSupport

@testable import Archive
import Text

@Suite struct ArchiveMonthsTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.open(path: folder.archive, readOnly: false)
  }

  /// A run of a period with one statement for each seed.
  private func settle(_ period: Period, _ seeds: [String: UInt64], revision: Int = 1) throws
    -> MonthTotals
  {
    let statements = seeds.sorted { $0.key < $1.key }.map { dealer, seed in
      let example = Example(seed: seed, lines: 3, dealer: dealer)
      var head = example.head
      head.period = period
      return NewStatement(
        head: head, canonical: example.canonical, revision: revision, invoiceDue: nil,
        yearsWithoutCalendar: [], paidKeys: [])
    }
    var new = run(statements)
    new.period = period
    try archive.keep(new)
    return MonthTotals(period: period, of: statements.map(\.totals))
  }

  @Test("A month is the sum of its statements, and other months are left out")
  func sums() throws {
    let september = october.previous
    let first = try settle(september, ["D001": 1, "D002": 2])
    let second = try settle(october, ["D001": 3])
    _ = try settle(october.next, ["D001": 4])
    #expect(first.statements == 2 && first.lines == 6 && first.total != .zero)
    #expect(
      try archive.monthTotals(from: september, before: october.next) == [first, second])
    #expect(
      try archive.monthTotals(from: october, before: october.next) == [second])
    #expect(try archive.monthTotals(from: october, before: october).isEmpty)
  }

  @Test("Only what stands counts, and what stood after an earlier run can still be asked for")
  func standing() throws {
    let first = try settle(october, ["D001": 1])
    let second = try settle(october, ["D001": 5], revision: 2)
    #expect(first != second)
    #expect(
      try archive.monthTotals(from: october, before: october.next) == [second])
    let stood = try (0...2).map { run in
      try Archive.open(path: archive.path, asOf: run)
        .monthTotals(from: october, before: october.next)
    }
    #expect(stood == [[], [first], [second]])
  }

  @Test("The latest run of a period is not that of another")
  func latest() throws {
    #expect(try archive.runs(of: october).isEmpty)
    _ = try settle(october, ["D001": 1])
    _ = try settle(october.next, ["D001": 2])
    let run = try #require(try archive.runs(of: october).last)
    #expect(run.id == 1)
    #expect(run.asOf == Day(number: 20_401))
    #expect(try archive.runs(of: october.next).map(\.id) == [2])
    #expect(try archive.latestRun()?.digest != run.digest)
  }
}
