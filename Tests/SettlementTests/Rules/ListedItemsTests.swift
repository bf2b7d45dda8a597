import Testing

@testable import Settlement
import Text

@Suite struct ListedItemsTests {
  @Test("Each record and item has one place, however many there are")
  func places() {
    let symbols = SymbolTable()
    let texts = (0..<300).map { symbols.symbol(for: "S-\($0)") }
    var items = ListedItems(capacity: 0)
    var places: [Int] = []
    for record in texts { places += texts.prefix(9).map { items.place(of: record, $0) } }
    #expect(places == Array(0..<2_700))
    var again: [Int] = []
    for record in texts { again += texts.prefix(9).map { items.place(of: record, $0) } }
    #expect(again == places)
    var backwards: [Int] = []
    for record in texts.reversed() {
      backwards += texts.prefix(9).reversed().map { items.place(of: record, $0) }
    }
    #expect(backwards == places.reversed())
    for record in texts {
      let twice = [3, 3, 4, 4, 3].map { items.place(of: record, texts[$0]) }
      #expect(twice == [twice[0], twice[0], twice[0] + 1, twice[0] + 1, twice[0]])
    }
    // The same two the other way round are another record and item.
    #expect(items.place(of: texts[0], texts[200]) != items.place(of: texts[200], texts[0]))
  }

  @Test("Kinds are told apart, and each is new once")
  func kinds() {
    var kinds = ClaimKinds()
    for (index, kind) in ClaimKind.allCases.enumerated() {
      #expect(ClaimKind.allCases.map { kinds.contains($0) }.count { $0 } == index)
      let isNew = kinds.insert(kind)
      #expect(isNew)
      let isNewAgain = kinds.insert(kind)
      #expect(!isNewAgain)
      #expect(kinds.contains(kind))
    }
  }
}
