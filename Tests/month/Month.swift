import Foundation
import TestSupport

/// Makes months from a seed and measures what settling them costs.
@main
struct Month {
  static let usage = """
    usage: month make DIR [--seed N] [--dealers N] [--lines N] [--parts N] [--defects]
           month floor DIR [--out OUTDIR] [--scratch DIR]
           month time -- COMMAND [ARGUMENT…]
           month bench --settle PROGRAM [--size 10k|100k|1m|10m] [--runs N] [--seed N]
           month check|reconcile|verify|report --settle PROGRAM [--runs N]
    """

  static func main() {
    do {
      try run(Options(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("month: \(error)\n".utf8))
      exit(error is UsageError ? 64 : 74)
    }
  }

  private static func run(_ options: Options) throws {
    switch options.words.first {
    case "make": try make(options)
    case "floor": try floor(options)
    case "time": try time(options)
    case "bench": try Bench(options).run()
    case "check": try command(options) { try $0.check() }
    case "reconcile": try command(options) { try $0.reconcile() }
    case "verify": try command(options) { try $0.verify() }
    case "report": try command(options) { try $0.reports() }
    default: throw UsageError(text: usage)
    }
  }

  private static func make(_ options: Options) throws {
    let plan = MonthPlan(
      seed: UInt64(try options.number("seed", 1)), dealers: try options.number("dealers", 1_000),
      linesPerDealer: try options.number("lines", 1_000),
      parts: try options.number("parts", 20_000), defects: options.has("defects"))
    try WorkspaceWriter.write(plan, to: try options.folder())
  }

  private static func floor(_ options: Options) throws {
    let kept = options.text("scratch")
    let scratch = kept ?? NSTemporaryDirectory() + "/month-floor-\(getpid())"
    defer {
      if kept == nil { try? FileManager.default.removeItem(atPath: scratch) }
    }
    var floor = try Floor(
      inputs: try options.folder(), outputs: options.text("out"), scratch: scratch)
    print(try floor.measure().json)
  }

  private static func command(
    _ options: Options, _ measure: (CommandBench) throws -> Void
  ) throws {
    let bench = try CommandBench(options)
    defer { bench.end() }
    try measure(bench)
  }

  private static func time(_ options: Options) throws {
    guard !options.rest.isEmpty else { throw UsageError(text: usage) }
    let child = try Child.run(options.rest, output: nil)
    print(
      "{\"status\":\(child.status),\"seconds\":\(child.seconds),"
        + "\"processor_seconds\":\(child.processorSeconds),\"peak_bytes\":\(child.peak)}")
  }
}
