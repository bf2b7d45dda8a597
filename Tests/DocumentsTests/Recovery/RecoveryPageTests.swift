import Settlement
import Testing

@testable import Documents
import Text

@Suite struct RecoveryPageTests {
  /// The page of a period without claims.
  private func page(_ period: String, in language: Language) throws -> String {
    let period = try #require(Period(period))
    let day = try #require(Day("2026-02-01"))
    let record = RecoveryRecord(
      period: period, language: language,
      buyer: Buyer(name: "示例", taxpayerID: "91350800MA9D000002"), csvBom: false, madeOn: day,
      tie: RecoveryTie(approved: .zero, claimed: .zero, left: .zero, splitLines: 0), left: [],
      exceptions: [])
    var out = TextBuffer()
    RecoveryPage.append(
      ShownRecovery(
        record: record, asOf: day, runDigest: "", claims: [], symbols: SymbolTable()), to: &out)
    return String(decoding: out.copy, as: UTF8.self)
  }

  @Test("The page of a half speaks of halves, that of a month of months")
  func sorts() throws {
    let month = try page("2025-10", in: .english)
    #expect(month.contains("<h2>The last 12 months</h2>"))
    #expect(month.contains("<h2>Claims of the month</h2>"))
    let half = try page("2025-H1", in: .english)
    #expect(half.contains("<h2>The last 12 halves</h2>"))
    #expect(half.contains("<h2>Claims of the half</h2>"))
    #expect(try page("2025-H1", in: .chinese).contains("<h2>近12个半年</h2>"))
  }
}
