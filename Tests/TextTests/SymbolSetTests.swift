import Testing

@testable import Text

@Suite struct SymbolSetTests {
  @Test("a symbol is new once, whatever its number")
  func once() {
    let ids: [UInt32] = [0, 63, 64, 1, 1_000_000, 65, 127, 128, 999_999]
    var set = SymbolSet()
    let (first, again) = (
      ids.map { set.insert(Symbol(id: $0)) }, ids.map { set.insert(Symbol(id: $0)) }
    )
    #expect(first.allSatisfy { $0 })
    #expect(!again.contains(true))
    let isNew = set.insert(Symbol(id: 2))
    #expect(isNew)
  }
}
