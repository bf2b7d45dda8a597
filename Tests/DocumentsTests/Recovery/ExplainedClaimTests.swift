import Settlement
import Testing

@testable import Documents
import Text

@Suite struct ExplainedClaimTests {
  private let symbols = SymbolTable()

  /// A claim of 1.5 journeys at 0.33, 0.50 of them paid, of which the supplier bears 35%.
  private func claim() throws -> SupplierClaim {
    let key = ClaimedKey(
      statement: symbols.symbol(for: "S202510-D001"), line: symbols.symbol(for: "4"), kind: .travel,
      record: symbols.symbol(for: "R-1"), item: symbols.symbol(for: "T1"))
    let price = UnitPrice(tenThousandths: 3300)
    let line = RecoveryLine(
      key: key, dealer: symbols.symbol(for: "D001"), name: .blank,
      period: try #require(Period("2025-10")), visit: nil, quantity: Quantity(thousandths: 1500),
      unitPrice: price, share: Rate(basisPoints: 3500), amount: Money(fen: 18), proof: nil,
      label: .blank, store: .blank, approvedUnitPrice: price, labourShare: Rate(basisPoints: 0))
    let answer = SupplierAnswer(
      claim: "R202510-SUP01", line: 1, accepted: Money(fen: 10),
      day: try #require(Day("2025-12-01")), reason: "路程有误", who: "")
    return SupplierClaim(
      number: "R202510-SUP01", supplier: symbols.symbol(for: "SUP01"),
      period: try #require(Period("2025-10")), revision: 1,
      issuedOn: try #require(Day("2025-11-12")), due: try #require(Day("2025-12-12")),
      lines: [line], rows: [answer])
  }

  private func printed(in language: Language) throws -> String {
    let issued = IssuedClaim(
      claim: try claim(), buyer: Buyer(name: "示例", taxpayerID: "91350800MA9D000002"),
      language: language)
    var out = TextBuffer()
    ExplainedClaim(revisions: [issued], line: nil, symbols: symbols)
      .writeText(in: language, to: &out)
    return String(decoding: out.copy, as: UTF8.self)
  }

  /// 1.5 × 0.33 = 0.495 → 0.50, and 0.50 × 35% = 0.175 → 0.18, where 0.495 × 35% would be 0.17.
  @Test("Of labour and travel the share is taken of what was paid")
  func travel() throws {
    #expect(try printed(in: .english).contains("1.5 × 0.33 = 0.50, × 35% = 0.18"))
  }

  @Test("The reason of an answer stands in the brackets of its language")
  func brackets() throws {
    #expect(try printed(in: .english).contains("line 1: 0.10 (路程有误)"))
    #expect(try printed(in: .chinese).contains("回复第 1 行：0.10（路程有误）"))
  }
}
