import Settlement
import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// A workspace in memory that the program settles, one run after another in one archive.
struct SettledWorkspace {
  private let archive: String

  init(in folder: String) {
    archive = "\(folder)/settle.sqlite"
  }

  /// The folder of the period after a run.
  func run(
    _ files: [MonthFile], period: String = MonthPlan.period, on day: String = "2025-11-12",
    threads: Int = 2
  ) throws -> [String: [UInt8]] {
    let contents = Dictionary(uniqueKeysWithValues: files.map { ("w/\($0.path)", $0.bytes) })
    let world = MemoryWorld(contents, today: try #require(Day(day)))
    var request = RunRequest(
      period: try #require(Period(period)), workspace: "w")
    request.threads = threads
    _ = try Workflow.run(request, world.session(archive))
    return world.contents(of: "w/out/\(period)")
  }
}

/// Settles one month in an archive of its own.
func settled(_ files: [MonthFile], threads: Int = 2) throws -> [String: [UInt8]] {
  try withTemporaryFolder { folder in
    try SettledWorkspace(in: folder).run(files, threads: threads)
  }
}

/// Compares what came out with what the model expects, cell by cell.
func expect(_ expected: SlowRun, _ out: [String: [UInt8]], _ name: String) {
  for (table, text) in expected.tables.sorted(by: { $0.key < $1.key }) {
    let actual = String(decoding: out[table] ?? [], as: UTF8.self)
    guard actual != text else { continue }
    let pair = zip(lines(actual), lines(text)).first { $0 != $1 }
    Issue.record(
      "\(name), \(table):\n  came out \(pair?.0 ?? actual)\n  expected \(pair?.1 ?? text)")
  }
  let found = findings(out)
  let wanted = Set(expected.findings.map(\.description))
  #expect(
    found == wanted,
    "\(name): only here \(found.subtracting(wanted)), only expected \(wanted.subtracting(found))")
}

/// Severity, dealer and code of the exceptions; the errors of a table itself stand beside no list.
func findings(_ out: [String: [UInt8]]) -> Set<String> {
  let rows = lines(String(decoding: out["exceptions.csv"] ?? [], as: UTF8.self)).dropFirst()
  let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  return Set(
    cells.map { "\($0[0]) \($0[4]) \($0[5])" }.filter { $0 != "error  price-conflict" })
}

private func lines(_ text: String) -> [String] {
  text.split(separator: "\n").map(String.init)
}
