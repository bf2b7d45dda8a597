import Settlement
import Testing

@testable import Documents
import Text

@Suite struct ClaimLetterTests {
  private let symbols = SymbolTable()

  /// A claim of a pump that was replaced on 2025-10-03, in a letter.
  private func letter(soldOn: String?, in language: Language) throws -> String {
    let key = ClaimedKey(
      statement: symbols.symbol(for: "S202510-D001"), line: symbols.symbol(for: "1"), kind: .part,
      record: symbols.symbol(for: "R-1"), item: symbols.symbol(for: "ZX-1001"))
    let visit = RepairVisit(
      machine: symbols.symbol(for: "M-1"), day: try #require(Day("2025-10-03")),
      soldOn: soldOn.flatMap { Day($0) }, warrantyMonths: 12, hours: nil, repaired: .blank,
      cause: nil)
    let line = RecoveryLine(
      key: key, dealer: symbols.symbol(for: "D001"), name: .blank,
      period: try #require(Period("2025-10")), visit: visit, quantity: Quantity(thousandths: 1000),
      unitPrice: UnitPrice(tenThousandths: 7_800_000), share: Rate(basisPoints: 10_000),
      amount: Money(fen: 78_000), proof: .list, label: .blank, store: .blank,
      approvedUnitPrice: UnitPrice(tenThousandths: 8_600_000), labourShare: Rate(basisPoints: 0))
    let claim = SupplierClaim(
      number: "R202510-SUP01", supplier: symbols.symbol(for: "SUP01"),
      period: try #require(Period("2025-10")), revision: 1,
      issuedOn: try #require(Day("2025-11-12")), due: try #require(Day("2025-12-12")),
      lines: [line])
    var out = TextBuffer()
    ClaimLetter.append(
      IssuedClaim(
        claim: claim, buyer: Buyer(name: "示例", taxpayerID: "91350800MA9D000002"),
        language: language), symbols, to: &out)
    return String(decoding: out.copy, as: UTF8.self)
  }

  @Test("A line says which day is that of the sale, and which of the visit")
  func days() throws {
    let chinese = try letter(soldOn: "2025-03-01", in: .chinese)
    #expect(chinese.contains("<td>M-1<br/>销售 2025-03-01<br/>维修 2025-10-03</td>"))
    let english = try letter(soldOn: nil, in: .english)
    #expect(english.contains("<td>M-1<br/>visit 2025-10-03</td>"))
  }

  @Test("The letter has the total in figures and in capitals, and the last day for the answer")
  func total() throws {
    let page = try letter(soldOn: nil, in: .chinese)
    #expect(page.contains("<b>780.00</b>") && page.contains("人民币柒佰捌拾元整"))
    #expect(page.contains("请于 2025-12-12（含当日）前"))
  }
}
