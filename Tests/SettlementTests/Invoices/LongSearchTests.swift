import Testing

@testable import Settlement

@Suite struct LongSearchTests {
  /// Thirty invoices of even amounts, of which none add up to an odd one.
  private let invoices = (1...30).map { invoice($0, Int64($0 * 20 + 1000), on: "2025-11-14") }

  /// A statement that six to eight of them could meet but for the last fen.
  private let odd = statement(10, 9_001)

  @Test("A search that took long is kept with the statement, and a short one is not")
  func kept() throws {
    let result = reconciled(invoices, [odd, statement(9, 3_001)])
    let search = try #require(result.statements[1].longSearch)
    #expect(search.target == 9_001)
    #expect(search.amounts == invoices.map(\.gross.fen))
    #expect(search.answer == .none)
    #expect(result.statements[0].longSearch == nil)
  }

  @Test("The answer that is kept is taken, and not searched for again")
  func taken() throws {
    let amounts = invoices.map(\.gross.fen)
    let made = LongSearch(target: 9_001, amounts: amounts, answer: .found([3, 7]))
    let result = reconciled(invoices, [odd], knowing: [made])
    #expect(result.counted == ["04: S202510-D001", "08: S202510-D001"])
    #expect(result.statements.map(\.longSearch) == [made])
  }

  @Test("Nothing is taken where an amount or the sum has changed")
  func changed() {
    let amounts = invoices.map(\.gross.fen)
    for (target, amounts) in [(9_001, Array(amounts.dropLast())), (9_002, amounts)] {
      let made = LongSearch(target: Int64(target), amounts: amounts, answer: .found([3, 7]))
      #expect(reconciled(invoices, [odd], knowing: [made]) == reconciled(invoices, [odd]))
    }
  }
}
