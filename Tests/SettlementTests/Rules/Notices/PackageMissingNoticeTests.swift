import Testing

@testable import Settlement

@Suite struct PackageMissingNoticeTests {
  private func rows(_ packed: [(label: String, package: String)]) throws -> [Int] {
    try PackedExample().rows(PackageMissingNotice.self, packed)
  }

  @Test("A record that is packed alone is told at its first row without a package, once")
  func missing() throws {
    #expect(try rows([("R-4", "A"), ("R-4", ""), ("R-4", "")]) == [3])
  }

  @Test("Other records need no package, and what is packed lacks none")
  func others() throws {
    #expect(try rows([("R-1", ""), ("R-2", ""), ("", ""), ("R-4", "A")]) == [])
  }

  @Test("The rulebook says what is packed alone")
  func words() throws {
    var packed = try PackedExample()
    packed.example.edition.packAlone = ["液压"]
    #expect(packed.rows(PackageMissingNotice.self, [("R-4", ""), ("R-2", "")]) == [3])
    packed.example.edition.packAlone = []
    #expect(packed.rows(PackageMissingNotice.self, [("R-4", "")]) == [])
  }
}
