import Testing

@testable import Settlement
import Text

@Suite struct SupplierAnswerTests {
  typealias Example = RecoveryExample

  /// The claim of the worked example: 780.00, 625.25 and 82.08.
  private var claims: [SupplierClaim] {
    var example = Example()
    example.issue(on: "2025-11-12", due: "2025-12-12")
    return example.claims
  }

  @Test("The answers of the worked example leave nothing open")
  func workedExample() {
    var claims = claims
    #expect(claims[0].claimed.fen == 148_733)
    #expect(
      take([Example.answer(1, 70_000, on: "2025-12-01", reason: "scratches")], into: &claims)
        .isEmpty)
    #expect(claims[0].state == .issued && claims[0].isLocked)
    #expect(claims[0].refused.fen == 8_000 && claims[0].open.fen == 70_733)
    let rows = [
      Example.answer(nil, 70_000, on: "2025-12-10"),
      Example.answer(1, 70_000, on: "2025-12-01", reason: "scratches"),
    ]
    #expect(take(rows, into: &claims).isEmpty)
    #expect(claims[0].answers.map { $0?.accepted.fen } == [70_000, 62_525, 7_475])
    #expect(claims[0].answers.map { $0?.reason } == ["scratches", "", ""])
    #expect(claims[0].state == .answered)
    #expect(claims[0].accepted.fen == 140_000 && claims[0].refused.fen == 8_733)
    #expect(claims[0].open == .zero && claims[0].daysLate(on: Example.day("2026-12-31")) == nil)
  }

  @Test("A later answer takes the place of an earlier one, and files may take one back")
  func again() {
    var claims = claims
    let rows = [
      Example.answer(1, 100, on: "2025-12-02"), Example.answer(1, 200, on: "2025-12-01"),
      Example.answer(3, 0, on: "2025-12-01"),
    ]
    #expect(take(rows, into: &claims).isEmpty)
    #expect(claims[0].answers.map { $0?.accepted.fen } == [100, nil, 0])
    #expect(take([], into: &claims).isEmpty)
    #expect(!claims[0].isLocked && claims[0].rows.isEmpty)
  }

  @Test("An answer that cannot be taken is left out for the first reason that holds")
  func faults() {
    var claims = claims
    let rows = [
      Example.answer(1, 1, on: "2025-12-01", claim: "R202510-SUP09"),
      Example.answer(0, 1, on: "2025-12-01"), Example.answer(4, 1, on: "2025-11-01"),
      Example.answer(1, 99_999_999, on: "2025-11-11"),
      Example.answer(1, 78_001, on: "2025-12-01"),
      Example.answer(nil, 148_734, on: "2025-12-01"),
      Example.answer(nil, 148_733, on: "2025-12-01"), Example.answer(nil, 1, on: "2025-12-02"),
    ]
    let left = take(rows, into: &claims)
    #expect(left.map(\.fault) == [.unknown, .early, .unknown, .unknown, .over, .over, .over])
    #expect(claims[0].state == .answered)
  }

  @Test("A posted claim keeps its answers, and takes no new one")
  func posted() {
    let rows = [Example.answer(nil, 148_733, on: "2025-12-01")]
    var claims = claims
    _ = take(rows, into: &claims)
    let claim = claims[0]
    claims[0] = SupplierClaim(
      number: claim.number, supplier: claim.supplier, period: claim.period, revision: 1,
      issuedOn: claim.issuedOn, due: claim.due, lines: claim.lines, rows: claim.rows,
      ending: .posted)
    let left = take(
      rows + [
        Example.answer(1, 99_999_999, on: "2025-12-02"), Example.answer(9, 1, on: "2025-12-02"),
      ],
      into: &claims)
    #expect(left.map(\.fault) == [.posted, .unknown])
    #expect(claims[0].state == .posted && claims[0].accepted.fen == 148_733)
  }

  @Test("A claim is late from the day after its last day, while something is open")
  func late() {
    let claim = claims[0]
    #expect(claim.daysLate(on: Example.day("2025-12-12")) == nil)
    #expect(claim.daysLate(on: Example.day("2025-12-13")) == 1)
  }
}
