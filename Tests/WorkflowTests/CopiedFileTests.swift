import Settlement
import Testing
import TestSupport
import Workflow
import WorkflowSupport

@Suite("Copies of files")
struct CopiedFileTests {
  @Test(
    "A file with the same bytes as another counts once, wherever it lies",
    arguments: [
      ("inbox/2025-10/acceptance.csv", "inbox/2025-10/acceptance - 副本.csv"),
      ("inbox/2025-10/list.csv", "inbox/2025-10/sub/清单.csv"),
      ("reference/rulebook.json", "reference/rulebook (1).json"),
      ("reference/prices.csv", "inbox/2025-10/prices.csv"),
    ])
  func copies(path: String, copy: String) throws {
    let folder = try TemporaryFolder()
    let month = try PlainMonth(in: folder.path)
    let first = try month.settle(dryRun: true)
    month.world["w/" + copy] = month.world["w/" + path]
    let again = try month.settle(dryRun: true)
    #expect(again.total == first.total && again.held.isEmpty)
    #expect(again.findings.findings.map(\.code).contains(.fileTwice))
    #expect(!again.wantsAttention)
  }
}
