import Testing

@testable import Settlement

@Suite struct PackageSharedNoticeTests {
  private func rows(_ packed: [(label: String, package: String)]) throws -> [Int] {
    try PackedExample().rows(PackageSharedNotice.self, packed)
  }

  @Test("Several packages of one record are told at its first row with one, once")
  func parted() throws {
    #expect(try rows([("R-4", ""), ("R-4", "A"), ("R-4", "B"), ("R-4", "C")]) == [3])
  }

  @Test("So is a package with another label or none", arguments: ["R-1", ""])
  func shared(other: String) throws {
    #expect(try rows([(other, "A"), ("R-4", "A"), ("R-4", "A")]) == [3])
  }

  @Test("One package of its own is as it should be, and other records may share")
  func alone() throws {
    #expect(try rows([("R-4", "A"), ("R-4", "A"), ("R-1", "B"), ("R-2", "B"), ("R-3", "")]) == [])
  }
}
