import Testing

@testable import Settlement

@Suite struct PackageMixedNoticeTests {
  private func rows(_ packed: [(label: String, package: String)]) throws -> [Int] {
    try PackedExample().rows(PackageMixedNotice.self, packed)
  }

  @Test("Two families in one package are told at its first row, once")
  func mixed() throws {
    #expect(try rows([("R-1", "A"), ("R-3", "A"), ("R-3", "A"), ("R-1", "A")]) == [2])
    #expect(try rows([("R-3", "B"), ("R-1", "A"), ("R-1", "B"), ("R-3", "A")]) == [2, 3])
  }

  @Test("Packages of one family, and rows in none, are not")
  func apart() throws {
    #expect(try rows([("R-1", "A"), ("R-2", "A"), ("R-3", "B")]) == [])
    #expect(try rows([("R-1", ""), ("R-3", "")]) == [])
  }

  @Test("A row without a known family is not judged, whatever else lies there")
  func unknown() throws {
    #expect(try rows([("R-9", "A"), ("R-1", "A"), ("", "A"), ("R-3", "A")]) == [3])
    #expect(try rows([("R-9", "A"), ("R-3", "A")]) == [])
    var other = try PackedExample()
    try other.example.addRecord("R-3", dealer: "D002")
    #expect(other.rows(PackageMixedNotice.self, [("R-1", "A"), ("R-3", "A")]) == [])
  }
}
