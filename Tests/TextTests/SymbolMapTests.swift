import Testing

@testable import Text

@Suite("A symbol map")
struct SymbolMapTests {
  private let table = SymbolTable()

  @Test("agrees with a dictionary, and keeps the order of first insertion")
  func dictionary() {
    var map = SymbolMap<Int>()
    var expected: [Symbol: Int] = [:]
    var order: [Symbol] = []
    for step in 0..<5000 {
      let symbol = table.symbol(for: "P-\(step * 7919 % 1500)")
      if expected.updateValue(step, forKey: symbol) == nil { order.append(symbol) }
      map[symbol] = step
    }
    #expect(map.symbols == order)
    #expect(map.values == order.map { expected[$0] })
    for (symbol, value) in expected { #expect(map[symbol] == value) }
    #expect(map[table.symbol(for: "P-1500")] == nil)
  }

  @Test("starts a symbol that is not there with the default, and changes it in place")
  func defaults() {
    var map = SymbolMap<[Int]>()
    let symbol = table.symbol(for: "D001")
    #expect(map.isEmpty)
    #expect(map[symbol, default: [9]] == [9])
    #expect(map.isEmpty)
    map[symbol, default: []].append(1)
    map[symbol, default: [7]].append(2)
    #expect(map[symbol] == [1, 2])
    #expect(!map.isEmpty)
  }

  @Test("has a place for the blank symbol too")
  func blank() {
    var map = SymbolMap<Int>()
    #expect(map[.blank] == nil)
    map[.blank] = 4
    #expect(map[.blank] == 4)
  }
}
