import Testing

@testable import Text

@Suite struct CodePointOrderTests {
  @Test(
    "Identifiers go by code points: capitals first, and beyond the basic plane last",
    arguments: [
      ("D001", "D002"), ("D", "D1"), ("Z", "a"), ("-", "."), ("Z", "服"), ("\u{FF21}", "\u{20BB7}"),
      ("e\u{301}", "\u{E9}"),
    ])
  func order(left: String, right: String) {
    #expect(precedes(left, right))
    #expect(!precedes(right, left) && !precedes(left, left))
  }
}
