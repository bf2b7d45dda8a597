import Testing

@testable import Settlement
import Text

@Suite struct ConsentsTests {
  private let example: ListExample

  init() throws {
    var example = try ListExample()
    try example.addPrice("P-2", "30.00")
    for part in ["P-1", "P-2"] { example.accept("R-1", part, 99) }
    example.lines = []
    self.example = example
  }

  private func codes(
    standing: EarlierSettlements = EarlierSettlements(),
    _ change: (inout ListExample) throws -> Void
  ) throws -> [[ReasonCode]] {
    var example = example
    try change(&example)
    guard case .decided(let list) = example.decider.decide(example.list, standing: standing) else {
      throw HeldUnexpectedly(defects: example.defects)
    }
    return list.decisions.map { $0.reasons.map(\.code) }
  }

  @Test("Lines use a consent up in the list's order, each whole or not at all")
  func listOrder() throws {
    let codes = try codes { example in
      try example.consent("W-1", "P-1", 3)
      for pieces in [2, 2, 1, 1] as [Int64] { example.addExternal("P-1", pieces, "W-1") }
    }
    #expect(codes == [[], [.noConsent], [], [.noConsent]])
  }

  @Test("A rejected line uses up nothing, and a short return only what came back")
  func approvedQuantity() throws {
    let codes = try codes { example in
      try example.consent("W-1", "P-1", 3)
      example.addExternal("P-1", 2, "W-1")
      example.addExternal("P-1", 3, "W-1")
      example.addExternal("P-1", 2, "W-1")
      example.lines[0].record = example.symbols.symbol(for: "R-9")
      example.registers.acceptance?[example.dealer] = []
      example.accept("R-1", "P-1", 1)
    }
    #expect(codes == [[.recordMissing], [.shortReturn], [.notReturned]])
  }

  @Test("The consent to the very part is used before the one to any part")
  func exactFirst() throws {
    let codes = try codes { example in
      try example.consent("W-1", "", 1)
      try example.consent("W-1", "P-1", 1)
      for part in ["P-1", "P-2", "P-1", "P-2"] { example.addExternal(part, 1, "W-1") }
    }
    #expect(codes == [[], [], [.noConsent], [.noConsent]])
  }

  @Test("Rows of one number, dealer and part add up, as far as they are granted")
  func rowsAddUp() throws {
    let codes = try codes { example in
      try example.consent("W-1", "P-1", 1)
      try example.consent("W-1", "P-1", 1, on: "2025-10-10")
      try example.consent("W-1", "P-1", 5, on: "2025-10-11")
      example.addExternal("P-1", 3, "W-1")
      example.addExternal("P-1", 2, "W-1")
    }
    #expect(codes == [[.noConsent], []])
  }

  @Test("A consent without quantity has no limit")
  func noLimit() throws {
    let codes = try codes { example in
      try example.consent("W-1", "P-1", nil)
      for _ in 0..<3 { example.addExternal("P-1", 9, "W-1") }
    }
    #expect(codes == [[], [], []])
  }

  @Test("Another number, part or dealer has no consent")
  func others() throws {
    let codes = try codes { example in
      try example.consent("W-1", "P-1", nil)
      try example.consent("W-2", "", nil, dealer: "D002")
      for number in ["W-9", "", "W-2"] { example.addExternal("P-1", 1, number) }
      example.addExternal("P-2", 1, "W-1")
    }
    #expect(codes == Array(repeating: [.noConsent], count: 4))
  }

  @Test("What other statements used is gone")
  func usedElsewhere() throws {
    var standing = EarlierSettlements()
    let consent = Consent(
      dealer: example.dealer, number: example.symbols.symbol(for: "W-1"),
      part: example.symbols.symbol(for: "P-1"))
    standing.consentUses[consent] = Quantity(thousandths: 2000)
    let codes = try codes(standing: standing) { example in
      try example.consent("W-1", "P-1", 3)
      for _ in 0..<2 { example.addExternal("P-1", 1, "W-1") }
    }
    #expect(codes == [[], [.noConsent]])
  }
}
