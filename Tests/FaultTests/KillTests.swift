import FaultSupport
import Testing
import TestSupport

/// settle is killed while it works: nothing is lost, nothing is half, and the next run completes.
///
/// A few calls of each story; `scripts/check-faults` meets every one.
@Suite struct KillTests {
  @Test("killed before a call that changes something", arguments: DemoStages.names)
  func kill(story: String) throws {
    let stage = try DemoStages.stage(story)
    #expect(try stage.complaints(stage.spread(.kill, 4)) == [])
  }

  @Test("killed when half of the bytes are written", arguments: DemoStages.names)
  func torn(story: String) throws {
    let stage = try DemoStages.stage(story)
    #expect(try stage.complaints(stage.spread(.torn, 2)) == [])
  }

  @Test("a system that writes less than it is asked to changes nothing")
  func short() throws {
    for story in ["first run", "reconcile"] {
      let stage = try DemoStages.stage(story)
      #expect(try stage.complaints(stage.spread(.short, 5)) == [])
    }
  }

  @Test("the calls of SQLite are met as those of settle are")
  func points() throws {
    let points = try DemoStages.stage("first run").points
    #expect(points.count > 100)
    for (call, end) in [
      ("pwrite64", "settle.sqlite-wal"), ("fdatasync", "settle.sqlite-wal"),
      ("pwrite64", "settle.sqlite"), ("unlink", "settle.sqlite-lock"),
      ("write", ".2025-10.unfinished/SHA256SUMS"), ("rename", "out/2025-10"),
    ] {
      #expect(points.contains { $0.call == call && $0.path.hasSuffix(end) }, "\(call) \(end)")
    }
  }

  @Test("a harm that shows is told: a story that leaves less than it should")
  func ableToFail() throws {
    let stage = try DemoStages.stage("revision")
    let workspace = try stage.copy()
    #expect(try stage.differences(in: workspace).contains("other rows"))
    _ = try Program.built.run(stage.words, in: workspace.path)
    #expect(try stage.differences(in: workspace) == [])
    try workspace.replace("S202510", by: "S202511", in: "out/2025-10/SHA256SUMS")
    #expect(try stage.differences(in: workspace) == ["out/2025-10/SHA256SUMS differs"])
  }
}
