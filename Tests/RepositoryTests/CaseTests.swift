import Foundation
import Settlement
import Testing
import TestSupport
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

  /// Findings that end a run, depend on the years a calendar knows or on the day of the run, or need
  /// several months: no input of a folder of fixtures shows them, the tests of the month do.
  private static let withoutFixture: Set<FindingCode> = [
    .fileMissing, .calendarMissing, .invoiceChanged, .statementLocked, .dateAhead, .listGone,
    .listHeld, .adjustmentUnknown, .adjustmentEarly, .adjustmentRepeated, .confirmationLate,
    .adjustmentTaken, .adjustmentLocked, .adjustmentLarge, .dealerGone, .taxpayerChanged,
    .monthPassedOver, .returnMoved,
  ]

  @Test(
    "Every finding that this version raises occurs in a case or a refusal",
    arguments: FindingCode.allCases)
  func findingCodes(code: FindingCode) throws {
    guard !Self.withoutFixture.contains(code) else { return }
    let cases = try casesWith(finding: code.rawValue)
    let refusals = try refusalTexts().filter { $0.contains("| \(code.rawValue) |") }
    let reports = try reportsWith(finding: code.rawValue)
    #expect(
      !cases.isEmpty || !refusals.isEmpty || !reports.isEmpty,
      "nothing shows \(code.rawValue): add a case or a folder below fixtures/refusals")
    if !cases.isEmpty { try expectInTable(code.rawValue, cases) }
  }

  @Test(
    "Every amount that a line comes to is worked where its case speaks of the line",
    arguments: try Fixtures.folders(in: "cases"))
  func story(name: String) throws {
    let story = CaseStory(try Project.text("fixtures/cases/\(name)/CASE.md"))
    for row in try rows("fixtures/cases/\(name)/expected/decisions.csv") {
      let line = row["line"] ?? ""
      let reductions = (row["reasons"] ?? "").split(separator: ";").compactMap {
        $0.split(separator: ":").last.map(String.init)
      }
      for amount in [row["amount_approved"], row["fee_approved"]].compactMap({ $0 }) + reductions
      where Set(amount) != ["0", "."] {
        #expect(
          story.works(amount, of: line),
          "\(name): CASE.md does not work out \(amount) of \(row["dealer"] ?? "") line \(line)")
      }
    }
  }

  @Test(
    "Every case has all the tables that it is compared with",
    arguments: try Fixtures.folders(in: "cases")
  )
  func complete(name: String) {
    for table in ["decisions.csv", "summary.csv", "reductions.csv", "exceptions.txt"] {
      let path = "fixtures/cases/\(name)/expected/\(table)"
      #expect(Project.exists(path), "write \(path)")
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

  private func reportsWith(finding code: String) throws -> [String] {
    try ["reports", "recovery"].flatMap { try Project.files(below: "fixtures/\($0)") }
      .filter { path in
        guard path.hasSuffix("/exceptions.txt") else { return false }
        return try rows(path).contains { $0["code"] == code }
      }
  }

  /// Every code and state of reports and claims.
  private static let codesOfReports: [String] = [
    CareState.allCases.map(\.rawValue), UnsoldState.allCases.map(\.rawValue),
    StockCode.allCases.map(\.rawValue), QualityMeasure.Kind.allCases.map(\.rawValue),
    QualityTask.Code.allCases.map(\.rawValue), CaseResult.allCases.map(\.rawValue),
    ["no-target"], ExpenseKey.allCases.map(\.rawValue), MovementType.allCases.map(\.rawValue),
    Disposition.allCases.map(\.rawValue), LeftCode.allCases.map(\.rawValue),
    ClaimState.allCases.map(\.rawValue),
  ].flatMap { $0 }

  @Test("Every code and state of reports and claims stands in a table that was worked by hand")
  func codesOfReports() throws {
    let tables = try ["reports", "recovery"]
      .flatMap { try Project.files(below: "fixtures/\($0)") }
      .filter { $0.contains("/expected/") && $0.hasSuffix(".csv") }
    let cells = Set(
      try tables.flatMap { try Project.text($0).split { $0 == "," || $0.isNewline } })
    for code in Self.codesOfReports {
      #expect(cells.contains(Substring(code)), "no case below fixtures/reports shows \(code)")
    }
  }

  private func cases(where holds: (String) throws -> Bool) throws -> Set<String> {
    Set(try Fixtures.folders(in: "cases").filter(holds).map { String($0.prefix(3)) })
  }

  private func refusalTexts() throws -> [String] {
    try Project.files(below: "fixtures/refusals")
      .filter { $0.hasSuffix("/expected.txt") }.map(Project.text)
  }

  /// The rows of an expected table by column; no cell of these has a comma.
  private func rows(_ path: String) throws -> [[String: String]] {
    let lines = try Project.text(path).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }

  /// The rows of the table in fixtures/README.md: a code and the numbers of its cases.
  private func codeTable() throws -> [String: Set<String>] {
    var table: [String: Set<String>] = [:]
    for line in try Project.text("fixtures/README.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, cells[0].hasPrefix("`"), !cells[0].contains("/") else { continue }
      let code = cells[0].trimmingCharacters(in: ["`"])
      table[code] = Set(
        cells[1].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    return table
  }
}

/// The paragraphs of a CASE.md, each with the figures in it.
private struct CaseStory {
  private let paragraphs: [(lines: Set<String>, figures: Set<String>)]

  init(_ text: String) {
    paragraphs = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { paragraph in
      let figures = paragraph.split { !($0.isNumber || $0 == ".") }
        .map { $0.trimmingCharacters(in: ["."]) }
      let named = paragraph.matches(of: /[Ll]ines? ((?:\d+(?:, | and | or )?)+)/)
        .flatMap { $0.1.split { !$0.isNumber } }
      return (Set(named.map(String.init)), Set(figures))
    }
  }

  /// Whether the amount stands where the line is named, or where all lines are meant.
  ///
  /// A negative amount is often written with the sum that it comes from, so that its sign is
  /// another character; signs are not compared.
  func works(_ amount: String, of line: String) -> Bool {
    let figure = amount.trimmingCharacters(in: ["-"])
    return paragraphs.contains { paragraph in
      (paragraph.lines.isEmpty || paragraph.lines.contains(line))
        && paragraph.figures.contains(figure)
    }
  }
}
