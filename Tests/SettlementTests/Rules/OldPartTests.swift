import Testing

@testable import Settlement
import Text

@Suite struct OldPartTests {
  @Test("Every part but a seal must come back, whatever becomes of its line")
  func mustComeBack() throws {
    var example = try ListExample()
    try example.addPrice("S-1", "1.00", name: "骨架油封")
    try example.addPrice("S-2", "1.00", .part, name: "油封")
    try example.addPrice("S-3", "1.00", .seal)
    for part in ["S-1", "S-2", "S-3", "UNKNOWN"] { example.addLine("R-1", part, 1) }
    example.addLine("NO-RECORD", "P-1", 1)
    example.addService(.labour, "W-1")
    let parts = example.decider.oldParts(of: example.list)
    #expect(
      parts.map { example.symbols.text($0.line.item) } == ["P-1", "S-2", "UNKNOWN", "P-1"])
    #expect(example.symbols.text(parts[1].priceName) == "油封")
  }

  @Test("Another dealer's record says nothing about the part")
  func otherDealer() throws {
    var example = try ListExample()
    try example.addRecord("R-1", on: "2025-10-10", dealer: "D002")
    example.registers.machines = SymbolMap()
    let part = try #require(example.decider.oldParts(of: example.list).first)
    guard case .otherDealer = part.record, case .notAtHand = part.machine else {
      Issue.record("\(part)")
      return
    }
  }

  @Test(
    "A repair is packed alone by a word of what was repaired",
    arguments: [
      ("变速箱", true), ("液力变矩器总成", true), ("ZL50变速箱", true), ("柴油机", false), ("", false),
    ])
  func packedAlone(repaired: String, isAlone: Bool) throws {
    let example = try ListExample()
    #expect(example.edition.packsAlone(repaired) == isAlone)
    var edition = example.edition
    edition.packAlone = ["ZL50"]
    #expect(edition.packsAlone(folded(repaired)) == repaired.hasPrefix("ZL50"))
  }
}
