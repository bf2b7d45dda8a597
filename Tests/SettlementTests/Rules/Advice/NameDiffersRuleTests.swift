import Testing

@testable import Settlement
import Text

@Suite struct NameDiffersRuleTests {
  private func applies(
    claimed: String, priced: String?, kind: ClaimKind = .part
  ) throws -> Bool {
    var example = try LineExample()
    example.line.kind = kind
    example.line.foldedName = LineExample.symbols.symbol(for: folded(claimed))
    example.price = priced.map { LineExample.price("12.50", name: $0) }
    return NameDiffersRule.fails(on: example.facts)
  }

  @Test("A claimed name that is not the price table's is told")
  func differs() throws {
    #expect(try applies(claimed: "转向油缸", priced: "动臂油缸"))
    #expect(try !applies(claimed: "转向油缸", priced: "转向油缸"))
  }

  @Test("Width, white space and case make no difference")
  func sameFolded() throws {
    #expect(try !applies(claimed: "ｚｌ50c 变速箱总成", priced: "ZL50C变速箱总成"))
  }

  @Test("Where either name is blank, no price is in force or the line is no part, nothing is told")
  func notAsked() throws {
    #expect(try !applies(claimed: "", priced: "动臂油缸"))
    #expect(try !applies(claimed: "动臂油缸", priced: ""))
    #expect(try !applies(claimed: "动臂油缸", priced: nil))
    #expect(try !applies(claimed: "转向油缸", priced: "动臂油缸", kind: .labour))
  }
}
