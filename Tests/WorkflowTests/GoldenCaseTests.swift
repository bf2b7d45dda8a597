import Settlement
import Testing
import TestSupport
import Workflow
import WorkflowSupport

/// The cases that were worked by hand: each is a whole month, and what must come of it.
@Suite struct GoldenCaseTests {
  @Test("A month comes out as it was worked by hand", arguments: try Fixtures.folders(in: "cases"))
  func goldenCase(name: String) throws {
    let input = try Fixtures.files(below: "cases/\(name)/input")
    try expect(name, of: settle(input, try period(of: name)))
  }

  @Test(
    "With workbooks under the same names it comes out the same, and what is said of a cell names it",
    arguments: try Fixtures.folders(in: "cases"), WorkbookFormat.allCases)
  func workbooks(name: String, format: WorkbookFormat) throws {
    let input = try Fixtures.files(below: "cases/\(name)/input").map { path, bytes in
      let file = MonthFile(path: path, bytes: bytes)
      let isTable = path.hasSuffix(".csv")
      return (path, isTable ? MonthFile.workbook(path, of: [file], as: format).bytes : bytes)
    }
    let world = try settle(Dictionary(uniqueKeysWithValues: input), try period(of: name))
    try expect(name, of: world)
    let period = try period(of: name)
    for line in lines(world.text("out/\(period)/exceptions.csv")).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard !cells[2].isEmpty, !cells[3].isEmpty else { continue }
      let end = line.last == "\"" ? line.dropLast() : line[...]
      #expect(end.hasSuffix("\(cells[2])）") || end.hasSuffix("\(cells[2]))"), "\(line)")
    }
  }

  private func expect(_ name: String, of world: MemoryWorld) throws {
    let expected = try Fixtures.files(below: "cases/\(name)/expected")
    let period = try period(of: name)
    let others = ["machine-returns.csv", "set-off.csv"].filter { expected[$0] != nil }
    for table in ["decisions.csv", "summary.csv", "reductions.csv"] + others {
      let wanted = String(
        decoding: try #require(expected[table], "\(table) is missing"), as: UTF8.self)
      expectSameText(world.text("out/\(period)/\(table)"), wanted, table)
    }
    let exceptions = String(
      decoding: try #require(expected["exceptions.txt"], "exceptions.txt is missing"), as: UTF8.self
    )
    expectSameText(
      withoutMessages(world.text("out/\(period)/exceptions.csv")), exceptions, "exceptions")
  }

  /// The latest period that a case has an inbox of.
  private func period(of name: String) throws -> Period {
    let paths = try Fixtures.files(below: "cases/\(name)/input").keys
    let folders = paths.compactMap { path -> Period? in
      let parts = path.split(separator: "/")
      return parts.first == "inbox" && parts.count > 2 ? Period(String(parts[1])) : nil
    }
    return try #require(folders.max())
  }

  private func settle(_ input: [String: [UInt8]], _ period: Period) throws -> MemoryWorld {
    let files = Dictionary(uniqueKeysWithValues: input.map { ("w/\($0.key)", $0.value) })
    let day = try #require(Day(period.sort == .halfYear ? "2025-08-12" : "2025-11-12"))
    let world = MemoryWorld(files, today: try #require(Day("2025-12-31")))
    try withTemporaryFolder { folder in
      var request = RunRequest(period: period, workspace: "w")
      request.issuedOn = day
      _ = try run(request, world.session("\(folder)/settle.sqlite"))
    }
    return MemoryWorld(
      Dictionary(uniqueKeysWithValues: world.contents(of: "w").map { ($0.key, $0.value) }),
      today: day)
  }

  /// Names the first line that differs, with both texts.
  private func expectSameText(_ actual: String, _ expected: String, _ what: String) {
    let (actual, expected) = (lines(actual), lines(expected))
    for (index, pair) in zip(actual, expected).enumerated() where pair.0 != pair.1 {
      Issue.record("\(what), line \(index + 1):\n  came out \(pair.0)\n  expected \(pair.1)")
    }
    #expect(actual.count == expected.count, "\(what): \(actual) instead of \(expected)")
  }

  /// The messages are texts for people and have tests of their own.
  private func withoutMessages(_ table: String) -> String {
    lines(table).map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(6) }
      .map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }
}
