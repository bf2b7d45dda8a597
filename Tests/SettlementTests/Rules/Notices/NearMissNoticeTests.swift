import Testing

@testable import Settlement
import Text

@Suite struct NearMissNoticeTests {
  /// The notices on the example's list, as `column: what was written and what is near`.
  private func notices(_ example: ListExample) throws -> [String] {
    let decided = try example.decided()
    let list = SettledList(
      dealer: "D001", file: 3, consumedRights: decided.consumedRights,
      missedLookups: decided.missedLookups(example.decider))
    return NearMissNotice.notices(on: [list], example.decider).map { finding in
      #expect(finding.severity == .notice && finding.code == .nearMiss)
      #expect(finding.dealer == "D001" && finding.place.file == 3 && finding.place.row == 2)
      let named = finding.message.english.split(separator: "\"", omittingEmptySubsequences: false)
      for name in [named[1], named[3]] { #expect(finding.message.chinese.contains("“\(name)”")) }
      return "\(finding.place.column ?? "-"): \(named[1]) \(named[3])"
    }
  }

  private func example(_ record: String, _ part: String) throws -> ListExample {
    var example = try ListExample()
    example.lines = []
    example.addLine(record, part, 1)
    return example
  }

  @Test(
    "A part is named that differs in dashes, dots, slashes, zeros before it, O, I or L",
    arguments: ["P–1", "P 1", "P.1", "P/1", "00P-1", "P-I", "P-L", "P1", "P—１"])
  func parts(part: String) throws {
    #expect(try notices(example("R-1", part)) == ["part_no: \(part) P-1"])
  }

  @Test("Another part is none, and of two that are near neither is named")
  func noPart() throws {
    #expect(try notices(example("R-1", "P-2")) == [])
    #expect(try notices(example("R-1", "P-10")) == [])
    var two = try example("R-1", "P.1")
    try two.addPrice("P1", "12.50")
    #expect(try notices(two) == [])
  }

  @Test("A record is named that is the dealer's own, before any part")
  func records() throws {
    #expect(try notices(example("R1", "P1")) == ["record_no: R1 R-1"])
    var other = try example("S1", "P-1")
    try other.addRecord("S-1", dealer: "D002")
    #expect(try notices(other) == [])
  }

  @Test("A label whose zeros were lost is named")
  func labels() throws {
    var example = try example("00123", "P-1")
    try example.addRecord("00123")
    example.accept("123", "P-1", 1)
    #expect(try notices(example) == ["record_no: 00123 123"])
  }

  @Test("A part that came back under the label in another spelling is named")
  func returnedPart() throws {
    var example = try example("R-1", "Q-1")
    try example.addPrice("Q-1", "1.00")
    example.accept("R-1", "Q1", 1)
    #expect(try notices(example) == ["part_no: Q-1 Q1"])
  }

  @Test("An approval is named before its part")
  func approvals() throws {
    var number = try example("R-1", "P-1")
    number.lines = []
    number.addExternal("P-1", 1, "A-01")
    try number.consent("A01", "P-1", nil)
    #expect(try notices(number) == ["approval_no: A-01 A01"])
    var part = number
    part.registers.approvals = nil
    try part.consent("A-01", "P1", nil)
    #expect(try notices(part) == ["part_no: P-1 P1"])
  }

  @Test("The machine of a record is named at the record")
  func machines() throws {
    var example = try ListExample()
    example.registers.machines = SymbolMap()
    example.registers.machines?[example.symbols.symbol(for: "M1")] = try LineExample.machine()
    #expect(try notices(example) == ["record_no: M-1 M1"])
  }

  @Test("A line in order has none")
  func inOrder() throws {
    #expect(try notices(ListExample()) == [])
  }
}
