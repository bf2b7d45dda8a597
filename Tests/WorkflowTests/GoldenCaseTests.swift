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
    let expected = try Fixtures.files(below: "cases/\(name)/expected")
    let world = try settle(input)
    for table in ["decisions.csv", "summary.csv", "reductions.csv"] {
      let wanted = String(
        decoding: try #require(expected[table], "\(table) is missing"), as: UTF8.self)
      expectSameText(world.text("out/2025-10/\(table)"), wanted, table)
    }
    let exceptions = String(
      decoding: try #require(expected["exceptions.txt"], "exceptions.txt is missing"), as: UTF8.self
    )
    expectSameText(
      withoutMessages(world.text("out/2025-10/exceptions.csv")), exceptions, "exceptions")
  }

  private func settle(_ input: [String: [UInt8]]) throws -> MemoryWorld {
    let files = Dictionary(uniqueKeysWithValues: input.map { ("w/\($0.key)", $0.value) })
    let day = try #require(Day("2025-11-12"))
    let world = MemoryWorld(files, today: try #require(Day("2025-12-31")))
    try withTemporaryFolder { folder in
      var request = RunRequest(period: try #require(Period("2025-10")), workspace: "w")
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
