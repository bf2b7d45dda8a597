import Archive
import Foundation
import Settlement
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

/// Archives that released versions wrote, which every later version must be able to read.
@Suite struct KeptArchiveTests {
  /// A kept archive in a folder of its own, because reading one may put files beside it.
  private struct Kept {
    let path: String
    let world: MemoryWorld

    init(_ name: String, in folder: String) throws {
      path = "\(folder)/settle.sqlite"
      world = MemoryWorld([:], today: Day(number: 40_000), cores: 3)
      let bytes = try #require(try Fixtures.files(below: "archives")["\(name)/settle.sqlite"])
      try Data(bytes).write(to: URL(filePath: path))
    }

    var session: Session { world.session(path) }

    var archive: Archive {
      get throws { try Archive.open(path: path, readOnly: true) }
    }
  }

  /// What a later version says that an earlier one did not, by archive; nothing else may differ.
  ///
  /// The run, what it said then, and what is said now, without the words of the message.
  private static let sinceThen = [
    // Adjustments that come to more than was approved on their line were not remarked on.
    "0.1.0": ["run 7: , now notice inbox/2025-11/调整单.csv 3 amount FJ001 adjustment-large"]
  ]

  private func outcome(_ defect: VerifyDefect) -> String {
    let now = (defect.found ?? "").split(separator: " ").prefix(6).joined(separator: " ")
    return "run \(defect.number ?? 0): \(defect.expected ?? ""), now \(now)"
  }

  static let names = (try? Fixtures.folders(in: "archives")) ?? []

  @Test("There is one for each version that was released")
  func some() {
    #expect(!Self.names.isEmpty)
  }

  @Test("Every folder that any run left comes out byte for byte", arguments: names)
  func regenerated(name: String) throws {
    try withTemporaryFolder { folder in
      let kept = try Kept(name, in: folder)
      for period in try kept.archive.periods() {
        for writer in try kept.archive.writers(of: period) {
          var request = RegenerateRequest(
            period: period, out: "\(period)/\(writer.id)")
          request.run = writer.digest.hex
          let report = try regenerate(request, kept.session)
          #expect(report.differences.isEmpty && report.documents > 5)
        }
        // Beside the archive's own word for it: the digests as they were published.
        let latest = try #require(try kept.archive.writers(of: period).last)
        let published = try Fixtures.files(below: "archives/\(name)")["\(period).SHA256SUMS"]
        #expect(kept.world["\(period)/\(latest.id)/SHA256SUMS"] == published)
      }
    }
  }

  @Test("Every revision of every statement comes out byte for byte", arguments: names)
  func revisions(name: String) throws {
    try withTemporaryFolder { folder in
      let kept = try Kept(name, in: folder)
      var revisions: [Int] = []
      for period in try kept.archive.periods() {
        for statement in try kept.archive.standing(period) {
          for revision in 1...statement.issue.revision {
            var request = RegenerateRequest(
              period: period, out: "\(statement.number)/\(revision)")
            (request.dealer, request.revision) = (statement.dealer, revision)
            #expect(try regenerate(request, kept.session).differences.isEmpty)
            revisions.append(revision)
          }
        }
      }
      #expect(revisions.contains(2))
    }
  }

  @Test("It holds, and today's rules decide it as it was decided", arguments: names)
  func verified(name: String) throws {
    try withTemporaryFolder { folder in
      let kept = try Kept(name, in: folder)
      let request = VerifyRequest(replay: true)
      let report = try verify(request, kept.session)
      #expect(report.defects.map(outcome) == Self.sinceThen[name] ?? [])
      let story = try #require(try Fixtures.files(below: "archives")["README.md"])
      let digest = try #require(report.latest?.digest)
      #expect(String(decoding: story, as: UTF8.self).contains(digest))
    }
  }
}
