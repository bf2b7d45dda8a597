import Testing
import TestSupport

/// What the guides say is there is there.
@Suite struct GuideTests {
  @Test("every path in the guides leads somewhere", arguments: ["README.md", "Sources/README.md"])
  func paths(guide: String) throws {
    let text = try Project.text(guide)
    let named = text.split(separator: "`").map(String.init).filter { word in
      ["Sources/", "Tests/", "scripts/", "fixtures/"].contains { word.hasPrefix($0) }
        && !word.contains(" ")
    }
    #expect(!named.isEmpty)
    for path in named { #expect(Project.exists(path), "\(guide) names \(path)") }
  }

  @Test("what runs on every change is the test command of the README, in both languages")
  func testCommand() throws {
    let run = try Project.text(".ci/run")
    let command = try #require(run.split(separator: "\n").last?.split(separator: " ").last)
    let lines = try Project.text("README.md").split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("    \(command) ") } == 2)
  }
}
