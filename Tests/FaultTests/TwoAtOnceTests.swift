import FaultSupport
import Foundation
import TestSupport
import Testing

/// Two settle on one workspace.
@Suite struct TwoAtOnceTests {
  @Test(
    "two that start together both end well, and leave what one would",
    arguments: ["first run", "revision", "post", "second month"])
  func together(story: String) throws {
    let stage = try DemoStages.stage(story)
    let workspace = try stage.copy()
    let both = try (0..<2).map { _ in
      try Program.built.start(stage.words, in: workspace.path)
    }
    for ending in try both.map({ try $0.wait() }) {
      #expect(ending.status == stage.status, "\(ending.errors)")
    }
    #expect(try stage.differences(in: workspace) == [])
  }

  @Test("one that works for long: readers read, another writer gives up and says who holds it")
  func held() throws {
    let stage = try DemoStages.stage("second month")
    let workspace = try stage.copy()
    let first = try Program.built.start(
      stage.words, in: workspace.path, Fault(.stop, in: "unfinished"))
    try waitUntilStopped(first.process)
    let status = try Program.built.run(["status", "--as-of", "2025-12-01"], in: workspace.path)
    #expect(status.status == 0, "\(status.errors)")
    let second = try Program.built.run(stage.words, in: workspace.path)
    #expect(second.status == 69)
    #expect(second.errors.contains("another settle (process \(first.process) since "))
    kill(first.process, SIGCONT)
    let ending = try first.wait()
    #expect(ending.status == stage.status, "\(ending.errors)")
    #expect(try stage.differences(in: workspace) == [])
  }

  /// Waits until a process stands at the call at which it is to stop.
  private func waitUntilStopped(_ process: pid_t) throws {
    for _ in 0..<600 {
      let line = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if line.contains(") T ") { return }
      usleep(50_000)
    }
    Issue.record("it did not stop")
  }
}
