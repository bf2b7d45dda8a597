import Foundation
import TestSupport

/// Commands measured by themselves, on a workspace that is made for it and thrown away.
struct CommandBench {
  let settle: String
  /// How often each is run.
  let turns: Int
  let folder = NSTemporaryDirectory() + "/month-bench-\(getpid())"

  init(_ options: Options) throws {
    guard let settle = options.text("settle") else { throw UsageError(text: Month.usage) }
    self.settle = settle
    turns = try options.number("runs", 5)
  }

  /// Leaves nothing behind.
  func end() { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs settle once; 1, an exit status with findings, is no failure.
  @discardableResult
  func settled(_ arguments: [String]) throws -> Child {
    let child = try Child.run([settle] + arguments, output: "/dev/null")
    guard child.status <= 1 else { throw RunFailed(status: child.status) }
    return child
  }

  /// Settles both months of a plan, confirms the first, and leaves the workspace as a clerk has it.
  func settle(_ plan: MonthPlan) throws {
    try WorkspaceWriter.write(plan, to: folder)
    for (period, day) in MonthPlan.months {
      try settled(["run", period, "--issued-on", day, "--quiet", "--workspace", folder])
    }
  }

  /// Runs a command several times and prints the median of its seconds.
  ///
  /// - Parameters:
  ///   - name: What the line of the table says.
  ///   - arguments: The command and its options.
  ///   - prepare: What is done before each turn, and not measured.
  /// - Throws: What `prepare` throws, and what keeps the command from ending well.
  func measure(
    _ name: String, _ arguments: [String], prepare: () throws -> Void = {}
  ) throws {
    var seconds: [Double] = []
    for _ in 0..<turns {
      try prepare()
      seconds.append(try settled(arguments).seconds)
    }
    show(name, median(seconds))
  }

  /// Prints a line of the table; no memory, which would be that of this process where it has more.
  func show(_ name: String, _ seconds: Double) {
    let space = String(repeating: " ", count: max(1, 34 - name.count))
    print(name + space + String(format: "%8.3f s", seconds))
  }
}

/// The value in the middle, or the mean of the two there.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  guard sorted.count.isMultiple(of: 2), middle > 0 else { return sorted[middle] }
  return (sorted[middle - 1] + sorted[middle]) / 2
}
