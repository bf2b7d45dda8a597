import Settlement
import TestSupport
import Testing
import Text
import Workflow
import WorkflowSupport

/// Compares what a comparison says with the month settled again by the other files elsewhere.
@Suite("A comparison")
struct CompareTests {
  private static let rulebook = MonthRulebook.text
    .replacing("\"day\": 5", with: "\"day\": 6")
    .replacing("\"managementFee\": \"10%\"", with: "\"managementFee\": \"8.5%\"")
    .replacing("\"动臂\", ", with: "")
    .replacing("\"repair\"", with: "\"goods\"")

  /// Prices that differ, come, go, change their class, and contradict each other.
  private static let prices = """
    part_no,part_name,price,class,effective_from,effective_to,published_on
    GT-1,ZL50C滤清器,12.3456,,2025-01-01,,
    GT-1,ZL50C滤清器,14.00,,2025-10-10,,
    GT-2,ZL50C变速箱总成,9800,配件,2025-01-01,,
    GT-3,骨架油封,1.015,,2025-01-01,,
    GT-5,喷油嘴,57.5,,2025-01-01,,
    GT-5,喷油嘴,58.5,,2025-10-24,,
    GT-5,喷油嘴,59.5,,2025-10-24,,
    GT-6,动臂,7.7777,,2025-01-01,,
    GT-7,涡轮增压器,1234.50,part,2025-01-01,,
    GT-8,启动电机,310.00,,2025-01-01,,
    GT-9,Ｏ形圈,0.3333,seal,2025-01-01,,

    """

  @Test(
    "says what the month comes to when it is settled by the other files", arguments: UInt64(1)...24)
  func otherFiles(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: seed % 2 == 0).files()
    var given: [MonthFile] = []
    if seed % 3 != 0 { given.append(MonthFile(path: "reference/prices.csv", text: Self.prices)) }
    if seed % 3 != 1 {
      given.append(MonthFile(path: "reference/rulebook.json", text: Self.rulebook))
    }
    let others = files.filter { file in !given.contains { $0.path == file.path } } + given
    let (before, after) = (try Outcome(files), try Outcome(others))
    let comparison = try compared(files, with: given)
    for dealer in before.totals.merging(after.totals, uniquingKeysWith: { $1 }).keys.sorted() {
      let difference = comparison.statements.first { $0.dealer.id == dealer }
      guard let difference else {
        #expect(before.totals[dealer] == after.totals[dealer], "seed \(seed), \(dealer)")
        #expect(before.lines[dealer] == after.lines[dealer], "seed \(seed), \(dealer)")
        continue
      }
      let totals = (difference.before.map(\.totals.total), difference.after.map(\.totals.total))
      #expect(totals.0.map { text($0) } == before.totals[dealer], "seed \(seed), \(dealer)")
      #expect(totals.1.map { text($0) } == after.totals[dealer], "seed \(seed), \(dealer)")
      guard totals.0 != nil, totals.1 != nil else { continue }
      let rows = zip(before.lines[dealer] ?? [], after.lines[dealer] ?? []).filter { $0 != $1 }
      #expect(difference.lines.map(\.number) == rows.map { $0.1.number }, "seed \(seed), \(dealer)")
    }
    #expect(
      comparison.before.total.fen == before.sum && comparison.after.total.fen == after.sum,
      "seed \(seed)")
  }

  @Test(
    "adds up: the lines to the statement, the statements to the month", arguments: UInt64(1)...24)
  func sums(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: seed % 2 == 0).files()
    let comparison = try compared(
      files,
      with: [
        MonthFile(path: "a.csv", text: Self.prices), MonthFile(path: "b.json", text: Self.rulebook),
      ])
    for sum in ComparedSum.allCases {
      let month = sum.change(comparison.before, comparison.after).difference
      let parts = comparison.statements.map {
        sum.change($0.before?.totals, $0.after?.totals).difference
      }
      #expect(parts.reduce(.zero, +) == month, "seed \(seed), \(sum)")
    }
    for statement in comparison.statements where statement.before != nil && statement.after != nil {
      let total = ComparedSum.total.change(statement.before?.totals, statement.after?.totals)
      let lines = statement.lines.map(\.paid.difference)
      #expect(lines.reduce(.zero, +) == total.difference, "seed \(seed), \(statement.number)")
    }
    #expect(comparison.statements.map(\.number) == comparison.statements.map(\.number).sorted())
  }

  @Test("finds nothing where the files are the month's own", arguments: [UInt64(1), 2, 3, 4])
  func same(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: seed % 2 == 0).files()
    let own = files.filter {
      ["reference/prices.csv", "reference/rulebook.json"].contains($0.path)
    }
    let comparison = try compared(files, with: own)
    #expect(comparison.isSame && comparison.settings.isEmpty && comparison.notices.isEmpty)
    #expect(comparison.before == comparison.after)
    #expect(own.count == 2 && comparison.sources.map(\.rows?.isUnchanged) == [nil, true])
  }

  /// Settles a month, and compares it with the same month by other files.
  private func compared(
    _ files: [MonthFile], with given: [MonthFile]
  ) throws -> Comparison {
    let world = try made(files, and: given)
    let period = try #require(Period(MonthPlan.period))
    return try withTemporaryFolder { folder in
      let archive = "\(folder)/settle.sqlite"
      _ = try run(
        RunRequest(period: period, workspace: "w"), world.session(archive))
      return try compare(
        CompareRequest(period: period, files: given.map { "other/\($0.path)" }),
        world.session(archive))
    }
  }
}

/// A world with a workspace, and other files beside it.
private func made(_ files: [MonthFile], and others: [MonthFile] = []) throws -> MemoryWorld {
  let contents =
    files.map { ("w/\($0.path)", $0.bytes) } + others.map { ("other/\($0.path)", $0.bytes) }
  return MemoryWorld(
    Dictionary(uniqueKeysWithValues: contents), today: try #require(Day("2025-11-12")))
}

/// A month as its tables have it, by dealer.
private struct Outcome {
  /// A row of the decisions, and the line's number in it.
  struct Line: Equatable {
    let number: String
    let row: String
  }

  /// Totals as printed.
  private(set) var totals: [String: String] = [:]
  private(set) var lines: [String: [Line]] = [:]

  var sum: Int64 {
    totals.values.reduce(0) { $0 + (Int64($1.replacing(".", with: "")) ?? 0) }
  }

  init(_ files: [MonthFile]) throws {
    let world = try made(files)
    try withTemporaryFolder { folder in
      let request = RunRequest(
        period: try #require(Period(MonthPlan.period)), workspace: "w")
      _ = try run(request, world.session("\(folder)/settle.sqlite"))
    }
    let folder = "w/out/\(MonthPlan.period)"
    for row in world.text("\(folder)/summary.csv").split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let total = cells[cells.count - 3]
      if !total.isEmpty { totals[cells[0]] = total }
    }
    for row in world.text("\(folder)/decisions.csv").split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      lines[cells[2], default: []].append(Line(number: cells[4], row: String(row)))
    }
  }
}
