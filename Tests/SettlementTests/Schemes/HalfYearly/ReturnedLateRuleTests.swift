import Testing

@testable import Settlement
import Text

/// Old parts that came back after the return date never enter the pool.
@Suite struct ReturnedLateRuleTests {
  @Test("What came late is the reason where the pool is empty, or short")
  func late() throws {
    var half = try HalfExample()
    try half.example.addRecord("R-1", returnedOn: "2025-07-20")
    half.accept(1, .accepted, on: "2025-08-01")
    let empty = try half.reasons(ofClaimed: 1)
    #expect(empty == [.returnedLate])
    half.accept(1, .accepted, on: "2025-07-31")
    let short = try half.reasons(ofClaimed: 2)
    #expect(short == [.returnedLate])
  }

  @Test("A month knows no such code, and has every other one of its rule")
  func months() {
    let others = ReturnedLateRule.codes.filter { $0 != .returnedLate }
    #expect(RuleRegistry.halfYearly.codes.contains(.returnedLate))
    #expect(!RuleRegistry.monthly.codes.contains(.returnedLate))
    #expect(NotReturnedRule.codes == others)
  }

  @Test("A row's own result goes first, then reading order")
  func ownResult() throws {
    var half = try HalfExample()
    try half.example.addRecord("R-1", returnedOn: "2025-07-20")
    half.accept(0, .noLabel, on: "2025-08-01")
    half.accept(1, .accepted, on: "2025-08-01")
    #expect(try half.reasons(ofClaimed: 1) == [.noLabel])
  }

  @Test("A part without a day came with its label's record; where that is not known, in time")
  func dayOfTheRecord() throws {
    var half = try HalfExample()
    try half.example.addRecord("R-1", returnedOn: "2025-08-05")
    half.accept(1, .accepted, on: nil)
    let decision = try #require(half.example.decided().decisions.first)
    #expect(decision.reasons.map(\.code) == [.recordLate])
    #expect(decision.advice.contains(.returnedLate))
    try half.example.addRecord("R-1", returnedOn: nil)
    half.example.registers.askedColumns = [.partReturn]
    #expect(try half.reasons(ofClaimed: 1) == [])
  }
}

extension HalfExample {
  fileprivate mutating func accept(
    _ pieces: Int64, _ result: InspectionResult, on day: String?
  ) {
    let label = example.symbols.symbol(for: "R-1")
    if !isSpoiled { example.registers.acceptance?[example.dealer] = [] }
    isSpoiled = true
    let row = AcceptanceRow(
      label: label, part: example.symbols.symbol(for: "P-1"),
      accepted: Quantity(thousandths: pieces * 1000), result: result,
      returnedOn: day.flatMap { Day($0) })
    example.registers.acceptance?.append([row], of: example.dealer)
  }

  fileprivate func reasons(ofClaimed pieces: Int64) throws -> [ReasonCode] {
    var half = self
    half.example.lines[0].quantity = Quantity(thousandths: pieces * 1000)
    return try #require(half.example.decided().decisions.first).reasons.map(\.code)
  }
}
