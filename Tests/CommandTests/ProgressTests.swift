import Foundation
import TestSupport
import Testing

@testable import settle

/// Every command on a terminal, with a clock by which each step of the work takes long enough to be
/// shown.
@Suite struct ProgressTests {
  /// A command line for each command, and whether the work is reported step by step.
  private static let lines: [(name: String, words: String, isReported: Bool)] = [
    ("init", "new", false), ("template", "prices", false), ("reasons", "", false),
    ("help", "run", false), ("completions", "bash", false),
    ("check", "inbox/2025-10/D1.csv --reference reference", false),
    ("labels", "inbox/2025-10/D1.csv --reference reference", false),
    ("run", "2025-10 --issued-on 2025-11-12", true),
    ("confirm", "S202510-D1 --on 2025-11-14", true),
    ("dispute", "S202510-D2 --on 2025-11-14 --remark x", true),
    ("revoke", "S202510-D2 --on 2025-11-15 --remark x", true),
    ("withdraw", "S202510-D2 --on 2025-11-15 --remark x", true),
    ("post", "2025-10 --on 2025-11-20", true), ("reconcile", "2025-10", true),
    ("recover", "2025-10 --issued-on 2025-11-20", true),
    ("report", "expense 2025-10", true), ("status", "", false), ("account", "D1", false),
    ("explain", "S202510-D1 1", true),
    ("regenerate", "2025-10 --out again", true), ("verify", "--replay", true),
    ("compare", "2025-10 --with reference/prices.csv", true), ("backup", "copy.sqlite", true),
  ]

  @Test("There is a line here for every command")
  func complete() {
    #expect(Set(Self.lines.map(\.name)) == Set(Subcommand.all.map(\.name)))
  }

  @Test("No answer stands on a line with progress, and none is left over")
  func answers() throws {
    let folder = try workspace()
    for line in Self.lines {
      let screen = try Screen("\(line.name) \(line.words) --lang en", in: folder)
      #expect(screen.status == 0 || screen.status == 1, "\(line.name): \(screen.lines)")
      #expect(screen.hasShownProgress == line.isReported, "\(line.name)")
      #expect(!screen.lines.contains { $0.contains(Screen.progress) }, "\(line.name)")
    }
  }

  @Test("An error stands on a line of its own as well")
  func errors() throws {
    let folder = try workspace()
    try folder.write("inbox/2025-10/D2.csv", "a,b\n\"")
    try folder.write("reference/prices.csv", "part_no,price\n")
    let screen = try Screen("run 2025-10 --lang en", in: folder)
    #expect(screen.status >= 65 && screen.hasShownProgress, "\(screen.lines)")
    #expect(screen.lines.allSatisfy { $0.isEmpty || $0.hasPrefix("settle: ") }, "\(screen.lines)")
  }

  /// A month of so many service centers that their statements are written in several batches.
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let dealers = (1...(32 * ProcessInfo.processInfo.activeProcessorCount + 1)).map { "D\($0)" }
    try folder.write(
      "reference/rulebook.json",
      """
      {"name": "test", "language": "en",
       "buyer": {"name": "Example Machines", "taxpayer_id": "91350800MA9D000002"},
       "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122"},
       "editions": [{"from": "2008-01", "require": []}]}
      """)
    try folder.write(
      "reference/dealers.csv",
      "dealer,name,taxpayer_id\n"
        + dealers.enumerated().map { "\($1),Service,91350800MA9D\($0 + 100000)\n" }.joined())
    try folder.write(
      "reference/prices.csv", "part_no,price,effective_from\nP-1,113.00,2025-01-01\n")
    try folder.write(
      "reference/suppliers.csv", "supplier,name,taxpayer_id,answer_days\nSUP01,First,,\n")
    try folder.write(
      "reference/sourcing.csv", "part_no,supplier,effective_from,share\nP-1,SUP01,2025-01-01,1\n")
    for dealer in dealers {
      try folder.write(
        "inbox/2025-10/\(dealer).csv",
        """
        dealer,period,record_no,part_no,quantity,unit_price,source
        \(dealer),2025-10,R-\(dealer),P-1,1,113.00,emergency

        """)
    }
    return folder
  }
}

/// What a terminal showed of a command.
private struct Screen {
  static var progress: Regex<(Substring, Substring)> {
    /(reading|writing|verifying|replaying)[a-z ]* \d+\/\d+/
  }
  private static let erasing = "\r\u{1B}[K"

  let status: Int32
  /// What stood on each line in the end, after everything that was erased.
  let lines: [String]
  let hasShownProgress: Bool

  /// Runs a command in a folder on a pseudo-terminal, where the clock is a second on whenever
  /// somebody looks.
  init(_ command: String, in folder: TemporaryFolder) throws {
    let line =
      "cd \(folder.path) && LD_PRELOAD=\(BuiltProgram.path(of: "libFaultPoints.so")) "
      + "\(BuiltProgram.path()) \(command)"
    let program = try RunningProgram(
      ["/usr/bin/script", "-qec", line, "/dev/null"],
      variables: ["PATH": "/usr/bin:/bin", "FAULT_CLOCK": "1"]
    ).wait()
    status = program.status
    hasShownProgress = program.output.contains(Self.progress)
    lines = program.output.components(separatedBy: "\r\n").map {
      $0.components(separatedBy: Self.erasing).last ?? ""
    }
  }
}
