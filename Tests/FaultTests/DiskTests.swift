import FaultSupport
import Testing
import TestSupport

/// A disk that is full, broken or cannot be written: status 73, a message that says where and what
/// to do, everything as it was, and the next run completes.
@Suite struct DiskTests {
  @Test("the disk is full from some call on", arguments: DemoStages.names)
  func full(story: String) throws {
    let stage = try DemoStages.stage(story)
    #expect(try stage.complaints(stage.spread(.full, 2)) == [])
  }

  @Test("a call fails as on a broken disk", arguments: DemoStages.names)
  func broken(story: String) throws {
    let stage = try DemoStages.stage(story)
    #expect(try stage.complaints(stage.spread(.broken, 2)) == [])
  }

  @Test(
    "no file may grow beyond a limit, and the system's signal for it ends nobody",
    arguments: [("first run", 8), ("first run", 600), ("second month", 8), ("second month", 200)])
  func limit(story: String, blocks: Int) throws {
    let trial = try Trial(try DemoStages.stage(story), blocks: blocks, Program.built)
    #expect(trial.complaints == [])
    #expect(trial.ending?.status == 73)
    #expect(trial.ending?.errors.contains("cannot be written: File too large") ?? false)
  }

  @Test(
    "the workspace, the archive or out lies where nothing can be written",
    arguments: ["", "settle.sqlite", "./out"], ["first run", "post", "second month"])
  func readOnly(place: String, story: String) throws {
    let stage = try DemoStages.stage(story)
    let trial = try Trial(stage, Fault(.readOnly, in: place), Program.built)
    #expect(trial.complaints == [])
    #expect(trial.ending?.status == 73)
  }

  @Test("an archive that cannot be written can be read")
  func reading() throws {
    let stage = try DemoStages.stage("second month")
    let workspace = try stage.copy()
    let status = ["status", "2025-10", "--as-of", "2025-12-01"]
    let usual = try Program.built.run(status, in: workspace.path)
    let readOnly = try Program.built.run(status, in: workspace.path, Fault(.readOnly))
    #expect(readOnly.status == 0, "\(readOnly.errors)")
    #expect(readOnly.output == usual.output && !usual.output.isEmpty)
  }
}
