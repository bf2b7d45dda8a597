import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// The engine compared with a slow model that was written apart from it.
@Suite("The engine")
struct EngineAgainstModelTests {
  @Test("settles tight months as the model does, to the cell", arguments: UInt64(1)...40)
  func tightMonth(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: seed % 2 == 0).files()
    expect(try modelled(files), try settled(files), "seed \(seed)")
  }

  @Test(
    "settles tight months from spoiled files as the model does from the files themselves",
    arguments: UInt64(1)...40)
  func spoiledMonth(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: seed % 2 == 0).files()
    let spoiled = SpoiledMonth(files, seed: seed)
    var expected = try modelled(files)
    if spoiled.hasCopies { expected.add(notice: "file-twice") }
    expect(expected, try settled(spoiled.files), "seed \(seed), spoiled")
  }

  @Test(
    "guesses nothing of a file with broken quotes, a doubled column or a cell beyond the header",
    arguments: UInt64(0)..<75)
  func brokenMonth(seed: UInt64) throws {
    let broken = BrokenMonth(TightMonth(seed: seed, defects: false).files(), seed: seed)
    let name = "seed \(seed), \(broken.path)"
    let required = ["receipts", "acceptance", "records"]
    let isRequired = broken.refusal != nil && required.contains { broken.path.contains($0) }
    guard !broken.isReference, !isRequired else {
      let error = #expect(throws: RunError.self, "\(name)") { try settled(broken.files) }
      #expect(error?.cause == (broken.isReference ? .refused : .missing), "\(name)")
      return
    }
    var expected = try modelled(broken.refusal == nil ? broken.files : broken.rest)
    if let code = broken.refusal { expected.add(error: code) }
    let out = try settled(broken.files)
    expect(expected, out, name)
    let places = String(decoding: out["exceptions.csv"] ?? [], as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("error,\(broken.path),") }
    #expect(
      places.count == 1 && places[0].hasPrefix("error,\(broken.path),\(broken.row),"), "\(name)")
  }

  @Test(
    "settles months in a row as the model does: revisions, corrections, what is used up, invoices",
    arguments: TightStory.all)
  func story(story: TightStory) throws {
    try withTemporaryFolder { folder in
      let workspace = SettledWorkspace(in: folder)
      for (index, step) in story.steps.enumerated() {
        let out = try workspace.run(step.files, period: step.period, on: step.day)
        expect(step.expected, out, "seed \(story.seed), run \(index + 1), \(step.period)")
      }
    }
  }

  @Test("settles months that read like life as the model does", arguments: [UInt64(1), 2, 3])
  func lifelikeMonth(seed: UInt64) throws {
    let plan = MonthPlan(seed: seed, dealers: 12, linesPerDealer: 60, parts: 80, defects: true)
    let (files, months) = (plan.files(), MonthPlan.months)
    try withTemporaryFolder { folder in
      let workspace = SettledWorkspace(in: folder)
      var model = SlowModel()
      for (period, day) in months {
        let run = model.run(files, period: period, on: day)
        let out = try workspace.run(files, period: period, on: day)
        expect(try #require(run), out, "seed \(seed), \(period)")
      }
    }
  }

  @Test("does not mind the order in which the files come", arguments: [UInt64(3), 8, 21, 34])
  func orderOfFiles(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: false).files()
    let renamed = files.enumerated().map { index, file in
      file.path.hasSuffix(".csv")
        ? MonthFile(path: "\(folder(of: file.path))/\(90 - index).csv", bytes: file.bytes) : file
    }
    #expect(try tables(settled(files)) == tables(settled(renamed)))
  }

  @Test("reads a list in another encoding as the same list", arguments: [UInt64(1), 5, 12])
  func encoding(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: false).files()
    let encoded = files.map { $0.path.hasSuffix(".csv") ? $0.inGB18030() ?? $0 : $0 }
    try #require(encoded != files)
    #expect(try tables(settled(files)) == tables(settled(encoded)))
  }

  @Test("writes the same bytes on any number of threads", arguments: [UInt64(2), 9])
  func threads(seed: UInt64) throws {
    let files = MonthPlan(
      seed: seed, dealers: 20, linesPerDealer: 40, parts: 60, defects: true
    ).files()
    let alone = try settled(files, threads: 1)
    for threads in [2, 3, 8] { #expect(try settled(files, threads: threads) == alone) }
  }

  private func modelled(_ files: [MonthFile]) throws -> SlowRun {
    var model = SlowModel()
    let run = model.run(files, period: MonthPlan.period, on: "2025-11-12")
    return try #require(run)
  }

  private func tables(_ out: [String: [UInt8]]) -> [String: [UInt8]] {
    out.filter { ["decisions.csv", "summary.csv", "reductions.csv"].contains($0.key) }
  }

  private func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }
}
