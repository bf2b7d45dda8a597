import FaultSupport
import Foundation
import TestSupport

/// All trials of all stories, and the table of what came of them.
struct FaultRun {
  /// In the order of the table's columns.
  private static let harms: [Fault.Harm] = [.kill, .torn, .short, .full, .broken]

  private let options: FaultOptions
  private let stages: [Stage]

  init(_ options: FaultOptions) throws {
    self.options = options
    stages = try Stage.all(of: options.workspace, options.program)
  }

  /// Prints a row for each story, and what does not hold of it.
  ///
  /// - Returns: How much does not hold.
  func perform() throws -> Int {
    print("seed of the kills by the clock: \(options.seed)")
    var table = FaultTable()
    var failures = 0
    var random = SplitMix(seed: options.seed)
    for stage in stages {
      var cells: [TrialCount] = []
      for harm in Self.harms { cells.append(TrialCount(try trials(harm, stage))) }
      cells.append(TrialCount(try timed(stage, &random)))
      table.add(stage.story.name, points: stage.points.count, cells)
      failures += cells.reduce(0) { $0 + $1.complaints.count }
      for complaint in cells.flatMap(\.complaints) {
        FileHandle.standardError.write(Data("\(complaint)\n".utf8))
      }
    }
    table.end()
    return failures
  }

  /// The same harm at every call at which it can be done.
  private func trials(_ harm: Fault.Harm, _ stage: Stage) throws -> [Trial] {
    let faults = stage.faults(harm, every: options.every)
    return try concurrently(faults) { try Trial(stage, $0, options.program) }
  }

  /// Kills at moments from the seed, from the start to a little after the usual end.
  private func timed(_ stage: Stage, _ random: inout SplitMix) throws -> [Trial] {
    let moments = (0..<options.timed).map { _ in
      stage.seconds * Double(random.below(1_200)) / 1_000
    }
    return try concurrently(moments) {
      try Trial(stage, killedAfter: $0, options.program)
    }
  }
}

/// How many trials there were, and what does not hold.
struct TrialCount {
  let trials: Int
  let complaints: [String]

  init(_ trials: [Trial]) {
    self.trials = trials.count
    complaints = trials.flatMap(\.complaints)
  }
}

/// A row for each story, a column for each harm: trials that kept the promises.
struct FaultTable {
  private static let columns = ["points", "kill", "torn", "short", "full", "broken", "by clock"]
  private var sums = [Int](repeating: 0, count: columns.count)

  init() {
    Self.show("story", Self.columns)
  }

  /// Prints a row as soon as it is known.
  mutating func add(_ story: String, points: Int, _ counts: [TrialCount]) {
    let numbers = [points] + counts.map(\.trials)
    for (index, number) in numbers.enumerated() { sums[index] += number }
    let cells = counts.map { count in
      let failed = count.complaints.count
      return failed == 0 ? "\(count.trials)" : "\(count.trials) (!\(failed))"
    }
    Self.show(story, ["\(points)"] + cells)
  }

  /// Prints the sums.
  func end() {
    Self.show("all", sums.map { "\($0)" })
  }

  private static func show(_ name: String, _ cells: [String]) {
    let row = cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()
    print(name + String(repeating: " ", count: max(0, 14 - name.count)) + row)
    fflush(nil)
  }
}
