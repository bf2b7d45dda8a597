import Settlement
import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// The engine, held against a slow model that was written apart from it.
@Suite("The engine")
struct EngineAgainstModelTests {
  static let seeds: [UInt64] = Array(1...40)

  @Test("settles tight months as the model does, to the cell", arguments: seeds)
  func tightMonth(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: seed % 2 == 0).files()
    try expectModel(SlowModel(files, issuedOn: "2025-11-12"), try settled(files), seed)
  }

  @Test("settles months that read like life as the model does", arguments: [UInt64(1), 2, 3])
  func lifelikeMonth(seed: UInt64) throws {
    let plan = MonthPlan(seed: seed, dealers: 12, linesPerDealer: 60, parts: 80, defects: true)
    let files = plan.files()
    try expectModel(SlowModel(files, issuedOn: "2025-11-12"), try settled(files), seed)
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

  private func expectModel(
    _ model: SlowModel, _ out: [String: [UInt8]], _ seed: UInt64
  ) throws {
    for (table, expected) in [
      ("decisions.csv", model.decisions()), ("summary.csv", model.summary()),
      ("reductions.csv", model.reductions()),
    ] {
      let actual = String(decoding: out[table] ?? [], as: UTF8.self)
      guard actual != expected else { continue }
      let pair = zip(lines(actual), lines(expected)).first { $0 != $1 }
      Issue.record(
        "seed \(seed), \(table):\n  came out \(pair?.0 ?? actual)\n  expected \(pair?.1 ?? expected)"
      )
    }
    #expect(holds(out) == Set(model.holds.map { "\($0.dealer) \($0.code)" }), "seed \(seed)")
  }

  /// The errors that stand beside a dealer; a table's own price conflicts stand beside none.
  private func holds(_ out: [String: [UInt8]]) -> Set<String> {
    let rows = lines(String(decoding: out["exceptions.csv"] ?? [], as: UTF8.self))
    var holds: Set<String> = []
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let (severity, dealer, code) = (cells[0], cells[4], cells[5])
      guard severity == "error", !(code == "price-conflict" && dealer.isEmpty) else { continue }
      holds.insert("\(dealer) \(code)")
    }
    return holds
  }

  private func tables(_ out: [String: [UInt8]]) -> [String: [UInt8]] {
    out.filter { ["decisions.csv", "summary.csv", "reductions.csv"].contains($0.key) }
  }

  private func settled(_ files: [MonthFile], threads: Int = 2) throws -> [String: [UInt8]] {
    let contents = Dictionary(uniqueKeysWithValues: files.map { ("w/\($0.path)", $0.bytes) })
    let world = MemoryWorld(contents, today: try #require(Day("2025-11-12")))
    return try withTemporaryFolder { folder in
      var request = RunRequest(
        period: try #require(Period(MonthPlan.period)), workspace: "w",
        archive: "\(folder)/settle.sqlite", programVersion: "test")
      request.threads = threads
      _ = try run(request, world)
      return world.contents(of: "w/out/\(MonthPlan.period)")
    }
  }

  private func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
