import Foundation
import TestSupport

/// A run of settle, or of the floor, that did not end as it should.
struct RunFailed: Error {
  let status: Int32
}

/// Settles a made month and runs the floor in turn, several times, and prints the medians.
struct Bench {
  private static let sizes = [
    "10k": (100, 100), "100k": (200, 500), "1m": (1_000, 1_000), "10m": (4_000, 2_500),
  ]

  private let settle: String
  private let plan: MonthPlan
  private let runs: Int
  private let folder = NSTemporaryDirectory() + "/month-bench-\(getpid())"
  /// What earlier turns wrote, until the last one ends: a file system that has just lost thousands of
  /// files goes past the place of each before it takes one for a new file, which no month-end waits for.
  private var earlier: String { folder + "-earlier" }

  init(_ options: Options) throws {
    guard let settle = options.text("settle") else { throw UsageError(text: Month.usage) }
    guard let size = Self.sizes[options.text("size") ?? "1m"] else {
      throw UsageError(text: "--size is one of 10k, 100k, 1m, 10m")
    }
    self.settle = settle
    runs = try options.number("runs", 3)
    plan = MonthPlan(
      seed: UInt64(try options.number("seed", 1)), dealers: size.0, linesPerDealer: size.1)
  }

  func run() throws {
    defer {
      for made in [folder, earlier] { try? FileManager.default.removeItem(atPath: made) }
    }
    try WorkspaceWriter.write(plan, to: folder)
    var turns: [BenchTurn] = []
    for number in 1...runs {
      FileHandle.standardError.write(Data("turn \(number) of \(runs)\n".utf8))
      turns.append(try turn(number))
    }
    let lines = plan.dealers * plan.linesPerDealer
    print(BenchTable(lines: lines, turns: turns).text)
  }

  private func turn(_ number: Int) throws -> BenchTurn {
    let own = "\(earlier)/\(number)"
    defer { putAside(in: own) }
    let report = folder + "/report.json"
    var runs: [Child] = []
    for (period, day) in MonthPlan.months {
      sync()
      let run = try Child.run(
        [
          settle, "run", period, "--issued-on", day, "--json", "--quiet", "--workspace", folder,
        ], output: report)
      guard run.status <= 1 else { throw RunFailed(status: run.status) }
      runs.append(run)
    }
    // The month before was small, and is not measured.
    let child = runs[runs.count - 1]
    return BenchTurn(
      child: child, phases: try RunReport.seconds(at: report), floor: try floor(in: own),
      archive: Folder.size(folder + "/settle.sqlite"))
  }

  /// Runs the floor as a program by itself: the system counts what the one that starts a program ever held
  /// as that program's, and the floor holds the whole month.
  private func floor(in scratch: String) throws -> FloorSeconds {
    let figures = folder + "/floor.json"
    let floor = try Child.run(
      [
        CommandLine.arguments[0], "floor", folder, "--out", folder + "/out/" + MonthPlan.period,
        "--scratch", scratch,
      ], output: figures)
    guard floor.status == 0 else { throw RunFailed(status: floor.status) }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      FloorSeconds.self, from: Data(contentsOf: URL(fileURLWithPath: figures)))
  }

  /// Makes room for the next turn: the many files are kept, the few large ones are not.
  private func putAside(in own: String) {
    try? FileManager.default.moveItem(atPath: folder + "/out", toPath: own + "/settled")
    for archive in [folder + "/settle.sqlite", own + "/floor.sqlite"] {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: archive + end) }
    }
  }
}

/// What settle says about where its time went.
struct RunReport: Decodable {
  /// By phase.
  let milliseconds: [String: Double]?

  static func seconds(at path: String) throws -> [String: Double] {
    let json = try Data(contentsOf: URL(fileURLWithPath: path))
    let report = try JSONDecoder().decode(RunReport.self, from: json)
    return (report.milliseconds ?? [:]).mapValues { $0 / 1_000 }
  }
}
