import Testing

@testable import Settlement
import Text

@Suite struct RecordLateRuleTests {
  @Test(
    "A record is back in time on the return date, late the day after, and never where it is blank",
    arguments: [
      ("2025-07-31", false), ("2025-08-01", true), (nil, true),
    ] as [(String?, Bool)])
  func day(returnedOn: String?, isLate: Bool) throws {
    var half = try HalfExample()
    try half.example.addRecord("R-1", returnedOn: returnedOn)
    let decision = try #require(half.example.decided().decisions.first)
    #expect(decision.reasons.map(\.code) == (isLate ? [.recordLate] : []))
  }

  @Test("An approval replaces the return date, and that day is in time")
  func extended() throws {
    var half = try HalfExample()
    try half.example.addRecord("R-1", returnedOn: "2025-08-10")
    half.example.registers.approvals = [
      Approval(
        number: half.example.symbols.symbol(for: "YQ-1"), type: .deadline,
        dealer: half.example.dealer, grantedOn: try #require(Day("2025-07-01")), part: .blank,
        quantity: nil, period: half.example.period, until: Day("2025-08-10"))
    ]
    #expect(try half.example.decided().decisions.first?.verdict == .approved)
  }

  @Test("Without the column nothing is asked, and the statement says so")
  func withoutColumn() throws {
    var half = try HalfExample()
    half.example.registers.askedColumns = []
    try half.example.addRecord("R-1", returnedOn: nil)
    let decided = try half.example.decided()
    #expect(decided.decisions.first?.verdict == .approved)
    #expect(decided.notEvaluated == [.machines, .approvals, .recordReturn, .partReturn])
  }
}

/// A list of a half that is paid, to be spoiled in one place by a test.
struct HalfExample {
  var example: ListExample
  /// Whether the acceptance was written anew.
  var isSpoiled = false

  init() throws {
    var edition = Edition(from: try #require(Period("2025-H1")))
    edition.periods = .halfYear
    edition.halves = HalfTerms(
      ends: .ofCalendar,
      returnBy: HalfEnds(
        first: try #require(DayOfYear("07-31")), second: try #require(DayOfYear("01-31"))))
    example = try ListExample(try #require(Period("2025-H1")), edition, on: "2025-04-10")
    example.registers.askedColumns = [.recordReturn, .partReturn]
    example.registers.receipts = nil
  }
}
