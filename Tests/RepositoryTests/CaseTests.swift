import Foundation
import Settlement
import Testing
import WorkflowSupport

/// Every code is proved by a case that was worked by hand, and the table of them is true.
@Suite struct CaseTests {
  @Test("Every code that a rule can give occurs in a case", arguments: ReasonCode.allCases)
  func reasonCodes(code: ReasonCode) throws {
    let cases = try casesWith(reason: code.rawValue)
    #expect(
      !cases.isEmpty,
      "no case shows \(code.rawValue): add one below fixtures/cases and work it by hand")
    try expectInTable(code.rawValue, cases)
  }

  /// Findings that end a run, or depend on the years a calendar knows: no input of a folder of
  /// fixtures shows them, the tests of the month do.
  private static let withoutFixture: Set<FindingCode> = [.fileMissing, .calendarMissing]

  @Test(
    "Every finding that this version raises occurs in a case or a refusal",
    arguments: FindingCode.allCases)
  func findingCodes(code: FindingCode) throws {
    guard !Self.withoutFixture.contains(code) else { return }
    let cases = try casesWith(finding: code.rawValue)
    let refusals = try refusalTexts().filter { $0.contains("| \(code.rawValue) |") }
    #expect(
      !cases.isEmpty || !refusals.isEmpty,
      "nothing shows \(code.rawValue): add a case or a folder below fixtures/refusals")
    if !cases.isEmpty { try expectInTable(code.rawValue, cases) }
  }

  @Test(
    "Every case tells its story, and works every amount by hand",
    arguments: try Fixtures.folders(in: "cases"))
  func story(name: String) throws {
    try #require(
      Repository.exists("fixtures/cases/\(name)/CASE.md"), "write fixtures/cases/\(name)/CASE.md")
    let story = try Repository.text("fixtures/cases/\(name)/CASE.md")
    let figures = Set(story.split { !($0.isNumber || $0 == ".") }.map { trimmed($0) })
    for row in try rows("fixtures/cases/\(name)/expected/decisions.csv") {
      guard let amount = row["amount_approved"], amount != "0.00" else { continue }
      #expect(
        figures.contains(amount),
        "\(name): the amount \(amount) of line \(row["line"] ?? "") is nowhere in CASE.md; work it there"
      )
    }
  }

  @Test(
    "Every case has all the tables it is held against", arguments: try Fixtures.folders(in: "cases")
  )
  func complete(name: String) {
    for table in ["decisions.csv", "summary.csv", "reductions.csv", "exceptions.txt"] {
      let path = "fixtures/cases/\(name)/expected/\(table)"
      #expect(Repository.exists(path), "write \(path)")
    }
  }

  @Test("The table of codes names cases that are there")
  func tableNamesCases() throws {
    let numbers = Set(try Fixtures.folders(in: "cases").map { String($0.prefix(3)) })
    let table = try codeTable()
    #expect(!table.isEmpty)
    for (code, cases) in table {
      let isCode = ReasonCode(rawValue: code) != nil || FindingCode(rawValue: code) != nil
      #expect(isCode, "fixtures/README.md names \(code), which is no code")
      #expect(
        cases.isSubset(of: numbers), "fixtures/README.md: \(code) names a case that is not there")
    }
  }

  // MARK: - What the fixtures say

  private func expectInTable(_ code: String, _ cases: Set<String>) throws {
    let listed = try codeTable()[code] ?? []
    #expect(
      listed == cases,
      "fixtures/README.md must say | `\(code)` | \(cases.sorted().joined(separator: ", ")) |")
  }

  private func casesWith(reason code: String) throws -> Set<String> {
    try cases { name in
      try rows("fixtures/cases/\(name)/expected/decisions.csv").contains { row in
        let reasons = (row["reasons"] ?? "").split(separator: ";").map {
          $0.split(separator: ":")[0]
        }
        let advice = (row["advice"] ?? "").split(separator: ";")
        return reasons.contains { $0 == code } || advice.contains { $0 == code }
      }
    }
  }

  private func casesWith(finding code: String) throws -> Set<String> {
    try cases { name in
      try rows("fixtures/cases/\(name)/expected/exceptions.txt").contains { $0["code"] == code }
    }
  }

  private func cases(where holds: (String) throws -> Bool) throws -> Set<String> {
    Set(try Fixtures.folders(in: "cases").filter(holds).map { String($0.prefix(3)) })
  }

  private func refusalTexts() throws -> [String] {
    try Repository.paths(below: ["fixtures/refusals"])
      .filter { $0.hasSuffix("/expected.txt") }.map(Repository.text)
  }

  /// The rows of an expected table by column; no cell of these has a comma.
  private func rows(_ path: String) throws -> [[String: String]] {
    let lines = try Repository.text(path).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  /// The rows of the table in fixtures/README.md: a code and the numbers of its cases.
  private func codeTable() throws -> [String: Set<String>] {
    var table: [String: Set<String>] = [:]
    for line in try Repository.text("fixtures/README.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, cells[0].hasPrefix("`"), !cells[0].contains("/") else { continue }
      let code = cells[0].trimmingCharacters(in: ["`"])
      table[code] = Set(
        cells[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    return table
  }

  private func trimmed(_ figure: Substring) -> String {
    figure.trimmingCharacters(in: ["."])
  }
}
