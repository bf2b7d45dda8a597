import Testing

@testable import Settlement
import Text

@Suite struct NoManifestNoticeTests {
  @Test("A list without a manifest gets a notice, and one with an empty manifest none")
  func noManifest() throws {
    var example = try ListExample()
    let notice = try #require(
      NoManifestNotice.notice(on: WaitingList(example.list), example.decider))
    #expect(notice.severity == .notice)
    #expect(notice.code == .noManifest)
    #expect(notice.place == Place(file: 3))
    #expect(notice.dealer == "D001")
    example.registers.manifests[example.dealer] = []
    #expect(NoManifestNotice.notice(on: WaitingList(example.list), example.decider) == nil)
  }

  @Test("Where nothing must come back, none is expected")
  func nothingToReturn() throws {
    var example = try ListExample()
    try example.addPrice("P-2", "3.00", .seal)
    example.lines = []
    example.addLine("R-1", "P-2", 1)
    example.addService(.travel, "T-1")
    #expect(NoManifestNotice.notice(on: WaitingList(example.list), example.decider) == nil)
    example.addLine("R-1", "P-1", 1)
    #expect(NoManifestNotice.notice(on: WaitingList(example.list), example.decider) != nil)
  }
}
